using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>The parts of a finding in words. Only <see cref="Place"/> is escaped yet.</summary>
internal static class FindingText
{
    /// <summary>The word for a severity.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => "off",
    };

    /// <summary>Such as <c>example.org.zone:4:7</c>, as terminals and editors know it.</summary>
    public static string Place(SourceLocation location, LineSpan lines) =>
        string.Create(CultureInfo.InvariantCulture, $"{Printable.Escape(location.Source.Path)}:{lines.Start.Line}:{lines.Start.Column}");

    /// <summary>What to do, in an imperative without a period; null when nothing is known.</summary>
    public static string? Help(Finding finding) => finding switch
    {
        { Help: { } help } => help,

        // Said of the fix itself; help in other words does not speak of it.
        { Fix: { Safety: FixSafety.Unsafe } fix } => $"{fix.Title} (unsafe: {fix.Refutation ?? "this changes what the zone says"})",
        _ => finding.Fix?.Title,
    };
}
