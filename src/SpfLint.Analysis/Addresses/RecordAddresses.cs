using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>What a published record does to every address, with an eye to the order of its mechanisms.</summary>
internal sealed class RecordAddresses
{
    /// <summary>Most ranges that are looked at for one network; a record that cuts a network finer is left alone.</summary>
    private const int MaxRanges = 1000;

    private RecordAddresses(AddressPartition ip4, AddressPartition ip6)
    {
        Ip4 = ip4;
        Ip6 = ip6;
    }

    /// <summary>All IPv4 addresses.</summary>
    public AddressPartition Ip4 { get; }

    /// <summary>All IPv6 addresses.</summary>
    public AddressPartition Ip6 { get; }

    /// <summary>The networks of which earlier mechanisms have claimed something.</summary>
    public ImmutableArray<ClaimReport> Claimed { get; private set; } = [];

    /// <summary>The mechanisms that ask DNS for addresses, all of which earlier ones have claimed.</summary>
    public ImmutableArray<ShadowedMechanism> Shadowed { get; private set; } = [];

    /// <summary>Evaluates a record, unless another mistake is to be mended first, or nothing about it can be worth telling.</summary>
    /// <returns>Null also when receivers do not act on it as it was meant, or give an error in any case.</returns>
    public static RecordAddresses? Find(SpfRecordContext context) =>
        IsJudged(context) && AddressSuspicion.Falls(context) ? Evaluate(context) : null;

    /// <summary>Whether no other mistake of the record is to be mended first.</summary>
    internal static bool IsJudged(SpfRecordContext context) =>
        context.Published.IsInForce && context.Record.Errors.IsEmpty && !context.Owner.HasSeveralInForce;

    /// <summary>Evaluates a record, whether that is worth it or not.</summary>
    /// <returns>Null when receivers give an error in any case.</returns>
    internal static RecordAddresses? Evaluate(SpfRecordContext context)
    {
        PublishedRecord published = context.Published;
        CheckEveryHost check = context.Answers.EveryHost;
        var addresses = new RecordAddresses(
            check.EvaluateRecord(published.OwnerName, published.Record, IpFamily.Ip4),
            check.EvaluateRecord(published.OwnerName, published.Record, IpFamily.Ip6));
        if (addresses.Ip4.Root is not { Record: not null, Failure: null })
            return null;

        addresses.Claimed = [.. ClaimReport.FindAll(published, addresses)];
        addresses.Shadowed = [.. ShadowedMechanism.FindAll(context, addresses)];
        return addresses;
    }

    /// <summary>Whether, whatever DNS says about what is not known, no address of a family comes to a mechanism.</summary>
    public bool IsOutOfReach(SpfDirective mechanism, IpFamily family) =>
        Of(family).Ranges.All(range => IsCertain(range) && PositionOf(range.Decision) < mechanism.Span.Start);

    /// <summary>Whether, whatever DNS says about what is not known, a mechanism of the record decides about every address.</summary>
    public bool LeaveNobody => Ip4.Ranges.Concat(Ip6.Ranges).All(range => IsCertain(range) && TopOf(range.Decision) is SpfDirective);

    /// <summary>Who decides about the addresses of a network before its mechanism comes to them.</summary>
    /// <returns>Empty also when that is not sure for some of them.</returns>
    public ImmutableArray<Claim> FindClaims(TermNetwork network)
    {
        var claims = new Dictionary<AddressDecision, List<AddressRange>>();
        ImmutableArray<AddressVerdict> ranges = Of(network.Family).Ranges;
        int first = Of(network.Family).IndexOf(network.Range.First);
        for (int i = first; i < ranges.Length && ranges[i].Range.First <= network.Range.Last; i++)
        {
            AddressVerdict verdict = ranges[i];
            if (PositionOf(verdict.Decision) >= network.Directive.Span.Start)
                continue;

            // A name's addresses come and go, and what they cover today says nothing about the record.
            if (!IsCertain(verdict)
                || i - first > MaxRanges
                || verdict.Decision.Term is not SpfDirective { Mechanism: SpfMechanism.Ip4 or SpfMechanism.Ip6 })
            {
                return [];
            }

            if (!claims.TryGetValue(verdict.Decision, out List<AddressRange>? share))
                claims.Add(verdict.Decision, share = []);

            share.Add(new AddressRange(
                AddressBits.Max(verdict.Range.First, network.Range.First), AddressBits.Min(verdict.Range.Last, network.Range.Last)));
        }

        return [.. claims.Select(claim => new Claim(claim.Key, AddressSet.Of(network.Family, claim.Value)))];
    }

    /// <summary>Who decides about addresses before a mechanism comes to them, if that is sure for all of them.</summary>
    /// <param name="family">Their family.</param>
    /// <param name="range">The addresses.</param>
    /// <param name="mechanism">The mechanism.</param>
    /// <returns>Empty when it is not.</returns>
    public ImmutableArray<Claim> FindClaims(IpFamily family, AddressRange range, SpfDirective mechanism)
    {
        ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
        ImmutableArray<AddressVerdict> ranges = Of(family).Ranges;
        for (int i = Of(family).IndexOf(range.First); i < ranges.Length && ranges[i].Range.First <= range.Last; i++)
        {
            AddressVerdict verdict = ranges[i];
            if (PositionOf(verdict.Decision) >= mechanism.Span.Start || !IsCertain(verdict))
                return [];

            var share = new AddressRange(AddressBits.Max(verdict.Range.First, range.First), AddressBits.Min(verdict.Range.Last, range.Last));
            claims.Add(new Claim(verdict.Decision, AddressSet.Of(family, [share])));
        }

        return claims.ToImmutable();
    }

    /// <summary>The term of the record itself that decided, or that led to what did; null when nothing matched.</summary>
    public static SpfTerm? TopOf(AddressDecision decision) => OpenTarget.TopOf(decision);

    /// <summary>
    /// Whether the decision, or one even earlier, holds whatever else a result depends on. In the record itself what comes before
    /// may only take addresses away; in another one it may also send them on.
    /// </summary>
    public static bool IsCertain(AddressVerdict verdict) =>
        verdict.Result is SpfResult.Pass or SpfResult.Fail or SpfResult.SoftFail or SpfResult.Neutral
        && (verdict.IsCertain || verdict.Decision.Visit.Parent is null);

    private AddressPartition Of(IpFamily family) => family == IpFamily.Ip4 ? Ip4 : Ip6;

    /// <summary>Where the term stands that <see cref="TopOf"/> tells; a redirect comes behind all mechanisms, wherever it stands.</summary>
    private static int PositionOf(AddressDecision decision) =>
        TopOf(decision) is SpfDirective directive ? directive.Span.Start : int.MaxValue;
}

/// <summary>A mechanism that decides about addresses before another one comes to them.</summary>
/// <param name="Decision">The mechanism, here or in an included record, and its result.</param>
/// <param name="Share">The addresses.</param>
internal sealed record Claim(AddressDecision Decision, AddressSet Share)
{
    /// <summary>Puts claims of one mechanism on addresses of one family together.</summary>
    public static ImmutableArray<Claim> Join(IEnumerable<Claim> claims) => [.. claims
        .GroupBy(claim => claim.Decision)
        .Select(own => new Claim(own.Key, AddressSet.Of(own.First().Share.Family, own.SelectMany(claim => claim.Share.Ranges))))];
}
