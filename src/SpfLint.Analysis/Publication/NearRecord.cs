using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Publication;

/// <summary>Finds the SPF record that was meant where a name has none.</summary>
internal static class NearRecord
{
    /// <summary>A record of the run at a name that is easily taken for another.</summary>
    /// <param name="name">The name without a record.</param>
    /// <param name="facts">The names that have one.</param>
    public static DomainName? Find(DomainName name, SpfFacts facts)
    {
        if (name.LabelCount < 2)
            return null;

        ReadOnlySpan<byte> label = WireName.FirstLabel(name.Wire);
        DomainName?[] candidates =
        [
            Below("_spf"u8, name),
            Below("spf"u8, name),
            label[0] == (byte)'_' ? Below(label[1..], name.Parent) : Below([(byte)'_', .. label], name.Parent),
            label.SequenceEqual("spf"u8) || label.SequenceEqual("_spf"u8) ? name.Parent : null,
        ];
        return candidates.FirstOrDefault(candidate => candidate is { } found && facts.HasSpf(found));
    }

    /// <summary>The records of zone files at a name that were meant as SPF records, but that no receiver takes for one.</summary>
    public static ImmutableArray<RelatedLocation> MeantAt(RecordNode target)
    {
        var places = new RelatedPlaces();
        foreach (RecordOrigin origin in target.Answer?.Origins ?? [])
        {
            if (IsMeant(origin))
                places.Add(origin, "This is meant to be one.");
        }

        return places.ToImmutable();
    }

    private static bool IsMeant(RecordOrigin origin)
    {
        try
        {
            return PublishedRecord.Read(origin.Zone, origin.Index) is { Version.HasTerms: true };
        }
        catch (IOException)
        {
            // The file has gone since it was indexed.
            return false;
        }
    }

    private static DomainName? Below(ReadOnlySpan<byte> label, DomainName parent)
    {
        if (label.IsEmpty || label.Length > 63 || label.Length + 1 + parent.Wire.Length > DomainName.MaxWireLength)
            return null;

        return new DomainName([(byte)label.Length, .. label, .. parent.Wire]);
    }
}
