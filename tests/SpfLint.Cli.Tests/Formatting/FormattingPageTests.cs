namespace SpfLint.Cli.Tests.Formatting;

/// <summary>Holds the example of <c>docs/formatting.md</c> true.</summary>
public sealed class FormattingPageTests
{
    [Fact]
    public void The_example_is_laid_out()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs/formatting.md")).ReplaceLineEndings("\n");
        string example = page.Split("\n```\n")[1] + "\n";
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { Input = example }, "format", "-");

        Assert.Equal((0, example), (run.ExitCode, run.Output));
    }
}
