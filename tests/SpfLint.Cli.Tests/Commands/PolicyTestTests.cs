using System.Xml.Linq;

namespace SpfLint.Cli.Tests.Commands;

/// <summary><c>spflint test</c> with expectations about the zone files of the run.</summary>
public sealed class PolicyTestTests
{
    private const string Zone = """
        $ORIGIN example.org.
        $TTL 3600
        @       IN SOA  ns1 hostmaster 2026010101 7200 1800 1209600 3600
                IN NS   ns1
                IN NS   ns2
                IN TXT  "v=spf1 ip4:192.0.2.1 -all"
        mail    IN TXT  "v=spf1 ip4:192.0.2.1 -all"
        news    IN TXT  "v=spf1 include:_spf.example.net -all"
        ns1     IN A    192.0.2.1
        ns2     IN A    192.0.2.2

        """;

    private const string Policy = """
        tests:
          our host:
            host: 192.0.2.1
            mailfrom: user@example.org
            result: pass
          its name:
            host: 192.0.2.1
            helo: mail.example.org
            result: pass
          its bounces:
            host: 192.0.2.1
            helo: mail.example.org
            mailfrom: ""
            result: pass
          others:
            host: 192.0.2.2
            mailfrom: user@example.org
            result: [fail, softfail]

        """;

    private const string Newsletter = """
        tests:
          newsletter:
            host: 203.0.113.10
            mailfrom: news@news.example.org
            result: pass

        """;

    [Theory]
    [InlineData("policy.yml", "zones")]
    [InlineData("zones/example.org.zone", "policy.yml")]
    [InlineData("policy.yml")]
    public void Tests_without_records_ask_the_zone_files(params string[] args)
    {
        using TemporaryFolder folder = Folder(Policy);

        ToolRun run = ToolRun.In(folder, ["test", .. args]);

        Assert.Equal((0, "4 passed, 0 failed\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_zone_on_standard_input_answers_too()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("policy.yaml", Policy);

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { Input = Zone }, "test", "policy.yaml", "-");

        Assert.Equal((0, "4 passed, 0 failed\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_result_that_is_unknown_names_what_no_file_can_answer()
    {
        using TemporaryFolder folder = Folder(Newsletter);

        ToolRun run = ToolRun.In(folder, "test", "policy.yml", "zones");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("policy.yml:2: failed: newsletter\n  expected  pass\n  got       unknown: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("for '_spf.example.net'.\n            If nothing that is unknown matches, the result is fail.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("    news.example.org (zones/example.org.zone:8): fail, if nothing that is unknown matches\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_may_be_what_is_expected()
    {
        using TemporaryFolder folder = Folder(Newsletter.Replace("pass", "unknown", StringComparison.Ordinal));

        ToolRun run = ToolRun.In(folder, "test", "policy.yml");

        Assert.Equal((0, "1 passed, 0 failed\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_sender_without_a_domain_is_told()
    {
        using TemporaryFolder folder = Folder("tests: {local: {host: 192.0.2.1, mailfrom: root@localhost, result: pass}}");

        ToolRun run = ToolRun.In(folder, "test", "policy.yml", "zones");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'root@localhost' has no domain that can send mail.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void How_to_learn_what_is_unknown_is_told_once()
    {
        using TemporaryFolder folder = Folder(Newsletter + "  again: {host: 203.0.113.10, mailfrom: news@news.example.org, result: pass}\n");

        ToolRun run = ToolRun.In(folder, "test", "policy.yml", "zones");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("\n\nhelp: ask DNS for what is unknown with --dns, or once for all runs with 'spflint lock'\n\n0 passed, 2 failed\n", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith("help:", StringComparison.Ordinal));
    }

    [Fact]
    public void Documents_with_records_of_their_own_do_not_ask_the_zone_files()
    {
        using TemporaryFolder folder = Folder(Policy + "---\n" + Newsletter + "zonedata:\n  news.example.org:\n    - TXT: v=spf1 +all\n");

        ToolRun run = ToolRun.In(folder, "test", "policy.yml", "zones");

        Assert.Equal((0, "5 passed, 0 failed\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("policy.yml", "missing")]
    [InlineData("own.yml", "missing")]
    public void A_path_that_cannot_be_read_is_told_and_the_rest_is_tested(params string[] args)
    {
        using TemporaryFolder folder = Folder(Policy).With("own.yml", Newsletter + "zonedata: {news.example.org: [TXT: v=spf1 +all]}\n");

        ToolRun run = ToolRun.In(folder, ["test", "zones", .. args]);

        Assert.Equal((3, "spflint: 'missing' does not exist.\n"), (run.ExitCode, run.Error));
        Assert.EndsWith(" passed, 0 failed\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_zone_files_there_is_nothing_to_test()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("policy.yml", Policy);

        ToolRun run = ToolRun.In(folder, "test", "policy.yml");

        Assert.Equal((3, "0 passed, 0 failed\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("spflint: No zone file was found in '.'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Junit_has_a_case_for_each_test_and_a_trace_for_each_failure()
    {
        using TemporaryFolder folder = Folder(Newsletter + "---\ndescription: \"A \\e[31m]]> & co\"\n" + Policy);

        ToolRun run = ToolRun.In(folder, "test", "policy.yml", "zones", "--format", "junit", "--output", "text=out.txt");

        Assert.Equal(1, run.ExitCode);
        XElement root = XElement.Parse(run.Output);
        Assert.Equal(
            [("policy.yml", "1", "1"), ("policy.yml: A \\x1b[31m]]> & co", "4", "0")],
            root.Elements("testsuite").Select(suite => (Value(suite, "name"), Value(suite, "tests"), Value(suite, "failures"))));
        XElement failure = Assert.Single(root.Descendants("failure"));
        Assert.Equal("expected pass, got unknown", Value(failure, "message"));
        Assert.StartsWith("policy.yml:2\n  expected  pass\n", failure.Value, StringComparison.Ordinal);
        Assert.EndsWith("4 passed, 1 failed", File.ReadAllText(folder.Full("out.txt")).TrimEnd(), StringComparison.Ordinal);
    }

    private static string Value(XElement element, string attribute) => element.Attribute(attribute)!.Value;

    private static TemporaryFolder Folder(string policy) =>
        new TemporaryFolder().With("zones/example.org.zone", Zone).With("policy.yml", policy);
}
