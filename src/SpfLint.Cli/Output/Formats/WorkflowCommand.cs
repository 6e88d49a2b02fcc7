using System.Globalization;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>A finding as a workflow command of GitHub Actions, which makes an annotation of it.</summary>
internal static class WorkflowCommand
{
    /// <summary>A severity's command.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>The line that the runner reads.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">The file's path in the repository.</param>
    /// <param name="lines">Its lines and columns.</param>
    public static string Of(Finding finding, string path, LineSpan lines)
    {
        var command = new StringBuilder();
        command.Append(CultureInfo.InvariantCulture, $"::{Name(finding.Severity)} file={Property(path)},line={lines.Start.Line}");

        // An annotation stands below its last line: not below the one that begins where the finding ends.
        long endLine = lines.End.Column == 1 && lines.End.Line > lines.Start.Line ? lines.End.Line - 1 : lines.End.Line;
        command.Append(CultureInfo.InvariantCulture, $",endLine={endLine}");

        // GitHub takes columns of a single line only.
        if (lines.Start.Line == lines.End.Line)
            command.Append(CultureInfo.InvariantCulture, $",col={lines.Start.Column},endColumn={lines.End.Column}");

        string help = FindingText.Help(finding) is { } text ? $"\nhelp: {Printable.Escape(text)}" : "";
        command.Append(CultureInfo.InvariantCulture, $",title={Property(finding.Rule.ToString())}::{Data(Printable.Escape(finding.Text) + help)}");
        return command.ToString();
    }

    private static string Property(string text) => Data(Printable.Escape(text))
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
