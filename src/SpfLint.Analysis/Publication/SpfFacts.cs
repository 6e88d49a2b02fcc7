using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>What is known about SPF across all zones of a run: who is pointed at by whom.</summary>
public sealed class SpfFacts
{
    private readonly NameTable _included;
    private readonly NameTable _redirected;
    private readonly SpfOwners _owners;
    private readonly Dictionary<Zone, List<SpfStretch>> _stretches;
    private readonly List<(Zone Zone, SpfStretch Stretch)> _inOrder = [];
    private readonly Lazy<ILookup<DomainName, DomainName>> _siblings;

    /// <summary>Facts about nothing yet.</summary>
    public SpfFacts()
    {
        (_included, _redirected, _owners, _stretches) = (new NameTable(), new NameTable(), new SpfOwners(), []);
        _siblings = new Lazy<ILookup<DomainName, DomainName>>(
            () => OwnersInOrder().Distinct().Where(owner => !owner.IsRoot).OrderBy(owner => !IsBuildingBlock(owner.Wire)).ToLookup(owner => owner.Parent));
    }

    private SpfFacts(SpfFacts whole)
    {
        (_included, _redirected, _owners, _siblings) = (whole._included, whole._redirected, whole._owners, whole._siblings);
        _stretches = whole._stretches;
        (Answers, RecordCount, HasMacroTargets) = (whole.Answers.ForPart(), whole.RecordCount, whole.HasMacroTargets);
    }

    /// <summary>What the run can find out about any name.</summary>
    public RunAnswers Answers { get; init; } = RunAnswers.None;

    /// <summary>Number of SPF records in all zones, those that only were meant to be included.</summary>
    public int RecordCount { get; internal set; }

    /// <summary>Whether some target depends on the sender (RFC 7208 section 7), so that any name may be pointed at.</summary>
    public bool HasMacroTargets { get; internal set; }

    /// <summary>Whether a zone of the run has an SPF record of type TXT at this name, or one that was meant to be.</summary>
    public bool HasSpf(DomainName name) => _owners.Contains(name.Wire);

    /// <summary>Whether a zone of the run, this one or another, has an SPF record of type TXT at a name of a zone, or one that was meant to be.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="owner">The name's number in it.</param>
    public bool HasSpf(Zone zone, int owner) => _owners.Contains(zone, owner);

    /// <summary>The names of <see cref="HasSpf(DomainName)"/> one label below another, parts of other records first.</summary>
    public IEnumerable<DomainName> SpfBelow(DomainName parent) => _siblings.Value[parent];

    /// <summary>Whether some record of the run includes this name.</summary>
    public bool IsIncluded(DomainName name) => _included.TryFind(name.Wire, out _);

    /// <summary>Whether some record of the run redirects to this name.</summary>
    public bool IsRedirectTarget(DomainName name) => _redirected.TryFind(name.Wire, out _);

    /// <summary>
    /// Whether a record at this name serves only other records: included here, or named as such parts are (<c>_spf.…</c>,
    /// <c>spf1.…</c>, <c>netblocks.spf.…</c>, any name with an underscore, which no mail address can have).
    /// </summary>
    /// <param name="name">A name in wire form.</param>
    public bool IsBuildingBlock(ReadOnlySpan<byte> name)
    {
        if (_included.TryFind(name, out _))
            return true;

        for (ReadOnlySpan<byte> rest = name; rest[0] != 0; rest = WireName.ParentOf(rest))
        {
            ReadOnlySpan<byte> label = WireName.FirstLabel(rest);
            bool isFirst = rest.Length == name.Length;
            if (label[0] == (byte)'_' || (IsPartName(label, isFirst) && WireName.CountLabels(rest) > 2))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether an SPF record at an owner is only a part of others, so that no mail is judged by it alone. What a
    /// <c>redirect</c> points at, and what mail is sent to, is no mere part.
    /// </summary>
    public bool ServesOnlyIncludes(Zone zone, int owner)
    {
        ReadOnlySpan<byte> name = zone.Names[owner];
        return IsBuildingBlock(name) && !_redirected.TryFind(name, out _) && owner != zone.Apex && !zone.Has(owner, RecordType.MX);
    }

    /// <summary>The same facts, when all are gathered, with answers that remember nothing yet; for one part of a run.</summary>
    internal SpfFacts ForPart() => new(this);

    /// <summary>Adds the records of the next stretch of a zone.</summary>
    internal void Add(Zone zone, SpfStretch stretch)
    {
        if (!_stretches.TryGetValue(zone, out List<SpfStretch>? stretches))
            _stretches.Add(zone, stretches = []);

        stretches.Add(stretch);
        _inOrder.Add((zone, stretch));
        RecordCount += stretch.RecordCount;
        HasMacroTargets |= stretch.References.HasMacroTarget;
        AddAll(_included, stretch.References.Included);
        AddAll(_redirected, stretch.References.Redirected);
        foreach (int owner in stretch.Owners)
            _owners.Add(zone, owner);
    }

    /// <summary>Finds a record of a zone that was added.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="index">The record.</param>
    /// <param name="scan">Reads records of the zone again.</param>
    /// <returns>Null when it neither is SPF nor was meant to be, or when its file has gone since it was loaded.</returns>
    internal PublishedRecord? FindRecord(Zone zone, int index, RecordScan scan) =>
        _stretches.TryGetValue(zone, out List<SpfStretch>? stretches) ? stretches[index / SpfStretch.Length].Find(index, scan) : null;

    private static void AddAll(NameTable names, NameTable? more)
    {
        for (int i = 0; i < (more?.Count ?? 0); i++)
            names.Add(more![i]);
    }

    private IEnumerable<DomainName> OwnersInOrder() =>
        _inOrder.SelectMany(part => part.Stretch.Owners.Select(owner => new DomainName(part.Zone.Names[owner])));

    private static bool IsPartName(ReadOnlySpan<byte> label, bool isFirst)
    {
        const int Length = 3;
        if (label.Length != Length && !isFirst)
            return false;

        for (int i = Length - 1; i < label.Length; i++)
        {
            if (IsLetter(label[i], 'f') && IsLetter(label[i - 1], 'p') && IsLetter(label[i - 2], 's'))
                return true;
        }

        return false;
    }

    private static bool IsLetter(byte octet, char letter) => (octet | 0x20) == letter;
}
