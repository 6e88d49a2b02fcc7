using System.Globalization;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3007: networks that together are one wider network.</summary>
internal sealed class SPF3007MergeableRanges : SpfRecordRule
{
    // Enough to see the pattern; a provider's list may have hundreds.
    private const int MostRelated = 8;

    private static readonly MessageTemplate Two = new("default", "'{0}' and '{1}' are neighbors, and together the network '{2}'.");

    private static readonly MessageTemplate Several = new(
        "several", "'{0}' and {1} other mechanisms are neighbors, and together the network '{2}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3007", "MergeableRanges", Severity.Note, "Networks that are neighbors could be one wider network.", Two, Several);

    public override void Check(SpfRecordContext context)
    {
        // Tidiness can wait until the record can be read.
        if (!context.Published.IsInForce || !context.Record.Errors.IsEmpty || !NetworkNeighbors.MayBeIn(context.Published.Policy.Mechanisms))
            return;

        NetworkNeighbors[] found = [.. NetworkNeighbors.Find(context.Published.Policy.Mechanisms)];
        if (found.Length > 0)
            Check(context, found);
    }

    private void Check(SpfRecordContext context, NetworkNeighbors[] found)
    {
        HashSet<TermNetwork> claimed = [.. (context.Addresses?.Claimed ?? []).Where(report => report.IsWhollyClaimed).Select(report => report.Network)];
        var seen = new HashSet<SpfDirective>(new TermMeaning(context.Published));
        HashSet<SpfDirective> repeated = [.. context.Published.Policy.Mechanisms.Where(directive => !seen.Add(directive))];
        HashSet<IpFamily> open = [.. Enum.GetValues<IpFamily>().Where(family => OpenNetworks.Find(context.Published.Policy.Mechanisms, family) is not null)];
        foreach (NetworkNeighbors neighbors in found)
        {
            // What lets everybody in, or nobody, is no tidier as one term; what has no effect is to go.
            if (neighbors.Together.Length == 0 || open.Contains(neighbors.Together.Family) || neighbors.Networks.Any(network => claimed.Contains(network) || repeated.Contains(network.Directive)))
                continue;

            SpfDirective first = neighbors.Networks[0].Directive;
            SpfDirective[] others = [.. neighbors.Networks.Skip(1).Select(network => network.Directive)];
            string second = others.Length == 1 ? context.TextOf(others[0].Span) : others.Length.ToString(CultureInfo.InvariantCulture);
            context.Report(
                this,
                others.Length == 1 ? Two : Several,
                first.Span,
                [context.TextOf(first.Span), second, neighbors.Together.ToString()],
                [.. others.Take(MostRelated).Select(other => context.At(other.Span, "This is a neighbor."))],
                Merge(context, first, others, neighbors.Together.ToString()));
        }
    }

    private static Fix? Merge(SpfRecordContext context, SpfDirective first, SpfDirective[] others, string together)
    {
        if (others.Length >= Fix.MaxEdits)
            return null;

        SpfSpan network = SpfSpan.FromBounds(first.AddressSpan.Start, first.Span.End);
        (SpfSpan, string)[] edits = [(network, together), .. others.Select(other => (TermRemoval.SpanOf(context.Record, other), ""))];
        return context.Edit($"merge them into '{together}'", FixSafety.Safe, edits);
    }
}
