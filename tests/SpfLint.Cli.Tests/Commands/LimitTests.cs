namespace SpfLint.Cli.Tests.Commands;

public sealed class LimitTests
{
    private const string Start = "$ORIGIN example.org.\n$TTL 3600\n@ SOA ns1 h 1 7200 3600 1209600 3600\n@ NS ns1\n@ NS ns2\nns1 A 192.0.2.1\nns2 A 192.0.2.2\n";

    [Theory]
    [InlineData("generated-records=9", "DNS1012")]
    [InlineData("record-bytes=30", "DNS1021")]
    [InlineData("include-depth=1", "DNS1011")]
    [InlineData("includes=1", "DNS1011")]
    [InlineData("repeated-bytes=10", "DNS1011")]
    public void A_limit_that_is_lowered_is_kept(string limit, string rule)
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("example.org.zone", $"{Start}$GENERATE 1-10 a$ A 192.0.2.$\n$INCLUDE a.inc\n$INCLUDE a.inc s\n")
            .With("a.inc", "x A 192.0.2.3\n$INCLUDE b.inc\n")
            .With("b.inc", "y A 192.0.2.3\n");

        Assert.Equal(0, ToolRun.In(folder, "example.org.zone").ExitCode);
        ToolRun run = ToolRun.In(folder, "example.org.zone", "--limit", limit);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($" error {rule} ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_is_raised_lets_more_through()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", $"{Start}$GENERATE 1-65537 a$ A 192.0.2.1\n");

        Assert.Contains("DNS1012", ToolRun.In(folder, "example.org.zone").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DNS1012", ToolRun.In(folder, "example.org.zone", "--limit", "generated-records=65537").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_that_is_too_long_is_refused()
    {
        using var folder = new TemporaryFolder();
        var setup = new ToolRun.Setup { Input = Start };

        ToolRun run = ToolRun.In(folder, setup, "-", "--limit", "stdin-bytes=100");

        Assert.Equal((3, "spflint: '<stdin>' is longer than the limit; '--limit stdin-bytes=NUMBER' allows more.\n"), (run.ExitCode, run.Error));
        Assert.Equal(0, ToolRun.In(folder, setup, "-", "--limit", $"stdin-bytes={Start.Length}").ExitCode);
    }

    [Theory]
    [InlineData("includes")]
    [InlineData("includes=")]
    [InlineData("includes=0")]
    [InlineData("includes=-1")]
    [InlineData("includes=1e3")]
    [InlineData("includes=99999999999999999999")]
    [InlineData("include-depth=1000")]
    [InlineData("include=5")]
    public void What_is_no_limit_is_refused(string limit)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, "--limit", limit);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"spflint: '{limit}' is no limit; write it as in includes=500, with include-depth, includes, ", run.Error, StringComparison.Ordinal);
    }
}
