using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The DS records of delegations, of which validators must be able to use one.</summary>
internal static class DelegationDigests
{
    private const int AlgorithmField = 1;
    private const int DigestTypeField = 2;

    private static readonly MessageTemplate RetiredDigest = new(
        "digest", "The digests of '{0}' are of type {1}, which must not be used any more; validators take the zone for unsigned.");

    private static readonly MessageTemplate RetiredKey = new(
        "keyAlgorithm", "The keys of '{0}' have the algorithm {1}, which must not be used any more; validators take the zone for unsigned.");

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { RetiredDigest, RetiredKey };

    /// <summary>Checks the DS records of a name. One that can be used makes up for others (RFC 4509 section 3).</summary>
    public static void Check(Zone zone, int owner, DnssecFaults faults)
    {
        int first = -1;
        bool isByKey = false;
        string? retired = null;
        foreach (int index in zone.RecordsAt(owner))
        {
            if (zone[index].Type != RecordType.DS)
                continue;

            if (zone[index].Has(RecordTraits.InvalidRdata))
                return;

            ReadOnlySpan<byte> rdata = zone.Open(index).ReadRdata(RecordType.DS).Span;
            string? key = Algorithms.FindRetired(rdata[2]);
            string? digest = Algorithms.FindRetiredDigest(rdata[3]);
            if (key is null && digest is null)
                return;

            if (first < 0)
                (first, isByKey, retired) = (index, key is not null, key ?? digest);
        }

        if (first >= 0)
        {
            faults.Add(
                isByKey ? RetiredKey : RetiredDigest,
                $"{owner}",
                first,
                isByKey ? AlgorithmField : DigestTypeField,
                () => [faults.OwnerOf(first), retired!],
                isByKey ? "have the child zone signed with a key of algorithm 13 (ECDSAP256SHA256)" : "add the DS record with the digest of type 2 (SHA-256)");
        }
    }
}
