using System.Collections.Concurrent;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Limits;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Publication;

/// <summary>What a run can find out about names: from its zones first, then from what it was given beside them.</summary>
public sealed class RunAnswers
{
    private readonly IReadOnlyCollection<Zone> _all;
    private readonly Lazy<HashSet<Zone>> _linted;
    private readonly Lazy<IDnsSource> _zones;
    private readonly Lazy<(NameTable Apexes, List<List<Zone>> Zones)> _byApex;
    private readonly Lazy<IDnsSource> _source;
    private readonly Lazy<PolicyTree> _tree;
    private readonly Lazy<CheckEveryHost> _everyHost;
    private readonly Lazy<BrokenLimits> _brokenLimits;
    private readonly Lazy<ConcurrentDictionary<Zone, MisplacedOwners>> _misplaced = new(() => []);
    private MentionIndex? _mentions;

    /// <summary>The answers of a run. Nothing is prepared before the first question, for most zones never need one.</summary>
    /// <param name="zones">The zones of the run.</param>
    /// <param name="outside">What is known of names that none of the zones owns; null when nothing is.</param>
    public RunAnswers(IReadOnlyCollection<Zone> zones, IDnsSource? outside)
    {
        _all = zones;
        _linted = new Lazy<HashSet<Zone>>(() => [.. zones]);
        _byApex = new Lazy<(NameTable, List<List<Zone>>)>(() => GroupByApex(zones));
        _zones = new Lazy<IDnsSource>(() => Layer(zones));
        _source = new Lazy<IDnsSource>(() => outside is null ? Zones : new LayeredSource([Zones, outside]));
        _tree = new Lazy<PolicyTree>(() => new PolicyTree(Source, IsLinted));
        _everyHost = new Lazy<CheckEveryHost>(() => new CheckEveryHost(Source));
        _brokenLimits = new Lazy<BrokenLimits>(() => new BrokenLimits(Source));
    }

    private RunAnswers(RunAnswers shared)
    {
        (_all, _linted, _zones, _source, _byApex) = (shared._all, shared._linted, shared._zones, shared._source, shared._byApex);
        _tree = new Lazy<PolicyTree>(() => new PolicyTree(Source, IsLinted));
        _everyHost = new Lazy<CheckEveryHost>(() => new CheckEveryHost(Source));
        _brokenLimits = new Lazy<BrokenLimits>(() => new BrokenLimits(Source));
    }

    /// <summary>The answers of a run without zones: everything is unknown.</summary>
    public static RunAnswers None { get; } = new([], outside: null);

    /// <summary>
    /// Answers as the zones of the run alone say, for questions that need not be in a lock file; <see cref="DnsStatus.Unknown"/> where
    /// they say nothing.
    /// </summary>
    public IDnsSource Zones => _zones.Value;

    /// <summary>Answers as the run says, from whatever it was given; <see cref="DnsStatus.Unknown"/> where nobody knows.</summary>
    public IDnsSource Source => _source.Value;

    /// <summary>What SPF records need of these answers; each name is looked at once in the whole run.</summary>
    public PolicyTree Tree => _tree.Value;

    /// <summary>Evaluates names for all addresses at once.</summary>
    public CheckEveryHost EveryHost => _everyHost.Value;

    /// <summary>The records that break a limit, and the senders that come to that.</summary>
    internal BrokenLimits BrokenLimits => _brokenLimits.Value;

    /// <summary>The networks of records that others lead to.</summary>
    internal MentionIndex Mentions => _mentions ??= new MentionIndex();

    /// <summary>Whether a record stands in a zone of the run, where its own mistakes are told; those of a lock file do not.</summary>
    internal bool IsLinted(RecordOrigin origin) => _linted.Value.Contains(origin.Zone);

    /// <summary>Whether questions for a name of a zone are answered with the records that stand there; when false, they may be all the same.</summary>
    internal bool AnswersAt(Zone zone, int owner) => Zones is ZoneSource zones && zones.AnswersAt(zone, owner);

    /// <summary>The names of a zone whose records stand elsewhere by mistake.</summary>
    internal MisplacedOwners MisplacedOwnersOf(Zone zone) => _misplaced.Value.GetOrAdd(zone, zone => new MisplacedOwners(zone));

    /// <summary>The same answers for a part of the run: what is remembered about records is forgotten with it.</summary>
    internal RunAnswers ForPart() => new(this);

    /// <summary>Whether the run has another zone than this one.</summary>
    internal bool HasOthersThan(Zone zone) => _all.Count > 1 || (_all.Count == 1 && _all.First() != zone);

    /// <summary>The zones of the run with an apex: several where views are given, none where the name is none.</summary>
    /// <param name="apex">A name in wire form.</param>
    internal IReadOnlyList<Zone> FindZones(ReadOnlySpan<byte> apex) =>
        _byApex.Value.Apexes.TryFind(apex, out int number) ? _byApex.Value.Zones[number] : [];

    private static (NameTable Apexes, List<List<Zone>> Zones) GroupByApex(IReadOnlyCollection<Zone> zones)
    {
        var apexes = new NameTable();
        List<List<Zone>> groups = [];
        foreach (Zone zone in zones)
        {
            int number = apexes.Add(zone.Names[zone.Apex]);
            if (number == groups.Count)
                groups.Add([]);

            groups[number].Add(zone);
        }

        return (apexes, groups);
    }

    private static IDnsSource Layer(IReadOnlyCollection<Zone> zones)
    {
        List<Zone> registries = [];
        List<Zone> others = [];
        foreach (Zone zone in zones)
            (IsRegistry(zone) ? registries : others).Add(zone);

        var own = new ZoneSource(others);
        return registries.Count == 0 ? own : new LayeredSource([own, new StatedSource(new ZoneSource(registries))]);
    }

    /// <summary>
    /// Whether a zone is the root or a top-level domain. Files of these are excerpts, and what they leave out exists all the same.
    /// </summary>
    internal static bool IsRegistry(Zone zone) => WireName.CountLabels(zone.Names[zone.Apex]) < 2;
}
