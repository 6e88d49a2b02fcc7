using System.Text;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Completion;

namespace SpfLint.Cli.Tests.Documentation;

/// <summary>Writes the help texts as a manual page, in the macros of man(7).</summary>
internal static class ManualPage
{
    public static string Write(IReadOnlyList<CommandEntry> commands)
    {
        var text = new StringBuilder(".\\\" Written by a test from the help texts; see CONTRIBUTING.md.\n.TH SPFLINT 1 \"\" SpfLint \"User Commands\"\n");
        string main = commands[0].Create(ToolRun.Nowhere).Help;
        text.Append($".SH NAME\nspflint \\- {Escape(HelpPage.Read(main).Summary)}\n");
        bool hasOptions = false;
        foreach (HelpBlock block in HelpBlock.Read(main))
        {
            if (SectionOf(block.Title) is { } section)
            {
                text.Append($".SH {section}\n");
            }
            else
            {
                text.Append(hasOptions ? "" : ".SH OPTIONS\n").Append($".SS {block.Title}\n");
                hasOptions = true;
            }

            WriteContent(text, block);
        }

        text.Append(".SH COMMANDS\n");
        foreach (CommandEntry command in commands.Skip(1))
        {
            string help = command.Create(ToolRun.Nowhere).Help;
            string summary = HelpPage.Read(help).Summary;
            text.Append($".SS spflint {command.Word}\n{char.ToUpperInvariant(summary[0])}{Escape(summary[1..])}.\n");
            foreach (HelpBlock block in HelpBlock.Read(help))
            {
                text.Append(block.Title.Length > 0 ? $".PP\n.B {block.Title}\n" : ".PP\n");
                WriteContent(text, block);
            }
        }

        return text.ToString();
    }

    // What every manual page has; the rest are groups of options.
    private static string? SectionOf(string title) => title switch
    {
        "" => "DESCRIPTION",
        "Usage" => "SYNOPSIS",
        "Exit codes" => "EXIT STATUS",
        "Examples" => "EXAMPLES",
        _ => null,
    };

    private static void WriteContent(StringBuilder text, HelpBlock block)
    {
        if (block.IsVerbatim)
        {
            text.Append($".RS\n.nf\n{string.Join('\n', block.Lines.Select(Escape))}\n.fi\n.RE\n");
        }
        else if (block.Title.Length == 0)
        {
            text.Append(string.Join('\n', block.Lines.Select(Escape))).Append('\n');
        }
        else
        {
            foreach ((string term, string explanation) in block.Items)
                text.Append($".TP\n.B {Escape(term)}\n{Escape(explanation)}\n");
        }
    }

    // A line that begins with a period or an apostrophe would be a request.
    private static string Escape(string text)
    {
        string escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).Replace("'", "\\(aq", StringComparison.Ordinal);
        return escaped.StartsWith('.') ? $"\\&{escaped}" : escaped;
    }
}
