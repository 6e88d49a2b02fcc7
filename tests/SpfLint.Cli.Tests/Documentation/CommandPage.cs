using System.Text;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Completion;

namespace SpfLint.Cli.Tests.Documentation;

/// <summary>Writes the help texts as a page of Markdown.</summary>
internal static class CommandPage
{
    public static string Write(IEnumerable<CommandEntry> commands)
    {
        var text = new StringBuilder("""
            # Commands and options

            What `spflint --help` and `spflint COMMAND --help` say, on one page. It is written by a test; see [CONTRIBUTING.md](../CONTRIBUTING.md).

            """);
        foreach (CommandEntry command in commands)
        {
            string help = command.Create(ToolRun.Nowhere).Help;
            string summary = HelpPage.Read(help).Summary;
            text.Append($"\n## spflint {command.Word}\n\n{char.ToUpperInvariant(summary[0])}{summary[1..]}.\n");
            foreach (HelpBlock block in HelpBlock.Read(help))
                Write(text, block);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, HelpBlock block)
    {
        if (block.Title.Length == 0)
        {
            text.Append('\n').Append(Prose(string.Join('\n', block.Lines))).Append('\n');
            return;
        }

        text.Append($"\n### {block.Title}\n\n");
        if (block.IsVerbatim)
        {
            text.Append($"```\n{string.Join('\n', block.Lines)}\n```\n");
            return;
        }

        text.Append("| | |\n|---|---|\n");
        foreach ((string term, string explanation) in block.Items)
            text.Append($"| `{term}` | {Prose(explanation)} |\n");
    }

    // Names that begin with "--", variables and addresses stand bare in the help texts; only what Markdown reads otherwise is escaped.
    private static string Prose(string text) =>
        text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
