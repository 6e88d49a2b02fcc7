using System.Collections.Immutable;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Comparison;

/// <summary>One of two zone sets that are compared: the names that have SPF records in it, and what these do.</summary>
public sealed class PolicySet
{
    private static readonly PolicyAnswers s_nothing = NothingAt(new InMemorySource());

    private readonly Dictionary<Zone, PolicyAnswers> _views = [];
    private readonly ImmutableArray<Zone> _zones;
    private readonly RunAnswers _answers;
    private readonly PolicyAnswers _everyView;
    private readonly SpfFacts _facts;
    private readonly Dictionary<DomainName, List<Zone>> _holders = [];
    private readonly HashSet<DomainName> _ownPolicies = [];

    /// <summary>Finds the records of a zone set.</summary>
    /// <param name="zones">The zones.</param>
    /// <param name="outside">What is known of names that none of them owns; null when nothing is.</param>
    public PolicySet(ImmutableArray<Zone> zones, IDnsSource? outside)
    {
        _zones = zones;
        _answers = new RunAnswers(zones, outside);
        _everyView = new PolicyAnswers(_answers.Zones, _answers.EveryHost);
        _facts = new SpfFacts { Answers = _answers };
        var texts = new SpfTexts();
        foreach (Zone zone in zones)
            Gather(zone, texts);

        foreach ((DomainName owner, List<Zone> holders) in _holders)
        {
            if (holders.Any(zone => zone.Names.TryFind(owner.Wire, out int number) && !_facts.ServesOnlyIncludes(zone, number)))
                _ownPolicies.Add(owner);
        }
    }

    /// <summary>The zones.</summary>
    internal ImmutableArray<Zone> Zones => _zones;

    /// <summary>The names that have SPF records which receivers read.</summary>
    internal IReadOnlyCollection<DomainName> Owners => _holders.Keys;

    /// <summary>
    /// Whether mail may be judged by the record at a name. Those that other records include, or that nobody could send mail as,
    /// are not; but a part that no record of the set includes is made for others, and nothing else shows what it does.
    /// </summary>
    internal bool HasOwnPolicy(DomainName owner) => _ownPolicies.Contains(owner) || (_holders.ContainsKey(owner) && !_facts.IsIncluded(owner));

    /// <summary>What the record at a name does: once for each file that has one, as views have, and once when none has.</summary>
    internal ImmutableArray<OwnerPolicy> Evaluate(DomainName owner) => _holders.GetValueOrDefault(owner) switch
    {
        null => [EvaluateMissing(owner)],
        [var only] => [Evaluate(owner, _everyView, only)],
        var several => [.. several.Select(zone => Evaluate(owner, AnswersOf(zone), zone))],
    };

    private void Gather(Zone zone, SpfTexts texts)
    {
        for (int first = 0; first < zone.Count; first += SpfStretch.Length)
            _facts.Add(zone, SpfStretch.Read(zone, first, texts));

        var scan = new RecordScan(zone);
        for (int index = 0; index < zone.Count; index++)
        {
            if (_facts.FindRecord(zone, index, scan) is not { } published)
                continue;

            if (!published.IsSelected || published.Type != RecordType.Txt || zone.Identity.Class != RecordClass.IN)
                continue;

            if (!_holders.TryGetValue(published.OwnerName, out List<Zone>? holders))
                _holders.Add(published.OwnerName, holders = []);

            if (!holders.Contains(zone))
                holders.Add(zone);
        }
    }

    /// <summary>A name of none of the zones has no record in this set, unless what is known beside it says so: no file is an empty one.</summary>
    private OwnerPolicy EvaluateMissing(DomainName owner)
    {
        OwnerPolicy policy = Evaluate(owner, _everyView, holder: null);
        bool isOutside = policy.Partitions[0].Root.Failure == EvaluationReason.UnknownAnswer
            && !_zones.Any(zone => !zone.Identity.IsFragment && owner.IsAtOrBelow(new DomainName(zone.Names[zone.Apex])));
        return isOutside ? Evaluate(owner, s_nothing, holder: null) : policy;
    }

    private static PolicyAnswers NothingAt(IDnsSource source) => new(source, new CheckEveryHost(source));

    private PolicyAnswers AnswersOf(Zone view)
    {
        if (!_views.TryGetValue(view, out PolicyAnswers? answers))
        {
            var own = new ZoneSource([view]);
            answers = new PolicyAnswers(new LayeredSource(own, _answers.Zones), new CheckEveryHost(new LayeredSource(own, _answers.Source)));
            _views.Add(view, answers);
        }

        return answers;
    }

    private static OwnerPolicy Evaluate(DomainName owner, PolicyAnswers answers, Zone? holder) =>
        new(owner, answers) { Path = holder?.Source.Path };
}
