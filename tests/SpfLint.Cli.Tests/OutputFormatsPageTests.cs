using System.Text.Json;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Tests;

/// <summary>The page about output formats is what programs are written by; this keeps it complete.</summary>
public sealed class OutputFormatsPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "output-formats.md"));

    [Fact]
    public void The_page_and_the_help_text_have_every_format()
    {
        var formats = new OutputFormats(Enum.GetValues<OutputFormat>());

        Assert.All(formats.Names(), word =>
        {
            Assert.Contains($"\n| `{word}` | ", s_page, StringComparison.Ordinal);
            Assert.Contains(word, HelpText.Lint, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_page_has_every_member_of_the_JSON_document()
    {
        string path = Path.Combine(Repository.Root, "tests", "SpfLint.Cli.Tests", "Output", "Formats", "Expected", "hostile.json");
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));

        Assert.All(MembersOf(json.RootElement).Distinct(), member => Assert.Contains($"`{member}`", s_page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> MembersOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => MembersOf(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(MembersOf),
        _ => [],
    };
}
