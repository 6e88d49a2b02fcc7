using System.Text;
using SpfLint.Analysis.Simulation.Headers;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Tests.Simulation.Headers;

public sealed class MessageEvidenceTests
{
    public static TheoryData<string, string> Styles => new()
    {
        // Policy servers.
        {
            "Received-SPF: Fail (SPF fail - not authorized) identity=mailfrom; client-ip=203.0.113.154; helo=sub.example.co.jp; envelope-from=error@sub.example.co.jp; receiver=someone@example.jp\n",
            "fail 203.0.113.154 sub.example.co.jp error@sub.example.co.jp"
        },
        {
            "Received-SPF: Pass (mailfrom) identity=mailfrom;\r\n\tclient-ip=2001:db8::1; helo=mail.example.org;\r\n\tenvelope-from=\"a b\"@example.org; receiver=<UNKNOWN> \r\n",
            "pass 2001:db8::1 mail.example.org \"a b\"@example.org"
        },
        {
            "received-spf: None (no SPF record) identity=helo; client-ip=192.0.2.1; helo=mail.example.org; envelope-from=<>; receiver=<UNKNOWN>\n",
            "none 192.0.2.1 mail.example.org HELO"
        },
        {
            "Received-SPF: pass client-ip=192.0.2.1; envelope-from=\"a@example.org\"; helo=\"mail.example.org\"\n",
            "pass 192.0.2.1 mail.example.org a@example.org"
        },
        {
            "Received-SPF: pass client-ip=192.0.2.1; envelope-from=\"\\\"a b@c\\\"@example.org\"; identity=mailfrom\n",
            "pass 192.0.2.1 - \"a b@c\"@example.org"
        },
        {
            "Received-SPF: pass client-ip=192.0.2.1; envelope-from=\"a\"b\"c\"@example.org\n",
            "pass 192.0.2.1 - \"a\"b\"c\"@example.org"
        },
        {
            "Received-SPF: pass (a \\) b (c) d) client-ip=[IPv6:2001:db8::1]; envelope-from=<SRS0=ab=cd=example.org=a@example.net>\n",
            "pass 2001:db8::1 - SRS0=ab=cd=example.org=a@example.net"
        },

        // Large receivers.
        {
            "Received-SPF: softfail (google.com: domain of transitioning test@example.co.jp does not designate 203.0.113.82 as permitted sender) client-ip=203.0.113.82;\n",
            "softfail 203.0.113.82 - test@example.co.jp"
        },
        {
            "Received-SPF: neutral (google.com: 203.0.113.82 is neither permitted nor denied by best guess record for domain of test@example.co.jp) client-ip=203.0.113.82;\n",
            "neutral 203.0.113.82 - test@example.co.jp"
        },
        {
            "Received-SPF: none (google.com: test@example.co.jp does not designate permitted sender hosts) client-ip=203.0.113.82;\n",
            "none 203.0.113.82 - test@example.co.jp"
        },
        {
            "Received-SPF: permerror (google.com: permanent error in processing during lookup of test@example.co.jp: _spf.example.co.jp not found) client-ip=203.0.113.82;\n",
            "permerror 203.0.113.82 - test@example.co.jp"
        },
        {
            "Received-SPF: pass (domain of example.org designates 192.0.2.1 as permitted sender)\n",
            "pass 192.0.2.1 - example.org"
        },
        {
            "Received-SPF: Pass (protection.outlook.com: domain of example.org designates\n 192.0.2.1 as permitted sender) receiver=protection.outlook.com;\n client-ip=192.0.2.1; helo=mail.example.org; pr=C\n",
            "pass 192.0.2.1 mail.example.org example.org"
        },
        {
            "Authentication-Results: spf=pass (sender IP is 192.0.2.1)\n smtp.mailfrom=example.org; dkim=none (message not signed)\n header.d=none;dmarc=none action=none header.from=example.org;\n",
            "pass 192.0.2.1 - example.org"
        },
        {
            "Authentication-Results: mx.google.com;\n       dkim=pass header.i=@example.org;\n       spf=pass (google.com: domain of a@example.org designates 192.0.2.1 as permitted sender) smtp.mailfrom=a@example.org\n",
            "pass 192.0.2.1 - a@example.org"
        },

        // RFC 8601.
        { "Authentication-Results: mx.example.net 1; spf=fail smtp.mailfrom=a@example.org smtp.helo=mail.example.org\n", "fail - mail.example.org a@example.org" },
        { "Authentication-Results: mx.example.net; spf=fail reason=\"no; really\" smtp.helo=mail.example.org\n", "fail - mail.example.org HELO" },
        { "Authentication-Results: mx.example.net; spf=pass smtp.helo=mail.example.org; spf=fail smtp.mailfrom=a@example.org\n", "fail - - a@example.org" },
        { "Authentication-Results: mx.example.net; spf = hardfail (x) smtp.mail=example.org\n", "fail - - example.org" },
        { "Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=\"\\\"a b\\\"@example.org\"\n", "fail - - \"a b\"@example.org" },
        { "Authentication-Results: mx.example.net; none\n", "no claim - - -" },
        { "Authentication-Results: mx.example.net; xspf=pass smtp.mailfrom=a@example.org\n", "no claim - - -" },

        // What a comment has behind the properties, and in the form of Received-SPF.
        {
            "Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=u@example.org (sender IP is 192.0.2.1)\nReceived: from relay.example.net (relay [203.0.113.9]) by mx\n",
            "pass 192.0.2.1 - u@example.org"
        },
        {
            "Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=u@example.org (no SPF trouble; client-ip=192.0.2.1; helo=mail.example.org; envelope-from=u@example.org)\nReceived: from relay.example.net (relay [203.0.113.9]) by mx\n",
            "pass 192.0.2.1 mail.example.org u@example.org"
        },
        {
            "Authentication-Results: mx.example.net; spf=Pass (mailfrom) smtp.mailfrom=example.org (client-ip=2001:db8::1, helo=mail.example.org,\n envelope-from=u@example.org, receiver=<UNKNOWN>)\n",
            "pass 2001:db8::1 mail.example.org u@example.org"
        },
        {
            "Authentication-Results: mx.example.net; spf=fail (identity=helo; client-ip=192.0.2.1; helo=mail.example.org; envelope-from=u@example.org)\n",
            "fail 192.0.2.1 mail.example.org HELO"
        },
        {
            "Authentication-Results: mx.example.net; spf=fail smtp.helo=mail.example.org (client-ip=192.0.2.1; helo=mail.example.org; envelope-from=u@example.org)\n",
            "fail 192.0.2.1 mail.example.org HELO"
        },
        {
            "Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=example.org (client-ip=192.0.2.1; envelope-from=u@example.com)\n",
            "pass 192.0.2.1 - example.org"
        },
        { "Received-SPF: pass (mx: client-ip=192.0.2.1; helo=mail.example.org (really); envelope-from=<u@example.org>)\n", "pass 192.0.2.1 mail.example.org u@example.org" },

        // The address that another method saw on the same connection (RFC 8601 section 2.7.3).
        {
            "Authentication-Results: mx.example.net;\n iprev=pass policy.iprev=192.0.2.1 (mail.example.org);\n spf=pass smtp.mailfrom=u@example.org\nReceived: from relay.example.net (relay [203.0.113.9]) by mx\n",
            "pass 192.0.2.1 - u@example.org"
        },
        {
            "Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=u@example.org; iprev=fail policy.iprev=\"2001:db8::1\" (not found)\n",
            "pass 2001:db8::1 - u@example.org"
        },
        { "Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=u@example.org; arc=none smtp.remote-ip=192.0.2.1\n", "pass 192.0.2.1 - u@example.org" },
        { "Authentication-Results: mx.example.net; iprev=pass smtp.remote-ip=192.0.2.9; spf=pass smtp.mailfrom=u@example.org smtp.remote-ip=192.0.2.1\n", "pass 192.0.2.1 - u@example.org" },
        { "Authentication-Results: mx.example.net; iprev=pass policy.iprev=192.0.2.1\n", "no claim - - -" },

        // Several fields.
        {
            "Return-Path: <a@example.org>\nReceived: by mx.example.net\nReceived-SPF: fail (x) client-ip=192.0.2.1;\nSubject: x\n",
            "fail 192.0.2.1 - a@example.org"
        },
        {
            "Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=example.org\nReceived-SPF: fail (x) client-ip=192.0.2.1; envelope-from=a@example.org; helo=h.example.org\n",
            "fail 192.0.2.1 h.example.org a@example.org"
        },
        {
            "Received-SPF: pass client-ip=192.0.2.1; envelope-from=a@example.org\nReceived-SPF: fail client-ip=198.51.100.7; helo=h.example; envelope-from=b@example.net\n",
            "pass 192.0.2.1 - a@example.org +1"
        },

        // Only Received says who it was.
        {
            "Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=a@example.org\nReceived: from localhost (localhost [127.0.0.1]) by mx\nReceived: from mail.example.org (real.example.org [192.0.2.1]) by mx\n",
            "fail 192.0.2.1 mail.example.org a@example.org Received:3"
        },
        { "Return-Path: <>\nReceived: from host.example ([192.0.2.1] helo=mail.example.org) by mx\n", "no claim 192.0.2.1 mail.example.org <> Received:2" },
        { "Received: from unknown (HELO mail.example.org) (2001:db8::1)\n  by mx\n", "no claim 2001:db8::1 mail.example.org - Received:1" },
        { "Received: from mail.example.org(real.example[192.0.2.1]) by mx\n", "no claim 192.0.2.1 mail.example.org - Received:1" },
        { "Received: by mx (Postfix) id 1\n", "no claim - - -" },

        // Less than a header.
        { "Fail (SPF fail) identity=mailfrom; client-ip=203.0.113.154; envelope-from=a@example.org\n", "fail 203.0.113.154 - a@example.org" },
        { "\n\n  softfail (google.com: domain of a@example.org does not designate 192.0.2.1 as permitted sender)\n client-ip=192.0.2.1;", "softfail 192.0.2.1 - a@example.org" },
        { "mx.example.net; spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.org", "pass 192.0.2.1 - example.org" },
        { "> Received-SPF: fail (x)\n>   client-ip=192.0.2.1;\n> \n> spf=pass\n", "fail 192.0.2.1 - -" },
        { "Received-SPF: Fail (x) identity=mailfrom;\nclient-ip=192.0.2.1; envelope-from=a@example.org\n", "fail 192.0.2.1 - a@example.org" },

        // A file that an editor marked as UTF-8.
        { "\uFEFFReceived-SPF: pass client-ip=192.0.2.1; envelope-from=a@example.org\nSubject: x\n", "pass 192.0.2.1 - a@example.org" },
        { "\uFEFF> Received-SPF: pass client-ip=192.0.2.1\n", "pass 192.0.2.1 - -" },
        { "\uFEFFpass (x) client-ip=192.0.2.1\n", "pass 192.0.2.1 - -" },

        // No mail at all, and what a body says.
        { "", "no claim - - -" },
        { "Hello, how are you?\n", "no claim - - -" },
        { "Subject: x\n\nReceived-SPF: pass client-ip=192.0.2.1\n", "no claim - - -" },
        { "From a@example.org Thu Jan  1 00:00:00 2026\nReceived-SPF: pass client-ip=192.0.2.1\n", "pass 192.0.2.1 - -" },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_header_tells_who_sent_and_what_the_receiver_said(string mail, string expected) => Assert.Equal(expected, Show(Read(mail)));

    [Fact]
    public void A_claim_knows_its_field_and_line()
    {
        SpfClaim? claim = Read("Subject: x\n y\nRECEIVED-SPF: Fail\n client-ip=192.0.2.1\n").Claim;

        Assert.Equal(("Received-SPF", 3), (claim?.Field.Name, claim?.Field.Line));
    }

    [Theory]
    [InlineData("X: ", "a")]
    [InlineData("X: a", "\n a")]
    [InlineData("Received-SPF: fail ", "(")]
    [InlineData("Received-SPF: fail ", "=")]
    [InlineData("Received-SPF: fail ", "\"\\")]
    [InlineData("Authentication-Results: x; ", "spf=")]
    [InlineData("Authentication-Results: x", "; spf=fail (")]
    [InlineData("Received: from a ", "(b [")]
    [InlineData("", "Received-SPF: fail\n")]
    [InlineData("", "\0")]
    [InlineData("", "a:\n")]
    [InlineData("Received-SPF: fail (domain of ", "domain of ")]
    public void A_mail_without_end_is_read_as_far_as_a_header_goes(string start, string repeated)
    {
        byte[] mail = Encoding.ASCII.GetBytes(start + string.Concat(Enumerable.Repeat(repeated, (2 * MailHeader.MaxLength / repeated.Length) + 1)));

        MessageEvidence evidence = MessageEvidence.Read(mail);

        Assert.Null(evidence.Client);
        Assert.True((evidence.Claim?.Field.Value.Length ?? 0) <= MailHeader.MaxFieldLength);
    }

    [Fact]
    public void No_mutation_of_a_header_breaks_the_reader()
    {
        var random = new Random(8601);
        string poison = "()\";:=<>[]\\\n\r\t \0,.@\u001b";
        foreach (object[] row in Styles)
        {
            for (int round = 0; round < 200; round++)
            {
                char[] mutant = ((string)row[0]).ToCharArray();
                for (int i = Math.Min(mutant.Length, random.Next(1, 8)); i > 0; i--)
                    mutant[random.Next(mutant.Length)] = poison[random.Next(poison.Length)];

                MessageEvidence evidence = Read(new string(mutant));

                Assert.InRange(evidence.OtherClaims, 0, 3);
            }
        }
    }

    private static MessageEvidence Read(string mail) => MessageEvidence.Read(Encoding.UTF8.GetBytes(mail));

    private static string Show(MessageEvidence evidence)
    {
        string result = evidence.Claim is { } claim ? SpfResultNames.Of(claim.Result) : "no claim";
        string sender = evidence.Claim?.Identity == SpfIdentityKind.Helo ? "HELO" : evidence.ReversePath is "" ? "<>" : evidence.ReversePath ?? "-";
        string others = evidence.OtherClaims > 0 ? $" +{evidence.OtherClaims}" : "";
        string received = evidence.ReceivedLine is { } line ? $" Received:{line}" : "";
        return $"{result} {evidence.Client?.ToString() ?? "-"} {evidence.Helo ?? "-"} {sender}{others}{received}";
    }
}
