using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1003: parentheses inside parentheses.</summary>
internal sealed class DNS1003NestedParenthesis : ZoneErrorRule
{
    private static readonly MessageTemplate Nested = new(
        "default", "Parentheses are open already; Knot DNS and NSD refuse a zone with a second pair inside.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1003", "NestedParenthesis", Severity.Warning, "A parenthesis is opened inside parentheses.", Nested);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.NestedParenthesis];

    public override void Check(ZoneErrorContext context)
    {
        ZoneError error = context.Error;
        byte[] entry = error.File.Source.Slice(error.Entry);
        IReadOnlyList<int> nested = ParenthesisPairs.FindNested(entry);
        Fix? fix = nested.Count > Fix.MaxEdits ? null : new Fix(
            "remove the inner parentheses",
            FixSafety.Safe,
            [.. nested.Select(at => new Edit(error.File.Source, new TextSpan(error.Entry.Start + at, 1), " "))]);
        context.Report(this, Nested, fix: fix, help: fix is null ? "remove the inner parentheses" : null);
    }
}
