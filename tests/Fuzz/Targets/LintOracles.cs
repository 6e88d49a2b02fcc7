using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>What holds for every run of the linter.</summary>
public static class LintOracles
{
    private static readonly Oracle s_rules = new("no rule breaks");
    private static readonly Oracle s_messages = new("messages are free of control characters");

    public static ImmutableArray<Oracle> All { get; } = [Spans.LieInside, s_rules, s_messages];

    public static void Check(LintResult result)
    {
        if (!result.Failures.IsEmpty)
            throw s_rules.Broken(string.Join("; ", result.Failures));

        foreach (Finding finding in result.Findings.Concat(result.Suppressed.Select(one => one.Finding)))
        {
            string id = finding.Rule.Id;
            Spans.Check(finding.Location.Source, finding.Location.Span, id);
            foreach (RelatedLocation related in finding.Related)
                Spans.Check(related.Location.Source, related.Location.Span, $"a place beside {id}");

            foreach (Edit edit in finding.Fix?.Edits ?? [])
                Spans.Check(edit.Source, edit.Span, $"an edit of {id}");

            if (finding.Text.Any(char.IsControl) || (finding.Help ?? "").Any(char.IsControl) || (finding.Fix?.Title ?? "").Any(char.IsControl))
                throw s_messages.Broken($"{id}: {finding.Text}");
        }
    }

    /// <summary>The rules that found something.</summary>
    public static IEnumerable<ulong> KindsOf(LintResult result) =>
        result.Findings.Select(finding => finding.Message).Distinct().Select(message => 100_000 + (Hash.Of(message.ToString() ?? "") >> 20));
}
