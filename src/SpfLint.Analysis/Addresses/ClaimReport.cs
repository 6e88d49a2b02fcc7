using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Analysis.Simulation;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>How a network fares whose addresses earlier mechanisms have claimed, told in full or not at all.</summary>
/// <param name="Network">The network.</param>
/// <param name="Same">The claims that give its own result.</param>
/// <param name="Other">The claims that give another one.</param>
internal sealed record ClaimReport(TermNetwork Network, ImmutableArray<Claim> Same, ImmutableArray<Claim> Other)
{
    private const int MostRanges = 3;
    private const int MostPlaces = 10;

    /// <summary>Whether nothing of it is left.</summary>
    public bool IsWhollyClaimed => ShareOf([.. Same, .. Other]).Equals(AddressSet.Of(Network.Family, [Network.Range]));

    /// <summary>
    /// The reports of all networks of a record of which something is claimed and something could be reached: what is written twice, and
    /// what nothing can reach, is told otherwise.
    /// </summary>
    public static IEnumerable<ClaimReport> FindAll(PublishedRecord published, RecordAddresses addresses)
    {
        var seen = new HashSet<SpfDirective>(new TermMeaning(published));
        foreach (SpfDirective directive in published.Policy.Mechanisms)
        {
            if (TermNetwork.Of(directive) is not { Length: > 0 } network
                || !seen.Add(directive)
                || addresses.IsOutOfReach(directive, network.Family))
            {
                continue;
            }

            SpfResult result = ResultOf(directive.Qualifier);
            ILookup<bool, Claim> claims = addresses.FindClaims(network).ToLookup(claim => claim.Decision.Result == result);
            if (claims.Count > 0)
                yield return new ClaimReport(network, [.. claims[true]], [.. claims[false]]);
        }
    }

    /// <summary>Addresses as part of a sentence: networks or borders, the first few of them.</summary>
    public static string Describe(ImmutableArray<Claim> claims)
    {
        AddressSet[] shares = [.. claims.GroupBy(claim => claim.Share.Family).Select(family => ShareOf([.. family]))];
        string shown = string.Join(
            ", ", shares.SelectMany(share => share.Ranges.Select(range => range.Describe(share.Family))).Take(MostRanges));
        int more = shares.Sum(share => share.Ranges.Length) - MostRanges;
        return more > 0 ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {more} more") : shown;
    }

    /// <summary>The mechanisms of claims as places, also in other files.</summary>
    public static ImmutableArray<RelatedLocation> Places(SpfRecordContext context, ImmutableArray<Claim> claims)
    {
        ImmutableArray<RelatedLocation>.Builder places = ImmutableArray.CreateBuilder<RelatedLocation>();
        foreach (Claim claim in claims.Take(MostPlaces))
        {
            SpfSpan span = claim.Decision.Term!.Span;
            string message = $"This gives {SpfResultNames.Of(claim.Decision.Result)}.";
            if (claim.Decision.Visit is not { Parent: not null } visit)
                places.Add(context.At(span, message));
            else if (visit.Answer?.Origins.IsEmpty == false && RecordPlace.Of(visit.Answer) is [var place])
                places.Add(new RelatedLocation(place.Locate(span), message));
            else
                places.Add(context.At(RecordAddresses.TopOf(claim.Decision)!.Span, message));
        }

        return places.ToImmutable();
    }

    /// <summary>The mechanism of a claim as written.</summary>
    public static string TermOf(Claim claim) =>
        Excerpt.Of(claim.Decision.Term!.Span.Of(claim.Decision.Visit.Record!.Text.Span));

    /// <summary>The name in whose record the mechanism of a claim stands; null when that is the record itself.</summary>
    public static string? HomeOf(Claim claim) =>
        claim.Decision.Visit is { Parent: not null } visit ? Excerpt.OfName(visit.Domain.Wire) : null;

    private static SpfResult ResultOf(SpfQualifier qualifier) => qualifier switch
    {
        SpfQualifier.Pass => SpfResult.Pass,
        SpfQualifier.Fail => SpfResult.Fail,
        SpfQualifier.SoftFail => SpfResult.SoftFail,
        _ => SpfResult.Neutral,
    };

    private static AddressSet ShareOf(ImmutableArray<Claim> claims) =>
        AddressSet.Of(claims[0].Share.Family, claims.SelectMany(claim => claim.Share.Ranges));
}
