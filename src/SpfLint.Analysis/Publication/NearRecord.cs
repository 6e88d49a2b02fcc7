using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Limits;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Publication;

/// <summary>Finds the SPF record that was meant where a name has none.</summary>
internal static class NearRecord
{
    /// <summary>Most neighbors of a name that are compared with it.</summary>
    private const int MaxNeighbors = 100;

    private const int MinSlipLength = 3;

    /// <summary>A record of the run at a name that is easily taken for another, or that a slip of the pen makes another.</summary>
    /// <param name="name">The name without a record.</param>
    /// <param name="facts">The names that have one.</param>
    /// <param name="isExcluded">Names that cannot be meant.</param>
    public static DomainName? Find(DomainName name, SpfFacts facts, Func<DomainName, bool> isExcluded)
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
        return candidates.FirstOrDefault(candidate => candidate is { } found && facts.HasSpf(found) && !isExcluded(found))
            ?? FindSlip(name, facts.SpfBelow(name.Parent).Take(MaxNeighbors).Where(neighbor => !isExcluded(neighbor)));
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

    private static DomainName? FindSlip(DomainName name, IEnumerable<DomainName> neighbors)
    {
        string label = LabelOf(name);
        Dictionary<string, DomainName> labels = [];
        foreach (DomainName neighbor in neighbors)
        {
            // Names that count (spf1, spf2) are not slips of each other.
            string other = LabelOf(neighbor);
            if (other.Length >= MinSlipLength && !WithoutDigits(other).SequenceEqual(WithoutDigits(label)))
                labels.TryAdd(other, neighbor);
        }

        return label.Length >= MinSlipLength && EditDistance.Nearest(label, labels.Keys) is { } nearest ? labels[nearest] : null;
    }

    private static string LabelOf(DomainName name) => Encoding.Latin1.GetString(WireName.FirstLabel(name.Wire));

    private static IEnumerable<char> WithoutDigits(string label) => label.Where(letter => !char.IsAsciiDigit(letter));

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
