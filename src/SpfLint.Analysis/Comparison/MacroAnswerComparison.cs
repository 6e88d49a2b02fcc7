using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;

namespace SpfLint.Analysis.Comparison;

/// <summary>Compares what two zone sets answer to terms whose macros differ from sender to sender.</summary>
/// <param name="before">One set.</param>
/// <param name="after">The other.</param>
/// <param name="names">The names of both.</param>
internal sealed class MacroAnswerComparison(PolicyAnswers before, PolicyAnswers after, Lazy<SortedNames> names)
{
    /// <summary>RFC 7208 section 4.6.4: deeper than this no include is followed.</summary>
    private const int MaxDepth = 10;

    private readonly Dictionary<MacroQuestion, ImmutableArray<DomainName>> _found = [];
    private int _depth;

    /// <summary>Whether some name that a term may ask for has another answer.</summary>
    public bool HasChanges(MacroQuestion question) => !FindChanges(question).IsEmpty;

    /// <summary>The names with other answers; one with an asterisk stands for all that are not there.</summary>
    public ImmutableArray<DomainName> FindChanges(MacroQuestion question)
    {
        if (_found.TryGetValue(question, out ImmutableArray<DomainName> found))
            return found;

        if (_depth == MaxDepth)
            return [];

        // Records that lead back here differ by what else they say.
        _found.Add(question, []);
        _depth++;
        found = [.. names.Value.FindQuestions(question.Below).Where(name => Differs(name, question))];
        _depth--;
        return _found[question] = found;
    }

    private bool Differs(DomainName name, MacroQuestion question) => question.Kind switch
    {
        MacroQuestionKind.Existence => OutcomeOf(before, name, RecordType.A) != OutcomeOf(after, name, RecordType.A),
        MacroQuestionKind.Addresses => HasOtherAddresses(name, question.Family),
        MacroQuestionKind.Exchanges => HasOtherExchanges(name, question.Family),
        _ => HasOtherPolicy(name, question.Family),
    };

    /// <summary>A name without the type is no more use to a term than one that does not exist (RFC 7208 section 5).</summary>
    private static DnsStatus OutcomeOf(PolicyAnswers answers, DomainName name, RecordType type) =>
        answers.Zones.Resolve(name, type).Status is var status && status == DnsStatus.NxDomain ? DnsStatus.NoData : status;

    private bool HasOtherAddresses(DomainName name, IpFamily family)
    {
        RecordType type = family == IpFamily.Ip4 ? RecordType.A : RecordType.Aaaa;
        if (OutcomeOf(before, name, type) != OutcomeOf(after, name, type))
            return true;

        DnsAnswer old = before.Zones.Resolve(name, type), now = after.Zones.Resolve(name, type);
        return !old.Ip4Addresses.ToHashSet().SetEquals(now.Ip4Addresses) || !old.Ip6Addresses.ToHashSet().SetEquals(now.Ip6Addresses);
    }

    private bool HasOtherExchanges(DomainName name, IpFamily family)
    {
        if (OutcomeOf(before, name, RecordType.MX) != OutcomeOf(after, name, RecordType.MX))
            return true;

        HashSet<DomainName> old = [.. before.Zones.Resolve(name, RecordType.MX).MailExchanges.Select(exchange => exchange.Host)];
        return !old.SetEquals(after.Zones.Resolve(name, RecordType.MX).MailExchanges.Select(exchange => exchange.Host))
            || old.Any(host => HasOtherAddresses(host, family));
    }

    private bool HasOtherPolicy(DomainName name, IpFamily family)
    {
        bool isNone = OutcomeOf(before, name, RecordType.Txt) == DnsStatus.NoData && OutcomeOf(after, name, RecordType.Txt) == DnsStatus.NoData;
        return !isNone && !PartitionComparison.Compare(before.EveryHost.Evaluate(name, family), after.EveryHost.Evaluate(name, family), HasChanges).IsEmpty;
    }
}
