using SpfLint.Cli.Commands;

namespace SpfLint.Cli.Tests.Documentation;

/// <summary>Holds the pages that come from the help texts true.</summary>
public sealed class GeneratedPageTests
{
    private const string Update = "SPFLINT_UPDATE_PAGES";

    [Theory]
    [InlineData("docs/commands.md")]
    [InlineData("docs/spflint.1")]
    public void The_page_says_what_the_help_texts_say(string page)
    {
        string path = Path.Combine(Repository.Root, page);
        string expected = page.EndsWith(".md", StringComparison.Ordinal) ? CommandPage.Write(CommandTree.Commands) : ManualPage.Write(CommandTree.Commands);
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(path, expected);

        string actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";

        Assert.True(actual == expected, $"{page} is not what the help texts say. Run '{Update}=1 dotnet test tests/SpfLint.Cli.Tests' and commit it.");
    }
}
