namespace SpfLint.Cli.Tests.Commands;

public sealed class TestCommandTests
{
    private const string Suite = """
        ---
        description: A suite
        tests:
          passes:
            spec: 5.6
            helo: mail.example.org
            host: 192.0.2.1
            mailfrom: user@example.org
            result: pass
          either:
            spec: [4.7, 5.1]
            helo: mail.example.org
            host: 2001:DB8::1
            mailfrom: user@example.org
            result: [softfail, fail]
            explanation: Not you.
          default:
            helo: mail.example.org
            host: 192.0.2.1
            mailfrom: user@plain.example.org
            result: fail
            explanation: DEFAULT
          none:
            helo: mail.example.org
            host: 192.0.2.1
            mailfrom: user@spfonly.example.org
            result: none
          copied:
            helo: mail.example.org
            host: 192.0.2.1
            mailfrom: user@copied.example.org
            result: pass
          slow:
            helo: mail.example.org
            host: 192.0.2.1
            mailfrom: user@slow.example.org
            result: temperror
          aliased:
            helo: mail.example.org
            host: 192.0.2.1
            mailfrom: user@alias.example.org
            result: pass
          mail:
            helo: mail.example.org
            host: 192.0.2.1
            mailfrom: user@mx.example.org
            result: pass
        zonedata:
          example.org:
            - TXT: [ "v=spf1 ip4:192.", "0.2.1 -all exp=why.example.org" ]
          why.example.org:
            - TXT: Not you.
          plain.example.org:
            - TXT: v=spf1 -all
          spfonly.example.org:
            - SPF: v=spf1 +all
            - TXT: NONE
          copied.example.org:
            - SPF: v=spf1 +all
            - SPF: [ ]
          slow.example.org:
            - SPF: v=spf1 -all
            - TXT: NONE
            - TIMEOUT
          alias.example.org:
            - CNAME: copied.example.org
          mx.example.org:
            - TXT: v=spf1 mx -all
            - MX: [0, ""]
            - MX: [10, host.example.org]
          host.example.org:
            - A: 192.0.2.1
            - RCODE: SERVFAIL

        """;

    [Fact]
    public void A_suite_that_is_met_passes()
    {
        ToolRun run = Run(Suite);

        Assert.Equal((0, "8 passed, 0 failed\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void An_expectation_that_is_not_met_is_told()
    {
        ToolRun run = Run(Suite.Replace("Not you.\n  default", "Nobody.\n  default", StringComparison.Ordinal));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            suite.yml:10: failed: A suite: either (4.7, 5.1)
              expected  softfail or fail with the explanation 'Nobody.'
              got       fail with the explanation 'Not you.': 2001:db8::1 may not send mail as 'user@example.org'.
                        '-all' decides. It matches everyone.
              Trace:
                example.org: fail
                  no match  ip4:192.0.2.1: 2001:db8::1 is an IPv6 address.
                  match     -all: It matches everyone.
                  match     exp=why.example.org: The explanation stands at 'why.example.org'.

            7 passed, 1 failed

            """,
            run.Output);
    }

    [Fact]
    public void Text_of_a_suite_never_reaches_the_terminal_as_it_is()
    {
        ToolRun run = Run(Suite.Replace("A suite", "\"\\e[31m\"", StringComparison.Ordinal).Replace("result: none", "result: pass", StringComparison.Ordinal));

        Assert.Contains("\\x1b[31m", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData("tests: [}", "suite.yml:1: This is no YAML: ")]
    [InlineData(": {\u0085L", "suite.yml:1: This is no YAML that can be read.")]
    [InlineData("tests: {}\n---\n : x", "suite.yml:4: This is no YAML that can be read.")]
    [InlineData("text", "suite.yml:1: A scenario must be a mapping of names to values.")]
    [InlineData("description: x", "suite.yml:1: The scenario has no 'tests'.")]
    [InlineData("tests:\n  one:\n    host: x", "suite.yml:3: 'x' is no IP address.")]
    [InlineData("tests: {one: {host: 192.0.2.1, helo: x}}", "suite.yml:1: Test 'one' has no 'result'.")]
    [InlineData("tests:\n  one:\n    host: 192.0.2.1\n    result: pass", "suite.yml:3: Test 'one' has no 'mailfrom' and no 'helo'; give the one that is to be checked.")]
    [InlineData("tests:\n  one:\n    host: 192.0.2.1\n    mailfrom: ''\n    result: pass", "suite.yml:3: Test 'one' has an empty 'mailfrom', which stands for the HELO name; give that in 'helo'.")]
    [InlineData("tests:\n  one:\n    host: 192.0.2.1\n    mail_from: x\n    result: pass", "suite.yml:4: Test 'one' has no key 'mail_from'; did you mean 'mailfrom'?")]
    [InlineData("tests:\n  one:\n    host: 192.0.2.1\n    color: x\n    result: pass", "suite.yml:4: Test 'one' has no key 'color'; it has description, comment, spec, ")]
    [InlineData("test: {}", "suite.yml:1: A scenario has no key 'test'; did you mean 'tests'?")]
    [InlineData("tests: {one: {host: 192.0.2.1, host: 192.0.2.2}}", "suite.yml:1: This is no YAML: ")]
    [InlineData("tests: {one: {host: 192.0.2.1, helo: x, mailfrom: x, result: good}}", "suite.yml:1: 'good' is no SPF result; use none, neutral, pass, fail, ")]
    [InlineData("tests: {one: {host: 192.0.2.1, helo: x, result: []}}", "suite.yml:1: 'result' is empty; name the result that is right.")]
    [InlineData("tests: {}\nzonedata: {example.org: [{A: x}]}", "suite.yml:2: 'x' is no address of this type.")]
    [InlineData("tests: {}\nzonedata: {example.org: [{NS: x}]}", "suite.yml:2: Suites have no records of type 'NS'")]
    [InlineData("tests: {}\nzonedata: {example.org: [{MX: x}]}", "suite.yml:2: An MX record must be a list.")]
    [InlineData("tests: {}\nzonedata: {a..b: []}", "suite.yml:2: 'a..b' is no domain name.")]
    [InlineData("tests: {}\nzonedata: {a.b: [LATER]}", "suite.yml:2: 'LATER' is neither TIMEOUT nor a response code")]
    [InlineData("tests: {}\nzonedata: {a.b: [{TIMEOUT: true}]}", "suite.yml:2: 'TIMEOUT' stands alone, for every type without records, or is the value of one: 'TXT: TIMEOUT'.")]
    [InlineData("tests: {}\nzonedata: {a.b: [{SRV: x}]}", "suite.yml:2: Suites have no records of type 'SRV'; use A, AAAA, MX, PTR, CNAME, TXT, SPF or RCODE.")]
    [InlineData("tests:\n  one:\n    host: 192.0.2.1\n    mailfrom: <>\n    result: pass", "suite.yml:3: Test 'one' has an empty 'mailfrom'")]
    [InlineData("tests:\n  one:\n    host: 192.0.2.1\n    mailfrom: ~\n    result: pass", "suite.yml:3: Test 'one' has no 'mailfrom' and no 'helo'")]
    public void A_file_that_is_no_suite_is_wrong_usage(string text, string message)
    {
        ToolRun run = Run(text);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("spflint: " + message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mailfrom: <user@example.org>, helo: other.example", "pass")]
    [InlineData("mailfrom: <user@example.org>, helo: ~", "pass")]
    [InlineData("mailfrom: <>, helo: example.org", "pass")]
    [InlineData("mailfrom: '<>', helo: other.example", "none")]
    [InlineData("mailfrom: ~, helo: example.org", "pass")]
    [InlineData("mailfrom: null, helo: example.org", "pass")]
    [InlineData("mailfrom: , helo: example.org", "pass")]
    [InlineData("mailfrom: user@example.org, helo: null, explanation: ~", "pass")]
    [InlineData("mailfrom: 'null', helo: example.org", "none")]
    public void A_sender_is_written_as_in_SMTP_or_left_out(string sender, string result)
    {
        ToolRun run = Run(
            $$"""
            tests:
              one: { host: 192.0.2.1, {{sender}}, result: {{result}} }
            zonedata:
              example.org:
                - TXT: v=spf1 ip4:192.0.2.1 -all
            """);

        Assert.Equal("1 passed, 0 failed\n", run.Output);
    }

    [Fact]
    public void A_file_of_brackets_does_not_exhaust_the_stack()
    {
        ToolRun run = Run(new string('[', 100_000));

        Assert.Equal((2, "spflint: suite.yml:1: The file nests too deep for a test suite.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_file_that_ends_inside_a_directive_ends()
    {
        ToolRun run = Run(string.Concat(Enumerable.Repeat("#\n", 508)) + "%-      ");

        Assert.StartsWith("spflint: suite.yml:509: This is no YAML", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "spflint: 'suite.yml' has no tests.\n")]
    [InlineData("tests: {}", "spflint: 'suite.yml' has no tests.\n")]
    public void A_suite_without_tests_is_nothing_to_run(string text, string message)
    {
        ToolRun run = Run(text);

        Assert.Equal((3, message), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_missing_file_is_told_and_the_others_are_run()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("suite.yml", Suite);

        ToolRun run = ToolRun.In(folder, "test", "missing.yml", "suite.yml");

        Assert.Equal((3, "8 passed, 0 failed\n", "spflint: Cannot read 'missing.yml': there is no such file.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("test")]
    [InlineData("test", "zones")]
    [InlineData("test", "--bogus", "suite.yml")]
    [InlineData("test", "suite.yml", "--format", "sarif")]
    [InlineData("test", "suite.yml", "--output", "sarif=x")]
    [InlineData("test", "suite.yml", "--origin", "a b")]
    public void A_wrong_command_line_is_told(params string[] args)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Run 'spflint test --help' for usage.", run.Error, StringComparison.Ordinal);
    }

    private static ToolRun Run(string suite)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("suite.yml", suite);
        return ToolRun.In(folder, "test", "suite.yml");
    }
}
