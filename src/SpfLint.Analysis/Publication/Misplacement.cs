using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>Why a record stands at a name that nobody asks.</summary>
internal enum MisplacementKind
{
    /// <summary><c>example.org</c> in the zone example.org, without its final dot.</summary>
    MissingDot,

    /// <summary>A slip in the zone's own name: <c>exapmle.org.</c></summary>
    Typo,

    /// <summary><c>spf.example.org</c> where example.org takes mail and has no record.</summary>
    BesideOwner,
}

/// <summary>An SPF record at the wrong name.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Meant">The name that was meant, as people write it.</param>
internal sealed record Misplacement(MisplacementKind Kind, string Meant)
{
    /// <summary>Looks at the owner of an SPF record.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="facts">What points at it.</param>
    /// <param name="index">The record.</param>
    public static Misplacement? Find(Zone zone, SpfFacts facts, int index)
    {
        ref readonly ZoneRecord record = ref zone[index];
        if (MissingDot.IsLikely(zone, record))
            return new Misplacement(MisplacementKind.MissingDot, Excerpt.OfName(zone, zone.Apex));

        // Of a fragment it cannot be told which zone it belongs to.
        if (zone.Identity.IsFragment || record.Owner == zone.Apex)
            return null;

        return FindSlip(zone, record) is { } meant
            ? new Misplacement(MisplacementKind.Typo, meant)
            : FindBesideOwner(zone, facts, record.Owner);
    }

    /// <summary>The name that was meant when the name as written, or the end of it, is one slip away from the zone's name.</summary>
    private static string? FindSlip(Zone zone, in ZoneRecord record)
    {
        // Only where the name is written: what inherits it stands there for the same mistake.
        bool isInZone = zone.IsInZone(record.Owner);
        if (!record.Has(RecordTraits.ExplicitOwner) || (isInZone && record.Has(RecordTraits.AbsoluteOwner)))
            return null;

        // Under the zone's own name, what stands before it is what was written; outside, the name itself.
        ReadOnlySpan<byte> apex = zone.Names[zone.Apex];
        ReadOnlySpan<byte> owner = zone.Names[record.Owner];
        int labels = WireName.CountLabels(apex);
        if (labels < 2 || WireName.CountLabels(owner) - (isInZone ? labels : 0) < labels)
            return null;

        DomainName written = isInZone ? new DomainName([.. owner[..^apex.Length], 0]) : new DomainName(owner);
        DomainName tail = written;
        while (tail.LabelCount > labels)
            tail = tail.Parent;

        bool isSlip = Slip.IsOne(Excerpt.OfName(tail.Wire), Excerpt.OfName(apex));
        return isSlip ? Excerpt.OfName([.. written.Wire[..^tail.Wire.Length], .. apex]) : null;
    }

    /// <summary>A name that people use by habit, below one that takes mail, and that no record of the run points at.</summary>
    private static Misplacement? FindBesideOwner(Zone zone, SpfFacts facts, int owner)
    {
        ReadOnlySpan<byte> label = WireName.FirstLabel(zone.Names[owner]);
        if (!label.SequenceEqual("spf"u8) && !label.SequenceEqual("_spf"u8))
            return null;

        var name = new DomainName(zone.Names[owner]);
        bool isReferenced = facts.IsIncluded(name) || facts.IsRedirectTarget(name) || facts.HasMacroTargets;
        bool isHost = zone.Has(owner, RecordType.MX) || zone.Has(owner, RecordType.A) || zone.Has(owner, RecordType.Aaaa);
        if (isReferenced || isHost || !zone.Names.TryFind(name.Parent.Wire, out int parent))
            return null;

        return zone.Has(parent, RecordType.MX) && !facts.HasSpf(name.Parent)
            ? new Misplacement(MisplacementKind.BesideOwner, Excerpt.OfName(name.Parent.Wire))
            : null;
    }
}
