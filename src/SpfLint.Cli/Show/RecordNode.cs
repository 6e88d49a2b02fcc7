using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Cli.Show;

/// <summary>A record that addresses of either family came to, with what it costs.</summary>
/// <param name="Visit">The visit by the addresses of the family that asked more.</param>
/// <param name="LookupCount">The terms in it and below it that ask DNS (RFC 7208 section 4.6.4).</param>
/// <param name="Children">The records that its includes and its redirect led to, in order.</param>
internal sealed record RecordNode(RecordVisit Visit, int LookupCount, IReadOnlyList<RecordNode> Children)
{
    /// <summary>The domain as people write it.</summary>
    public string Name => Excerpt.OfName(Visit.Domain.Wire);

    /// <summary>The include or redirect that led here, as written; empty for the first.</summary>
    public string Via => Visit is { Via: { } via, Parent.Record: { } record } ? TermText.Of(via, record) : "";

    /// <summary>What the branch costs: the include or redirect itself, and all below it.</summary>
    public int BranchLookupCount => LookupCount + (Visit.Via is null ? 0 : 1);

    /// <summary>Lays the visits of the two families over each other.</summary>
    public static RecordNode Merge(RecordVisit? ip4, RecordVisit? ip6)
    {
        RecordVisit visit = ip6 is null || ip4?.LookupCount >= ip6.LookupCount ? ip4! : ip6;
        IEnumerable<RecordVisit> all = [.. ip4?.Visits ?? [], .. ip6?.Visits ?? []];

        // A record's terms lead to one name each, but %{v} makes it another one for each family.
        RecordNode[] children =
        [
            .. all.GroupBy(child => (child.Via!.Span.Start, child.Domain))
                .OrderBy(group => group.Key.Start)
                .Select(group => Merge(Find(ip4, group.Key), Find(ip6, group.Key))),
        ];
        return new RecordNode(visit, visit.LookupCount, children);
    }

    private static RecordVisit? Find(RecordVisit? parent, (int Start, Dns.Names.DomainName Domain) key) =>
        parent?.Visits.FirstOrDefault(child => child.Via!.Span.Start == key.Start && child.Domain == key.Domain);
}

/// <summary>Terms as written.</summary>
internal static class TermText
{
    /// <summary>All of a term, in need of escaping wherever it is shown.</summary>
    public static string Of(SpfTerm term, SpfRecord record) => Encoding.Latin1.GetString(term.Span.Of(record.Text.Span));

    /// <summary>The term that decided; null when none did.</summary>
    public static string? Of(AddressDecision decision) => decision is { Term: { } term, Visit.Record: { } record } ? Of(term, record) : null;
}
