using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>What is known about SPF across all zones of a run: who is pointed at by whom.</summary>
public sealed class SpfFacts
{
    private readonly HashSet<DomainName> _included;
    private readonly HashSet<DomainName> _redirected;
    private readonly HashSet<DomainName> _owners;
    private readonly Lazy<ILookup<DomainName, DomainName>> _siblings;

    /// <summary>Facts about nothing yet.</summary>
    public SpfFacts()
    {
        (_included, _redirected, _owners) = ([], [], []);
        _siblings = new Lazy<ILookup<DomainName, DomainName>>(
            () => _owners.Where(owner => !owner.IsRoot).OrderBy(owner => !IsBuildingBlock(owner)).ToLookup(owner => owner.Parent));
    }

    private SpfFacts(SpfFacts whole)
    {
        (_included, _redirected, _owners, _siblings) = (whole._included, whole._redirected, whole._owners, whole._siblings);
        (Answers, RecordCount, HasMacroTargets) = (whole.Answers.ForPart(), whole.RecordCount, whole.HasMacroTargets);
    }

    /// <summary>What the run can find out about any name.</summary>
    public RunAnswers Answers { get; init; } = RunAnswers.None;

    /// <summary>Number of SPF records in all zones, those that only were meant to be included.</summary>
    public int RecordCount { get; internal set; }

    /// <summary>Whether some target depends on the sender (RFC 7208 section 7), so that any name may be pointed at.</summary>
    public bool HasMacroTargets { get; internal set; }

    /// <summary>Whether a zone of the run has an SPF record of type TXT at this name, or one that was meant to be.</summary>
    public bool HasSpf(DomainName name) => _owners.Contains(name);

    /// <summary>The names of <see cref="HasSpf"/> one label below another, parts of other records first.</summary>
    public IEnumerable<DomainName> SpfBelow(DomainName parent) => _siblings.Value[parent];

    /// <summary>Whether some record of the run includes this name.</summary>
    public bool IsIncluded(DomainName name) => _included.Contains(name);

    /// <summary>Whether some record of the run redirects to this name.</summary>
    public bool IsRedirectTarget(DomainName name) => _redirected.Contains(name);

    /// <summary>
    /// Whether a record at this name serves only other records: included here, or named as such parts are (<c>_spf.…</c>,
    /// <c>spf1.…</c>, <c>netblocks.spf.…</c>, any name with an underscore, which no mail address can have).
    /// </summary>
    public bool IsBuildingBlock(DomainName name)
    {
        if (IsIncluded(name))
            return true;

        for (ReadOnlySpan<byte> rest = name.Wire; rest[0] != 0; rest = WireName.ParentOf(rest))
        {
            ReadOnlySpan<byte> label = WireName.FirstLabel(rest);
            bool isFirst = rest.Length == name.Wire.Length;
            if (label[0] == (byte)'_' || (WireName.CountLabels(rest) > 2 && IsPartName(label, isFirst)))
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
        var name = new DomainName(zone.Names[owner]);
        return IsBuildingBlock(name) && !IsRedirectTarget(name) && owner != zone.Apex && !zone.Has(owner, RecordType.MX);
    }

    /// <summary>The same facts, when all are gathered, with answers that remember nothing yet; for one part of a run.</summary>
    internal SpfFacts ForPart() => new(this);

    /// <summary>Adds the facts of another part of the run.</summary>
    internal void AddAll(SpfFacts other)
    {
        RecordCount += other.RecordCount;
        HasMacroTargets |= other.HasMacroTargets;
        _included.UnionWith(other._included);
        _redirected.UnionWith(other._redirected);
        _owners.UnionWith(other._owners);
    }

    internal void AddInclude(DomainName target) => _included.Add(target);

    internal void AddRedirect(DomainName target) => _redirected.Add(target);

    internal void AddOwner(DomainName owner) => _owners.Add(owner);

    private static bool IsPartName(ReadOnlySpan<byte> label, bool isFirst)
    {
        for (int i = 0; i + 3 <= label.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(label.Slice(i, 3), "spf"u8) && (isFirst || label.Length == 3))
                return true;
        }

        return false;
    }
}
