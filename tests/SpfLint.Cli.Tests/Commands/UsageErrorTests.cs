namespace SpfLint.Cli.Tests.Commands;

public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("--color", "'--color' needs a value: always, auto or never.")]
    [InlineData("--origin", "'--origin' needs a value: NAME.")]
    [InlineData("--severity", "'--severity' needs a value: RULE=LEVEL.")]
    [InlineData("check --ip", "'--ip' needs a value: ADDRESS.")]
    [InlineData("check zones --from", "'--from' needs a value: MAILBOX.")]
    [InlineData("--format json --format text", "'--format' is given 2 times.")]
    [InlineData("--origin a.example --origin b.example --origin c.example", "'--origin' is given 3 times.")]
    [InlineData("--quiet=zones", "'--quiet' takes no value.")]
    [InlineData("-q=zones", "'-q' takes no value.")]
    [InlineData("rule SPF4001 SPF4002", "'SPF4002' is one argument too many.")]
    [InlineData("completion bash zsh", "'zsh' is one argument too many.")]
    [InlineData("--color=rainbow", "'rainbow' is no value of --color; use auto, always or never.")]
    [InlineData("--colour never", "Unknown option '--colour'; did you mean '--color'?")]
    public void A_mistake_is_told_in_the_words_of_the_help(string line, string message)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, line.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"spflint: {message}", run.Error.Split('\n')[0]);
        Assert.Matches("^Run 'spflint( [a-z]+)? --help' for usage\\.$", run.Error.Split('\n')[1]);
    }

    [Theory]
    [InlineData("--quiet=true")]
    [InlineData("--severity=SPF4001=off")]
    public void Other_equals_signs_are_left_alone(string argument)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean);

        Assert.Equal(0, ToolRun.In(folder, argument).ExitCode);
    }

    [Fact]
    public void Behind_two_hyphens_stand_paths()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("--quiet=x.zone", Zones.Clean);

        Assert.Equal(0, ToolRun.In(folder, "--", "--quiet=x.zone").ExitCode);
    }
}
