using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Rules;

/// <summary>Lints zones as one run and gives what one rule says.</summary>
internal static class ZoneLint
{
    /// <summary>The findings of a rule, each as its line, the text that it points at, and its message.</summary>
    public static string[] Run(string rule, params (string Name, string Text)[] zones) =>
    [
        .. new Linter(new LintOptions())
            .Run([.. zones.Select(zone => new LintInput(new MemorySource(zone.Name, Encoding.UTF8.GetBytes(zone.Text))))])
            .Findings
            .Where(finding => finding.Rule.Id == rule)
            .Select(Describe),
    ];

    private static string Describe(Finding finding)
    {
        SourceText source = finding.Location.Source;
        int line = Encoding.UTF8.GetString(source.Slice(new TextSpan(0, finding.Location.Span.Start))).Count(c => c == '\n') + 1;
        return $"{line}: {Encoding.UTF8.GetString(source.Slice(finding.Location.Span))}: {finding.Text}";
    }
}
