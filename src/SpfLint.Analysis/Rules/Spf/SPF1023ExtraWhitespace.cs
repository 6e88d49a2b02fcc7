using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1023: doubled or trailing spaces.</summary>
internal sealed class SPF1023ExtraWhitespace : SpfErrorRule
{
    private static readonly MessageTemplate Between = new("between", "More than one space stands behind '{0}'.");

    private static readonly MessageTemplate Trailing = new("trailing", "The record ends in white space behind '{0}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1023",
        "ExtraWhitespace",
        Severity.Note,
        "More spaces than needed separate or follow terms.",
        Between, Trailing);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.ExtraWhitespace];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        ReadOnlySpan<byte> text = context.Record.Text.Span;
        bool isTrailing = error.Span.End == text.Length;
        if (isTrailing && IsCut(context.Published))
            return;

        // The first of several spaces between terms is the one that must stand.
        int end = text[..error.Span.Start].TrimEnd((byte)' ').Length;
        int start = text[..end].LastIndexOf((byte)' ') + 1;
        string before = context.TextOf(SpfSpan.FromBounds(start, end));
        context.Report(this, isTrailing ? Trailing : Between, error.Span, [before], fix: context.FixOf(error));
    }

    /// <summary>What was to follow may have become a comment, where a parenthesis or a quote is not closed.</summary>
    private static bool IsCut(PublishedRecord record) => record.Zone[record.Index].Has(RecordTraits.Damaged);
}
