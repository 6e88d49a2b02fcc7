using System.Text.Json;

namespace SpfLint.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    private const string Zone = """
        $ORIGIN example.org.
        $TTL 3600
        @       IN SOA  ns1 hostmaster 2026010101 7200 1800 1209600 3600
                IN NS   ns1
                IN NS   ns2
                IN MX   10 mx1
                IN TXT  "v=spf1 ip4:192.0.2.0/28 mx:example.org/30 ip6:2001:db8::/64 -all exp=why.example.org"
        ns1     IN A    192.0.2.1
        ns2     IN A    192.0.2.2
        mx1     IN A    198.51.100.9
        why     IN TXT  "At %{t} %{i} was refused by %{r}."
        news    IN TXT  "v=spf1 a:mx1.example.org include:parts.example.org ~all"
        parts   IN TXT  "v=spf1 ip4:203.0.113.0/24 exists:none.example.org ?all"
        moved   IN TXT  "v=spf1 redirect=news.example.org"
        loose   IN TXT  "v=spf1 ip4:192.0.2.9"
        outside IN TXT  "v=spf1 ip4:192.0.2.9 include:spf.other.example -all"
        twice   IN TXT  "v=spf1 -all"
                IN TXT  "v=spf1 ~all"
        hostile IN TXT  "v=spf1 a\027[31m -all"
        looped  IN CNAME looped

        """;

    [Theory]
    [InlineData("192.0.2.3", "a@example.org", 0, "pass: 192.0.2.3 may send mail as 'a@example.org'.")]
    [InlineData("::ffff:192.0.2.3", "a@example.org", 0, "pass: 192.0.2.3 may send mail as 'a@example.org'.")]
    [InlineData("2001:db8::7", "a@example.org", 0, "pass: 2001:db8::7 may send mail as 'a@example.org'.")]
    [InlineData("203.0.113.9", "<a@example.org>", 1, "fail: 203.0.113.9 may not send mail as 'a@example.org'.")]
    [InlineData("192.0.2.77", "a@news.example.org", 1, "softfail: 192.0.2.77 probably may not send mail as 'a@news.example.org'.")]
    [InlineData("192.0.2.77", "a@loose.example.org", 1, "neutral: The record of 'loose.example.org' does not say whether 192.0.2.77 may send mail as 'a@loose.example.org'.")]
    [InlineData("192.0.2.77", "a@ns1.example.org", 1, "none: No SPF record says whether 192.0.2.77 may send mail as 'a@ns1.example.org'.")]
    [InlineData("192.0.2.77", "a@localhost", 1, "none: No SPF record says whether 192.0.2.77 may send mail as 'a@localhost'.")]
    [InlineData("192.0.2.77", "a@..", 1, "none: No SPF record says whether 192.0.2.77 may send mail as 'a@..'.")]
    [InlineData("192.0.2.77", "a@twice.example.org", 1, "permerror: An error in the records keeps receivers from telling whether 192.0.2.77 may send mail as 'a@twice.example.org'.")]
    [InlineData("192.0.2.77", "a@looped.example.org", 1, "temperror: DNS fails, so receivers cannot tell whether 192.0.2.77 may send mail as 'a@looped.example.org'.")]
    [InlineData("192.0.2.77", "a@outside.example.org", 1, "unknown: Whether 192.0.2.77 may send mail as 'a@outside.example.org' depends on a name that no file of this run answers for.")]
    public void The_result_comes_first_and_decides_the_exit_code(string ip, string from, int exitCode, string first)
    {
        ToolRun run = Run("--ip", ip, "--from", from);

        Assert.Equal((exitCode, "", first), (run.ExitCode, run.Error, run.Output.Split('\n')[0]));
    }

    [Theory]
    [InlineData("192.0.2.3", "fail", 1)]
    [InlineData("203.0.113.1", "fail", 0)]
    [InlineData("203.0.113.1", "FAIL", 0)]
    [InlineData("203.0.113.1", "softfail", 1)]
    public void An_expected_result_is_success(string ip, string expected, int exitCode) =>
        Assert.Equal(exitCode, Run("--ip", ip, "--from", "a@example.org", "--expect", expected).ExitCode);

    [Fact]
    public void The_trace_shows_every_record_with_places_ranges_and_counts()
    {
        ToolRun run = Run("--ip", "192.0.2.77", "--from", "a@moved.example.org");

        Assert.Contains(
            """
            org.zone:12:69: '~all' decides. It matches everyone.
              12 | news    IN TXT  "v=spf1 a:mx1.example.org include:parts.example.org ~all"
                 |                                                                     ^^^^

            Trace:
              moved.example.org (org.zone:14): softfail
                14:25   match     redirect=news.example.org [1/10, 0/2]: The record of 'news.example.org' decides instead.
                    news.example.org (org.zone:12): softfail
                      12:25   no match  a:mx1.example.org [2/10, 0/2]: 192.0.2.77 is not in 198.51.100.9 of 'mx1.example.org'.
                      12:43   no match  include:parts.example.org [3/10, 0/2]: The record of 'parts.example.org' gives neutral, and only its pass would match.
                          parts.example.org (org.zone:13): neutral
                            13:25   no match  ip4:203.0.113.0/24: 192.0.2.77 is not in 203.0.113.0-203.0.113.255.
                            13:44   no match  exists:none.example.org [4/10, 1/2]: 'none.example.org' has no A record.
                            13:68   match     ?all: It matches everyone.
                      12:69   match     ~all: It matches everyone.
              Total: 4/10 lookups, 1/2 void lookups

            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a:ns1.example.org", "no match  a:ns1.example.org [1/10, 0/2]: 203.0.113.9 is not in 192.0.2.1 of 'ns1.example.org'.")]
    [InlineData("a:six.example.org", "203.0.113.9 is not in 192.0.2.1, 192.0.2.2, 192.0.2.3, 192.0.2.4, 192.0.2.5, 192.0.2.6 and 1 more of 'six.example.org'.")]
    [InlineData("ip4:203.0.113.9", "match     ip4:203.0.113.9: It is 203.0.113.9.")]
    [InlineData("ip4:203.0.113.8", "no match  ip4:203.0.113.8: 203.0.113.9 is not 203.0.113.8.")]
    [InlineData("ip4:203.0.113.1/24", "match     ip4:203.0.113.1/24: 203.0.113.9 is in 203.0.113.0-203.0.113.255.")]
    [InlineData("ip6:2001:db8::/32", "no match  ip6:2001:db8::/32: 203.0.113.9 is an IPv4 address.")]
    [InlineData("mx:nomail.example.org", "no match  mx:nomail.example.org [1/10, 0/2]: 'nomail.example.org' takes no mail and has no mail exchanges.")]
    [InlineData("mx:ns1.example.org", "no match  mx:ns1.example.org [1/10, 1/2]: 'ns1.example.org' has no MX record.")]
    [InlineData("exists:ns1.example.org", "match     exists:ns1.example.org [1/10, 0/2]: 'ns1.example.org' exists.")]
    [InlineData("exists:%{l}..example.org", "no match  exists:%{l}..example.org [1/10, 0/2]: Its macros make no domain name here.")]
    [InlineData("ptr", "unknown   ptr [1/10, 0/2]: No file of this run answers for '9.113.0.203.in-addr.arpa'.")]
    [InlineData("include:ns1.example.org", "permerror include:ns1.example.org [1/10, 0/2]: 'ns1.example.org' has no SPF record, which is an error in an include.")]
    [InlineData("include:alias.example.org", "  alias.example.org -> pass.example.org (org.zone:21): pass")]
    [InlineData("include:test.example.org", "permerror include:test.example.org [11/10, 0/2]: One more term that asks DNS than the 10 that are allowed.")]
    [InlineData("a:x1.example.org a:x2.example.org a:x3.example.org", "permerror a:x3.example.org [3/10, 3/2]: One more lookup without an answer than the 2 that are allowed.")]
    [InlineData("redirect=ns1.example.org", "permerror redirect=ns1.example.org [1/10, 0/2]: 'ns1.example.org' has no SPF record, which is an error in a redirect.")]
    [InlineData("-all exp=ns1.example.org", "no match  exp=ns1.example.org: There is no explanation to use at 'ns1.example.org'.")]
    public void Each_term_says_why(string terms, string line)
    {
        string more = $"""
            pass    IN TXT  "v=spf1 +all"
            alias   IN CNAME pass
            nomail  IN MX   0 .
            $GENERATE 1-7 six IN A 192.0.2.$
            test    IN TXT  "v=spf1 {terms}"

            """;
        using TemporaryFolder folder = new TemporaryFolder().With("org.zone", Zone + more);

        ToolRun run = ToolRun.In(folder, "check", "--ip", "203.0.113.9", "--from", "a@test.example.org", "org.zone");

        Assert.Contains(line + "\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ranges_of_hosts_are_written_out() => Assert.Contains(
        "mx:example.org/30 [1/10, 0/2]: 203.0.113.9 is not in 198.51.100.8-198.51.100.11 of 'example.org'.",
        Run("--ip", "203.0.113.9", "--from", "a@example.org").Output,
        StringComparison.Ordinal);

    [Fact]
    public void The_explanation_depends_on_no_clock_and_no_host()
    {
        Assert.Contains("The domain explains: 'At 0 203.0.113.9 was refused by unknown.'.\n", Run("--ip", "203.0.113.9", "--from", "a@example.org").Output, StringComparison.Ordinal);
        Assert.Contains("refused by mx.example.net.'.\n", Run("--ip", "203.0.113.9", "--from", "a@example.org", "--receiver", "mx.example.net").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_fields_of_a_receiver_are_written()
    {
        ToolRun run = Run("--ip", "2001:db8:1::1", "--from", "a@example.org", "--helo", "host.example.org", "--receiver", "mx.example.net");

        Assert.Contains(
            """
            Header fields:
              Received-SPF: fail (mx.example.net: domain of a@example.org does not designate 2001:db8:1::1 as permitted sender)
                  receiver=mx.example.net; client-ip="2001:db8:1::1"; envelope-from="a@example.org"; helo=host.example.org; identity=mailfrom; mechanism=-all
              Authentication-Results: mx.example.net;
                  spf=fail smtp.mailfrom=a@example.org

            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_helo_identity_is_checked_when_there_is_no_sender()
    {
        ToolRun run = Run("--ip", "203.0.113.9", "--helo", "parts.example.org");

        Assert.StartsWith("pass: 203.0.113.9 may call itself 'parts.example.org'.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("client-ip=203.0.113.9; helo=parts.example.org; identity=helo;", run.Output, StringComparison.Ordinal);
        Assert.Contains("spf=pass smtp.helo=parts.example.org\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_null_reverse_path_stands_for_the_helo_name()
    {
        ToolRun run = Run("--ip", "203.0.113.9", "--from", "<>", "--helo", "parts.example.org");

        Assert.StartsWith("pass: 203.0.113.9 may send mail as 'postmaster@parts.example.org'.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("spf=pass smtp.helo=parts.example.org\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_outside_the_files_is_unknown_and_no_error()
    {
        ToolRun run = Run("--ip", "192.0.2.77", "--from", "a@outside.example.org", "--expect", "unknown");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\nIf nothing that is unknown matches, the result is fail.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("'include:spf.other.example' may decide. No file of this run answers for 'spf.other.example'.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Header fields, if nothing that is unknown matches:\n  Received-SPF: fail ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  outside.example.org (org.zone:16): fail, if nothing that is unknown matches\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Total: at least 1/10 lookups", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_outside_the_files_has_no_result_to_write_into_headers()
    {
        ToolRun run = Run("--ip", "192.0.2.77", "--from", "a@other.example");

        Assert.Contains("\nNo file of this run answers for 'other.example'.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Received-SPF", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nhelp: ask DNS for what is unknown with --dns, or once for all runs with 'spflint lock'\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_records_are_both_shown()
    {
        ToolRun run = Run("--ip", "192.0.2.77", "--from", "a@twice.example.org");

        Assert.Contains("org.zone:17:17: 'twice.example.org' has more than one SPF record.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("org.zone:18:17: 'twice.example.org' has more than one SPF record.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_goes_into_the_record_that_decides()
    {
        ToolRun run = Run("--ip", "192.0.2.77", "--from", "a@moved.example.org");

        Assert.EndsWith(
            """

            help: add 'ip4:192.0.2.77' to the record of 'news.example.org'
            org.zone:12:24: insert ' ip4:192.0.2.77'
              12 | news    IN TXT  "v=spf1 ip4:192.0.2.77 a:mx1.example.org include:parts.example.org ~all"
                 |                         ^^^^^^^^^^^^^^

            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_without_a_record_gets_a_line()
    {
        ToolRun run = Run("--ip", "192.0.2.77", "--from", "a@ns1.example.org");

        Assert.EndsWith(
            """
            help: give 'ns1.example.org' an SPF record that lists all its senders, this one at least
            org.zone:8:26: insert the line 'IN TXT "v=spf1 ip4:192.0.2.77 -all"'
               9 |     IN TXT "v=spf1 ip4:192.0.2.77 -all"
                 |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_does_not_exist_gets_a_whole_record() => Assert.EndsWith(
        """
        help: give 'new.example.org' an SPF record that lists all its senders, this one at least
          new.example.org. IN TXT "v=spf1 ip4:192.0.2.77 -all"

        """,
        Run("--ip", "192.0.2.77", "--from", "a@new.example.org").Output,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("a@x.ns1.example.org", "192.0.2.3", null, "help: use the envelope sender 'a@example.org', where bounces then go: the record of 'example.org', the domain above, passes the host with 'ip4:192.0.2.0/28'\n")]
    [InlineData("a@news.example.org", "192.0.2.3", "Boss <x@example.org>", "the domain of the From field")]
    [InlineData("a@example.org", "203.0.113.9", "parts.example.org", "help: use the envelope sender 'a@parts.example.org', where bounces then go: the record of 'parts.example.org', the domain of the From field, passes the host with 'ip4:203.0.113.0/24'\n")]
    [InlineData("a@example.org", "203.0.113.9", "x@loose.example.org", "note: the record of 'loose.example.org', the domain of the From field, would give neutral.\n")]
    public void Another_envelope_sender_that_would_pass_is_named(string from, string ip, string? headerFrom, string expected)
    {
        ToolRun run = headerFrom is null ? Run("--ip", ip, "--from", from) : Run("--ip", ip, "--from", from, "--header-from", headerFrom);

        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sender_that_passes_needs_no_help()
    {
        ToolRun run = Run("--ip", "192.0.2.3", "--from", "a@example.org", "--header-from", "news.example.org");

        Assert.DoesNotContain("help:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("note:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_hostile_reaches_the_terminal()
    {
        ToolRun zone = Run("--ip", "192.0.2.77", "--from", "a@hostile.example.org");
        ToolRun arguments = Run(
            "--ip", "192.0.2.77", "--from", "a\"\u001b[31m\r\nX: y@example.org", "--helo", "h\u202e)", "--receiver", "mx\r\nX: y", "--header-from", "\u001b.example");

        Assert.Contains("'a\\u{1b}[31m' is wrong.", zone.Output, StringComparison.Ordinal);
        Assert.Contains("envelope-from=\"a\\\"\\\\x1b[31m\\\\x0d\\\\x0aX: y@example.org\"; helo=\"h\\\\u{202e})\";", arguments.Output, StringComparison.Ordinal);
        Assert.All(zone.Output + arguments.Output, letter => Assert.True(letter is '\n' or >= ' ' and <= '~', $"U+{(int)letter:X4}"));
    }

    [Fact]
    public void Json_says_the_same()
    {
        ToolRun run = Run("--ip", "192.0.2.77", "--from", "\u001b@moved.example.org", "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        Assert.Equal("softfail", root.GetProperty("result").GetString());
        Assert.Equal("\u001b@moved.example.org", root.GetProperty("sender").GetString());
        Assert.Equal(4, root.GetProperty("lookups").GetInt32());
        Assert.Equal("~all", root.GetProperty("decision").GetProperty("term").GetString());
        Assert.Equal(12, root.GetProperty("decision").GetProperty("line").GetInt32());
        JsonElement redirect = root.GetProperty("trace").GetProperty("terms")[0];
        Assert.Equal("news.example.org", redirect.GetProperty("trace").GetProperty("domain").GetString());
        JsonElement include = redirect.GetProperty("trace").GetProperty("terms")[1];
        Assert.Equal("203.0.113.0-203.0.113.255", include.GetProperty("trace").GetProperty("terms")[0].GetProperty("range").GetString());
        Assert.StartsWith("Received-SPF: softfail (", root.GetProperty("receivedSpf").GetString(), StringComparison.Ordinal);
        JsonElement remedy = root.GetProperty("remedies")[0];
        Assert.Equal(("addAddress", " ip4:192.0.2.77", 24), (remedy.GetProperty("kind").GetString(), remedy.GetProperty("insert").GetString(), remedy.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void Json_of_a_sender_without_a_domain_has_no_trace()
    {
        using JsonDocument json = JsonDocument.Parse(Run("--ip", "192.0.2.77", "--from", "a@..", "--format", "json").Output);

        Assert.Equal("none", json.RootElement.GetProperty("result").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("trace").ValueKind);
    }

    [Fact]
    public void Standard_input_is_a_zone_file_too()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { Input = Zone }, "check", "--ip", "192.0.2.3", "--from", "a@example.org", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("<stdin>:7:25: 'ip4:192.0.2.0/28' decides.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_the_rest_is_used()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("org.zone", Zone);

        ToolRun some = ToolRun.In(folder, "check", "--ip", "192.0.2.3", "--from", "a@example.org", "org.zone", "missing.zone");
        ToolRun none = ToolRun.In(folder, "check", "--ip", "192.0.2.3", "--from", "a@example.org", "missing.zone");

        Assert.Equal((3, "spflint: 'missing.zone' does not exist.\n"), (some.ExitCode, some.Error));
        Assert.StartsWith("pass: ", some.Output, StringComparison.Ordinal);
        Assert.Equal((3, "", "spflint: 'missing.zone' does not exist.\n"), (none.ExitCode, none.Output, none.Error));
    }

    [Theory]
    [InlineData("Name the host that sends with --ip ADDRESS.", "--from", "a@example.org")]
    [InlineData("'host' is no IP address.", "--ip", "host", "--from", "a@example.org")]
    [InlineData("Name the envelope sender with --from MAILBOX, or the HELO name with --helo NAME.", "--ip", "192.0.2.1")]
    [InlineData("The sender '<>' stands for the HELO name; name that with --helo NAME.", "--ip", "192.0.2.1", "--from", "<>")]
    [InlineData("'good' is no value of --expect", "--ip", "192.0.2.1", "--from", "a@example.org", "--expect", "good")]
    [InlineData("Unknown option '--hello'; did you mean '--helo'?", "--ip", "192.0.2.1", "--hello", "x")]
    [InlineData("'a..b' is no domain name; --origin takes one", "--ip", "192.0.2.1", "--helo", "x", "--origin", "a..b")]
    public void A_wrong_command_line_is_told(string message, params string[] args)
    {
        ToolRun run = Run(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("Run 'spflint check --help' for usage.", run.Error, StringComparison.Ordinal);
    }

    private static ToolRun Run(params string[] args)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("org.zone", Zone);
        return ToolRun.In(folder, ["check", .. args]);
    }
}
