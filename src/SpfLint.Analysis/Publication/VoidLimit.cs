using SpfLint.Dns.Records;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>Which senders a broken limit of void lookups hits.</summary>
internal enum HitSenders
{
    /// <summary>All that no term before matches.</summary>
    All,

    /// <summary>Those with an IPv4 address.</summary>
    Ip4,

    /// <summary>Those with an IPv6 address.</summary>
    Ip6,
}

/// <summary>The limit of two void lookups (RFC 7208 section 4.6.4) where a record breaks it.</summary>
/// <param name="Senders">Who is hit.</param>
/// <param name="Count">Void lookups in the whole evaluation.</param>
/// <param name="Steps">The terms with void lookups, in order; the first ones of a great many.</param>
/// <param name="Excess">The first that is too many.</param>
internal sealed record VoidLimit(HitSenders Senders, int Count, IReadOnlyList<LookupStep> Steps, LookupStep Excess)
{
    private const int Most = 2;
    private const int MostSteps = 1000;

    /// <summary>Looks whether a record breaks the limit.</summary>
    /// <remarks>
    /// A host without IPv6 address is void for senders of that family. That does harm only where something behind could
    /// have passed one of them; otherwise they are refused one way or the other.
    /// </remarks>
    public static VoidLimit? Find(RecordNode record)
    {
        if (record.Total is { VoidIp4: <= Most, VoidIp6: <= Most })
            return null;

        LookupStep[] steps = [.. LookupStep.Of(record).Take(MostSteps)];
        if (Find(steps, HitSenders.All) is { } all)
            return all;

        return Find(steps, HitSenders.Ip4) is { } ip4 && LetsIn(record, ip4, isIp4: true) ? ip4
            : Find(steps, HitSenders.Ip6) is { } ip6 && LetsIn(record, ip6, isIp4: false) ? ip6
            : null;
    }

    /// <summary>Whether a record that a term of this one leads to breaks the limit by itself, and is reported for it.</summary>
    public static bool IsBrokenFurtherOn(RecordNode record) =>
        record.Terms.Any(term => term is { IsReached: true, Record: { Origin: not null } target } && Find(target) is not null);

    /// <summary>Void lookups of a term for those senders.</summary>
    public static int CountOf(TermNode term, HitSenders senders) => senders switch
    {
        HitSenders.Ip4 => term.VoidIp4,
        HitSenders.Ip6 => term.VoidIp6,
        _ => Math.Min(term.VoidIp4, term.VoidIp6),
    };

    private static VoidLimit? Find(LookupStep[] steps, HitSenders senders)
    {
        int count = 0;
        LookupStep? excess = null;
        var found = new List<LookupStep>();
        foreach (LookupStep step in steps)
        {
            int own = CountOf(step.Term, senders);
            if (own == 0)
                continue;

            found.Add(step);
            count += own;
            excess ??= count > Most ? step : null;
        }

        return excess is null ? null : new VoidLimit(senders, count, found, excess);
    }

    /// <summary>Whether a term behind the excess is known to let senders of the family in.</summary>
    private static bool LetsIn(RecordNode record, VoidLimit limit, bool isIp4)
    {
        int from = LookupLimit.TopOf(limit.Excess).Term.Span.Start;
        return LetsIn(record, from, isIp4, []);
    }

    private static bool LetsIn(RecordNode record, int from, bool isIp4, HashSet<RecordNode> seen)
    {
        if (record.Record is not { } text || !seen.Add(record))
            return false;

        SpfMechanism network = isIp4 ? SpfMechanism.Ip4 : SpfMechanism.Ip6;
        RecordType type = isIp4 ? RecordType.A : RecordType.Aaaa;
        return text.Terms.Any(term => term is SpfDirective { Qualifier: SpfQualifier.Pass } directive && directive.Mechanism == network && term.Span.Start > from)
            || record.Terms.Any(term => term.Term.Span.Start >= from && term is not { Term: SpfDirective { Qualifier: not SpfQualifier.Pass } }
                && (term.Lookups.Any(lookup => lookup.Type == type && (!lookup.Answer.Ip4Addresses.IsEmpty || !lookup.Answer.Ip6Addresses.IsEmpty))
                    || (term.Record is { } inner && seen.Count < MostSteps && LetsIn(inner, 0, isIp4, seen))));
    }
}
