using System.Globalization;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.LanguageServer.Documents;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.LanguageServer.Features;

/// <summary>What there is to know about a term that has no mistake: its addresses, or its price (RFC 7208 sections 5.6 and 4.6.4).</summary>
internal static class TermFacts
{
    private const int MaxLookups = 10;

    /// <summary>Describes the term at a place, in words that read as Markdown and as plain text.</summary>
    /// <returns>Null when there is nothing to say.</returns>
    public static string? Describe(Snapshot snapshot, PlaceInZone place) => place.Term switch
    {
        SpfDirective { Ip4Network: { } network } => DescribeNetwork(IpFamily.Ip4, network.Address, network.PrefixLength),
        SpfDirective { Ip6Network: { } network } => DescribeNetwork(IpFamily.Ip6, network.Address, network.PrefixLength),
        _ => FindNode(snapshot, place) is var (record, term) ? DescribePrice(record, term) : null,
    };

    private static string DescribeNetwork(IpFamily family, AddressBits address, int length)
    {
        var range = AddressRange.OfNetwork(family, address, length);
        int bits = family.Bits() - length;
        string first = new ClientAddress(family, range.First).ToString();
        return bits == 0
            ? $"{first}: 1 address"
            : $"{first} to {new ClientAddress(family, range.Last)}: {CountOf(bits)} addresses";
    }

    private static string CountOf(int bits) =>
        bits <= 32 ? (1L << bits).ToString("N0", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"2^{bits}");

    /// <summary>The term as the evaluation of its record sees it; null where receivers read something else, or never get there.</summary>
    private static (RecordNode Record, TermNode Term)? FindNode(Snapshot snapshot, PlaceInZone place)
    {
        if (place.Published is not { IsInForce: true } published)
            return null;

        // Of several files that hold the same name, as views do, the answers come from one.
        RecordNode record = snapshot.Answers.Tree.Of(published.OwnerName);
        if (record.Origin != new RecordOrigin(place.Zone, place.Index))
            record = snapshot.Answers.Tree.Of(published.OwnerName, published.Joined);

        return record.Terms.FirstOrDefault(term => term.Term.Span == place.Term!.Span) is { } found ? (record, found) : null;
    }

    private static string DescribePrice(RecordNode record, TermNode term)
    {
        var text = new StringBuilder();
        LookupTotal total = term.Record?.Total ?? default;
        bool isLowerBound = total.IsLowerBound || term.IsUnknown;
        text.Append(CultureInfo.InvariantCulture, $"Costs {Count(1 + total.Lookups, isLowerBound)}; ");
        text.Append(CultureInfo.InvariantCulture, $"the whole record needs {Count(record.Total.Lookups, record.Total.IsLowerBound)} of {MaxLookups}.");
        if (term.Record is not { } led || DescribeState(led.State) is not { } state)
            return text.ToString();

        // Whatever a name is, in a block and with a type behind it, it is neither Markdown nor the block's end.
        string target = term.Target is { } name ? Excerpt.OfName(name.Wire) : "";
        text.Append(state).Append("\n\n```text\n").Append(target).Append(" TXT");
        if (led.State is RecordState.Valid or RecordState.Broken)
            text.Append('\n').Append(PrintableLine.Of(led.Record!.Text.Span));

        return text.Append("\n```").ToString();
    }

    private static string? DescribeState(RecordState state) => state switch
    {
        RecordState.Valid or RecordState.Broken => "",
        RecordState.Missing => "\n\nThere is no SPF record at this name:",
        RecordState.Several => "\n\nThere are several SPF records at this name:",
        RecordState.Unknown => "\n\nNothing here knows of this name:",
        _ => null,
    };

    private static string Count(int lookups, bool isLowerBound) => string.Create(
        CultureInfo.InvariantCulture, $"{(isLowerBound ? "at least " : "")}{lookups} {(lookups == 1 ? "lookup" : "lookups")}");
}
