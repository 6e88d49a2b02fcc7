using SpfLint.Analysis.Catalogue;
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
    /// <summary>Looks at the owner of an SPF record in a whole zone; in a fragment nothing can be told.</summary>
    /// <param name="owner">The name.</param>
    /// <param name="index">The record.</param>
    public static Misplacement? Find(OwnerContext owner, int index)
    {
        if (owner.Zone.Identity.IsFragment || owner.IsApex || WireName.CountLabels(owner.Zone.Names[owner.Zone.Apex]) < 2)
            return null;

        return FindSlip(owner.Zone, owner.Zone[index]) ?? FindBesideOwner(owner);
    }

    /// <summary>Whether an owner is a slip in the zone's own name.</summary>
    public static Misplacement? FindSlip(Zone zone, in ZoneRecord record)
    {
        // Only where the name is written: what inherits it stands there for the same mistake.
        if (!record.Has(RecordTraits.ExplicitOwner))
            return null;

        ReadOnlySpan<byte> apex = zone.Names[zone.Apex];
        ReadOnlySpan<byte> written = zone.Names[record.Owner];
        bool isInZone = zone.IsInZone(record.Owner);
        if (isInZone && record.Has(RecordTraits.AbsoluteOwner))
            return null;

        // Under the zone's own name, what stands before it is what was written; outside, the name itself.
        DomainName? name = isInZone ? Before(written, apex) : new DomainName(written);
        DomainName? tail = name is { } full ? Tail(full, WireName.CountLabels(apex)) : null;
        if (tail is not { } end)
            return null;

        if (isInZone && WireName.AreEqual(end.Wire, apex))
            return new Misplacement(MisplacementKind.MissingDot, Excerpt.OfName(end.Wire));

        return Slip.IsOne(Excerpt.OfName(end.Wire), Excerpt.OfName(apex))
            ? new Misplacement(MisplacementKind.Typo, Excerpt.OfName(apex))
            : null;
    }

    /// <summary>A name that people use by habit, below one that takes mail, and that no record of the run points at.</summary>
    private static Misplacement? FindBesideOwner(OwnerContext owner)
    {
        var name = new DomainName(owner.OwnerWire);
        bool isHabit = WireName.FirstLabel(owner.OwnerWire) is var label && (label.SequenceEqual("spf"u8) || label.SequenceEqual("_spf"u8));
        bool isReferenced = owner.Facts.IsIncluded(name) || owner.Facts.IsRedirectTarget(name) || owner.Facts.HasMacroTargets;
        bool isHost = owner.First(RecordType.MX) >= 0 || owner.First(RecordType.A) >= 0 || owner.First(RecordType.Aaaa) >= 0;
        if (!isHabit || isReferenced || isHost || !owner.Zone.Names.TryFind(name.Parent.Wire, out int parent))
            return null;

        bool parentTakesMail = owner.Zone.Has(parent, RecordType.MX);
        return parentTakesMail && !owner.Facts.HasSpf(name.Parent)
            ? new Misplacement(MisplacementKind.BesideOwner, Excerpt.OfName(name.Parent.Wire))
            : null;
    }

    private static DomainName? Before(ReadOnlySpan<byte> name, ReadOnlySpan<byte> apex) =>
        name.Length > apex.Length ? new DomainName([.. name[..^apex.Length], 0]) : null;

    private static DomainName? Tail(DomainName name, int labels)
    {
        while (name.LabelCount > labels)
            name = name.Parent;

        return name.LabelCount == labels ? name : null;
    }
}
