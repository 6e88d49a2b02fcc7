using System.Text.Json;

namespace SpfLint.Cli.Tests.Commands;

public sealed class CheckMessageTests
{
    private const string Zone = """
        $ORIGIN example.org.
        $TTL 3600
        @       IN SOA  ns1 hostmaster 2026010101 7200 1800 1209600 3600
                IN NS   ns1
                IN NS   ns2
                IN TXT  "v=spf1 ip4:192.0.2.0/28 -all"
        ns1     IN A    192.0.2.1
        ns2     IN A    192.0.2.2
        mail    IN TXT  "v=spf1 a:ns1 ~all"

        """;

    private const string Fail =
        "Subject: x\r\nReceived-SPF: Fail (SPF fail - not authorized) identity=mailfrom; client-ip=203.0.113.154;\r\n helo=mail.example.org; envelope-from=error@example.org; receiver=a@example.net\r\n\r\nbody\r\n";

    [Theory]
    [InlineData(Fail, 1, "The mail's receiver said fail (Received-SPF, line 2); with these records it is still fail.", "fail: 203.0.113.154 may not send mail as 'error@example.org'.")]
    [InlineData("Received-SPF: fail client-ip=192.0.2.3; envelope-from=a@example.org\n", 0, "The mail's receiver said fail (Received-SPF, line 1); with these records it is now pass.", "pass: 192.0.2.3 may send mail as 'a@example.org'.")]
    [InlineData("Received-SPF: pass client-ip=192.0.2.3; envelope-from=a@example.net\n", 1, "The mail's receiver said pass (Received-SPF, line 1); these records cannot tell whether it still is.", "unknown: Whether 192.0.2.3 may send mail as 'a@example.net' depends on a name that no file of this run answers for.")]
    [InlineData("Received-SPF: softfail identity=helo; client-ip=192.0.2.3; helo=mail.example.org; envelope-from=a@example.org\n", 1, "The mail's receiver said softfail (Received-SPF, line 1); with these records it is now permerror.", "permerror: An error in the records keeps receivers from telling whether 192.0.2.3 may call itself 'mail.example.org'.")]
    [InlineData("spf=pass (sender IP is 192.0.2.3) smtp.mailfrom=example.org", 0, "The mail's receiver said pass (Authentication-Results, line 1); with these records it is still pass.", "pass: 192.0.2.3 may send mail as 'postmaster@example.org'.")]
    public void The_receivers_result_is_compared_first(string mail, int exitCode, string first, string second)
    {
        ToolRun run = Run(mail, "--message", "mail.eml");

        Assert.Equal((exitCode, "", first, second), (run.ExitCode, run.Error, run.Output.Split('\n')[0], run.Output.Split('\n')[1]));
        Assert.Equal(run, Run(mail, "--message", "-"));
    }

    [Fact]
    public void An_option_wins_over_the_mail_and_ends_the_comparison()
    {
        ToolRun run = Run(Fail, "--message", "mail.eml", "--ip", "192.0.2.3");

        Assert.StartsWith("pass: 192.0.2.3 may send mail as 'error@example.org'.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Received-SPF: fail envelope-from=a@example.org\n", 2, "The mail's header does not tell enough: name the host that sends with --ip ADDRESS.")]
    [InlineData("Received-SPF: fail client-ip=192.0.2.3\n", 2, "The mail's header does not tell enough: name the envelope sender with --from MAILBOX, or the HELO name with --helo NAME.")]
    [InlineData("Received-SPF: fail client-ip=192.0.2.3; envelope-from=<>\n", 2, "The sender '<>' stands for the HELO name; name that with --helo NAME.")]
    [InlineData("Subject: x\n", 2, "'mail.eml' has no SPF result to compare with.")]
    [InlineData("Return-Path: <a@example.org>\nReceived: from x ([192.0.2.3]) by y\n", 0, "'mail.eml' names the sending host in no SPF result; the one of the Received field in line 2 is taken.")]
    [InlineData(Fail + "x", 1, "")]
    [InlineData("Received-SPF: pass client-ip=192.0.2.3; envelope-from=a@example.org\nReceived-SPF: fail client-ip=192.0.2.99\n", 0, "'mail.eml' has other SPF results as well, of earlier hops or other identities; the topmost one, in line 1, is checked.")]
    public void What_is_missing_or_doubtful_is_said(string mail, int exitCode, string message)
    {
        ToolRun run = Run(mail, "--message", "mail.eml");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_mail_fails_the_run()
    {
        ToolRun run = Run("", "--message", "other.eml");

        Assert.Equal((3, "spflint: Cannot read 'other.eml': there is no such file.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Control_characters_of_a_mail_do_not_reach_the_terminal()
    {
        ToolRun run = Run("Received-SPF: fail client-ip=192.0.2.3; envelope-from=\"\u001b[31m\"@example.org; helo=\u001b]0;x\n", "--message", "mail.eml");

        Assert.DoesNotContain('\u001b', run.Output + run.Error);
        Assert.Contains("pass: 192.0.2.3 may send mail as", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fail, """{"result":"fail","field":"Received-SPF","line":2,"message":"The mail's receiver said fail (Received-SPF, line 2); with these records it is still fail."}""")]
    [InlineData("Return-Path: <a@example.org>\nReceived: from x ([192.0.2.3]) by y\n", "null")]
    public void Json_has_the_claim(string mail, string expected)
    {
        ToolRun run = Run(mail, "--message", "mail.eml", "--format", "json");

        JsonElement claimed = JsonDocument.Parse(run.Output).RootElement.GetProperty("claimed");
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, claimed), claimed.GetRawText());
    }

    private static ToolRun Run(string mail, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.With("example.org.zone", Zone).With("mail.eml", mail);
        return ToolRun.In(folder, new ToolRun.Setup { Input = mail }, ["check", .. args, "example.org.zone"]);
    }
}
