namespace SpfLint.Fuzz.Inputs;

public sealed partial record Vocabulary
{
    private const string ZoneBytes = "()\"\\;@$ \t\r\n.0\0*-_/:,=";

    /// <summary>SPF records (RFC 7208).</summary>
    public static Vocabulary Spf { get; } = Of(
        " :=/%{}.-+~?,;\"'0a",
        "v=spf1", "v=spf1 ", "V=SPF1 ", "v=spf2.0/pra ", "v=DMARC1; p=none", " all", " -all", " ~all", " ?all", " +all", " a", " mx", " ptr", " a:", " mx:", " ptr:",
        " include:", " exists:", " ip4:", " ip6:", " redirect=", " exp=", " ra=", " rr=all", " foo=", "/24", "//64", "/24//64", "/0", "//0", "/33", "//129", "%{i}",
        "%{ir}.%{v}", "%{s}", "%{l}", "%{o}", "%{d}", "%{d2}", "%{d0}", "%{dr-}", "%{p}", "%{h}", "%{c}", "%{r}", "%{t}", "%{", "}", "%%", "%_", "%-", "%",
        "192.0.2.1", "192.0.2.0/24", "127.0.0.1", "10.0.0.0/8", "0.0.0.0/0", "1.2.3.4.5", "192.0.2.1-192.0.2.9", "2001:db8::/32", "2001:db8::1", "::", "::/0", "::ffff:192.0.2.1",
        "fe80::1%eth0", "[2001:db8::1]", "http://x.example", "user@x.example", "<br>", "&nbsp;", "&quot;", "%20", "_spf.example.org", "d1.test", "h0.test", "open.test",
        "inlcude:", "includes:", "inculde:", "ipv4:", "ip:", "mailto:", "; comment", " # note", " (note)", " - ", " . ", "\" \"", "\\\"", "\\;", " , ", ",", ";", "|", "=", ":", "/");

    /// <summary>Zone files (RFC 1035), with SPF records in them.</summary>
    public static Vocabulary Zone { get; } = Of(
        ZoneBytes,
        "$ORIGIN ", "$ORIGIN .\n", "$ORIGIN example.org.\n", "$ORIGIN sub\n", "$TTL ", "$TTL 1h\n", "$TTL 0\n", "$TTL 1w2d3h4m5s\n", "$INCLUDE ", "$INCLUDE other\n", "$INCLUDE other sub\n",
        "$INCLUDE db.example.org\n", "$GENERATE 1-3 ", "$GENERATE 0-9/2 h$ A 192.0.2.$\n", "$GENERATE 1-20 ${0,3,x} CNAME ${-1,2,d}.example.\n", "${0,300,n}", "$GENERATE 9-1 x A 1\n", "$UNKNOWN x\n", "$",
        "@ ", "* ", "*.", ". ", "IN ", "CH ", "HS ", "ANY ", "CLASS1 ", "3600 ", "1d ", " IN SOA ns host 1 2 3 4 5\n", "@ IN SOA ns.example.org. host.example.org. ( 2024010101 1h 15m 4w 1h )\n",
        "@ NS ns\n", " A ", " AAAA ", " MX 10 ", " MX 0 .\n", " CNAME ", " DNAME ", " NS ", " PTR ", " TXT ", " SPF ", " SRV 1 2 3 ", " CAA 0 issue \"x\"\n", " TYPE65534 \\# 0\n", " TYPE16 ", " \\# ", "\\# 4 C0000201",
        " DS 1 8 2 ", " DNSKEY 257 3 8 ", " RRSIG A 8 2 3600 20240101000000 20230101000000 1 x. AA==\n", " NSEC a A TXT\n", " NSEC3 1 0 0 - ", " TLSA 3 1 1 ", " SSHFP 1 1 ", " NAPTR 1 1 \"u\" \"\" \"\" .\n", " LOC 51 0 0 N 0 0 0 E 0m\n",
        " SVCB 1 . alpn=h2\n", " HTTPS 1 . alpn=\"h2,h3\" ipv4hint=192.0.2.1\n", " APL 1:192.0.2.0/24\n", " WKS 192.0.2.1 TCP 25\n", " HINFO a b\n",
        "192.0.2.1", "192.0.2", "2001:db8::1", "::", "example.org.", "example.org", "mail", "ns", "a.b.c", "a..b", "\\046", "\\300", "\\00", "\\.", "\\\"", "\\;", "\\032", "\\255", "\" \"", "\"\"", "\"v=spf1 -all\"", "\"v=spf1 mx ", "( ", " )", "(\n", "\n)", "(;\n",
        "; ", ";", "; spflint disable=SPF4006 x", "; spflint disable-file=", "; spflint restore=SPF4006\n", "; spflint disable=DNS2001,SPF3002 because\n", "xn--", "_dmarc", "_spf",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.ip6.arpa.").And(Spf);

    /// <summary>What dig, host and nslookup print.</summary>
    public static Vocabulary Paste { get; } = Of(
        " \t\n;\".,:=0",
        "; <<>> DiG 9.18 <<>> txt example.org\n", ";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n", ";; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 1\n", ";; flags: qr rd ra; QUERY: 1, ANSWER: 0, AUTHORITY: 1, ADDITIONAL: 1\n",
        ";; QUESTION SECTION:\n", ";example.org.\t\tIN\tTXT\n", ";; ANSWER SECTION:\n", ";; AUTHORITY SECTION:\n", ";; ADDITIONAL SECTION:\n", "example.org.\t300\tIN\tTXT\t\"v=spf1 -all\"\n", "example.org.\t300\tIN\tSPF\t\"v=spf1 -all\"\n",
        " has address ", " has IPv6 address ", " mail is handled by 10 mx.example.org.\n", " descriptive text \"v=spf1 -all\"\n", " is an alias for ", " domain name pointer ", " has SPF record ", " has no TXT record\n", " not found: 3(NXDOMAIN)\n",
        "Host x.example not found: 3(NXDOMAIN)\n", "Server:\t\t127.0.0.53\n", "Address:\t192.0.2.1#53\n", "Non-authoritative answer:\n", "Name:\texample.org\n", "Addresses:  192.0.2.1\n", "example.org\ttext = \"v=spf1 -all\"\n", "example.org\ttext =\n\n\t\"v=spf1 \"\n\t\"-all\"\n",
        "\tmail exchanger = 10 mx.example.org.\n", "MX preference = 10, mail exchanger = mx.example.org\n", "canonical name = ", "*** Can't find x.example: No answer\n", "** server can't find x.example: NXDOMAIN\n", "nodata", "SERVFAIL", "REFUSED", "\"v=spf1 -all\"\n", "$ dig txt example.org\n", "CNAME", "IN", "MX", "AAAA", "PTR").And(Spf);

    /// <summary>Headers of mails.</summary>
    public static Vocabulary Mail { get; } = Of(
        " \t\r\n;:=()<>\"[]@.\\>,",
        "Received-SPF: ", "Authentication-Results: ", "Received: ", "Return-Path: ", "Received: from ", "Received: by ", "Pass ", "fail ", "SoftFail ", "neutral ", "none ", "temperror ", "permerror ", "hardfail", "bestguesspass", "unknown",
        "client-ip=", "envelope-from=", "helo=", "identity=mailfrom; ", "identity=helo; ", "receiver=", "problem=", "mechanism=", "spf=", "spf=pass ", "spf = fail ", "dkim=pass ", "smtp.mailfrom=", "smtp.helo=", "smtp.mail=", "reason=\"", "header.from=",
        "(domain of a@example.org designates 192.0.2.1 as permitted sender)", "(sender IP is 192.0.2.1)", "(google.com: ", "designates", " does not designate ", "as permitted sender", "best guess record for domain of ", "[192.0.2.1]", "[IPv6:2001:db8::1]", "(HELO mail.example.org)", "helo=mail.example.org",
        "mx.example.net 1;", "<>", "<a@example.org>", "\"a b\"@example.org", "SRS0=ab=cd=example.org=a@example.net", "prvs=", "\n ", "\r\n\t", "\n\n", "> ", ">>", "((", "))", "\\(", "192.0.2.1", "2001:db8::1", "::ffff:192.0.2.1", "127.0.0.1", "localhost", "unknown");

    /// <summary>DNS messages (RFC 1035 section 4): types, classes, lengths and pointers.</summary>
    public static Vocabulary Message { get; } = new(
        [
            [0xC0, 0x0C], [0xC0, 0x00], [0xC0, 0x0D], [0xC1, 0x08], [0xFF, 0xFF], [0x3F], [0x40], [0x80], [0], [1, 0], [0, 1], [0, 2], [0, 3], [0, 0xFF],
            [0, 1, 0, 1], [0, 16, 0, 1], [0, 5, 0, 1], [0, 39, 0, 1], [0, 15, 0, 1], [0, 28, 0, 1], [0, 12, 0, 1], [0, 6, 0, 1], [0, 2, 0, 1], [0, 99, 0, 1], [0, 41], [0, 46, 0, 1], [0x81, 0x80], [0x84, 0], [0x82, 0], [0x81, 0x83], [0, 0, 0, 60],
            [0, 4, 192, 0, 2, 1], [0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 12, 11, .. "v=spf1 -all"u8], [0xC0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, 2, 0xC0, 12], [0xC0, 12, 0, 39, 0, 1, 0, 0, 0, 60, 0, 2, 0xC0, 12],
            [1, (byte)'a', 0xC0, 12], [7, .. "example"u8, 3, .. "org"u8, 0], [0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0], [0, 0, 41, 4, 208, 1, 0, 0, 0, 0, 0],
            [0xC0, 12, 0, 6, 0, 1, 0, 0, 0, 60, 0, 22, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1],
        ],
        [0, 1, 2, 3, 5, 6, 12, 15, 16, 28, 39, 41, 0x3F, 0x40, 0x7F, 0x80, 0xC0, 0xC1, 0xFF]);

    /// <summary><c>.editorconfig</c> and <c>.globalconfig</c>.</summary>
    public static Vocabulary EditorConfig { get; } = Of(
        "[]{}*?!=:#;.,-/\\ \n\r0",
        "root = true\n", "is_global = true\n", "[*]\n", "[*.zone]\n", "[{a,b}.zone]\n", "[db.*]\n", "[**/x/**]\n", "[[!a]]\n", "[{1..9}]\n", "[{-9..99999}]\n", "[/zones/a]\n", "[\\]]\n", "[{a,{b,{c,d}}}]\n", "[", "]", "{", "}", "**", "*", "?", "[!", "\\",
        "dotnet_diagnostic.SPF4006.severity = ", "dotnet_diagnostic.DNS2001.severity = none\n", "dotnet_diagnostic.XXX.severity = error\n", "dotnet_analyzer_diagnostic.severity = warning\n", "dotnet_analyzer_diagnostic.category-spf.severity = error\n",
        "spflint_origin = example.org\n", "spflint_max_ttl = 1d\n", "spflint_", "error", "warning", "suggestion", "silent", "none", "default", "refactoring", "error ; note", "# comment\n", "; comment\n", "true", "false", "=", ":");

    /// <summary>JSON, SARIF above all.</summary>
    public static Vocabulary Json { get; } = Of(
        "{}[]\":,\\0 ",
        "{\"version\":\"2.1.0\",\"runs\":[", "\"tool\":{\"driver\":{\"name\":\"spflint\"}}", "\"results\":[", "\"ruleId\":\"SPF4006\"", "\"locations\":[", "\"physicalLocation\":", "\"artifactLocation\":{\"uri\":\"", "\"partialFingerprints\":{", "\"suppressions\":[{}]",
        "\"baselineState\":\"absent\"", "null", "true", "false", "[]", "{}", "\"\"", "\\u0000", "\\ud800", "\\udc00", "\\u00e9", "%2e%2e", "%", "%zz", "1e999", "-0", "[[[[[[[[", "]]]]", "{\"a\":", "/* c */", "// c\n", "NaN");

    /// <summary>YAML, test suites above all.</summary>
    public static Vocabulary Yaml { get; } = Of(
        ":-{}[]&*!|>'\"%@`#,? \n",
        "---\n", "...\n", "description: x\n", "tests:\n", "  t1:\n", "    host: 192.0.2.1\n", "    mailfrom: a@example.org\n", "    helo: mail.example.org\n", "    result: pass\n", "    result: [pass, fail]\n", "    explanation: DEFAULT\n", "    spec: 4.6/1\n", "zonedata:\n",
        "  example.org:\n", "    - TXT: v=spf1 -all\n", "    - SPF: v=spf1 mx -all\n", "    - A: 192.0.2.1\n", "    - AAAA: 2001:db8::1\n", "    - MX: [10, mx.example.org]\n", "    - PTR: x.example.org\n", "    - CNAME: y.example.org\n", "    - TIMEOUT\n", "    - RCODE: 2\n", "    - TXT: NONE\n", "    - TXT: [a, b]\n",
        "&a ", "*a", "<<: *a\n", "!!binary ", "!!int ", "!x ", "? ", "| \n", ">-\n", "{a: b}", "[a, b]", "\"\\x00\"", "'", "\"", "~", "null", "%YAML 1.2\n", "%TAG ! x\n", "\t", "- - - - - ", "[[[[", "{{{{", "? ? ? ").And(Spf);

    /// <summary>What <c>git diff -U0</c> prints.</summary>
    public static Vocabulary Diff { get; } = Of(
        "+-@,\"\\ /ab0\n\t",
        "diff --git a/x.zone b/x.zone\n", "index 1..2 100644\n", "--- a/x.zone\n", "+++ b/x.zone\n", "--- /dev/null\n", "+++ /dev/null\n", "+++ \"b/\\303\\251.zone\"\n", "+++ b/x y\t\n", "@@ -1 +1 @@\n", "@@ -1,2 +3,4 @@ x\n", "@@ -0,0 +1,9 @@\n", "@@ -1,0 +2 @@\n", "@@ -", " +", " @@",
        "rename from a\n", "Binary files differ\n", "\\ No newline at end of file\n", "new file mode 100644\n", "-x\n", "+x\n", "@@@ -1 -1 +1 @@@\n", "\\\"", "\\777", "\\0");
}
