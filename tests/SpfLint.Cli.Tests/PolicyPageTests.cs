using SpfLint.Cli.Commands;

namespace SpfLint.Cli.Tests;

/// <summary>The page about testing policies tells a story; this keeps it true.</summary>
public sealed class PolicyPageTests
{
    [Fact]
    public void The_run_that_is_shown_is_what_the_tool_prints()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "testing-policies.md")).ReplaceLineEndings("\n");
        using TemporaryFolder folder = new TemporaryFolder()
            .With("zones/example.org.zone", Fence(page, "zone")).With("policy.yml", Fence(page, "yaml"));
        string console = Fence(page, "console");
        int end = console.IndexOf('\n', StringComparison.Ordinal);

        ToolRun run = ToolRun.In(folder, console[..end].Split(' ')[2..]);

        Assert.Equal((1, console[(end + 1)..]), (run.ExitCode, run.Output));
        Assert.Contains("docs/testing-policies.md", HelpText.Test, StringComparison.Ordinal);
    }

    private static string Fence(string page, string language)
    {
        string opening = $"```{language}\n";
        int start = page.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
