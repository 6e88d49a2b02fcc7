using System.Globalization;
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

    private static readonly MessageTemplate UnknownDigest = new(
        "unknownDigest", "The digests of '{0}' are of type {1}, which no standard defines; validators take the zone for unsigned.");

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { RetiredDigest, RetiredKey, UnknownDigest };

    /// <summary>Checks the DS records of a name. One that can be used makes up for others (RFC 4509 section 3).</summary>
    public static void Check(Zone zone, int owner, DnssecFaults faults)
    {
        int first = -1;
        (MessageTemplate Message, int Field, string Name, string Help)? unfit = null;
        foreach (int index in zone.RecordsAt(owner))
        {
            if (zone[index].Type != RecordType.DS)
                continue;

            if (zone[index].Has(RecordTraits.InvalidRdata))
                return;

            ReadOnlySpan<byte> rdata = zone.Open(index).ReadRdata(RecordType.DS).Span;
            if (FindUnfit(rdata[2], rdata[3]) is not { } found)
                return;

            if (first < 0)
                (first, unfit) = (index, found);
        }

        if (unfit is { } told)
            faults.Add(told.Message, $"{owner}", first, told.Field, () => [faults.OwnerOf(first), told.Name], told.Help);
    }

    private static (MessageTemplate Message, int Field, string Name, string Help)? FindUnfit(byte algorithm, byte digest)
    {
        const string NewKey = "have the child zone signed with a key of algorithm 13 (ECDSAP256SHA256)";
        const string NewDigest = "add the DS record with the digest of type 2 (SHA-256)";
        if (RetiredAlgorithms.Find(algorithm) is { } key)
            return (RetiredKey, AlgorithmField, key, NewKey);

        if (RetiredAlgorithms.FindDigest(digest) is { } retired)
            return (RetiredDigest, DigestTypeField, retired, NewDigest);

        return IsDefined(digest) ? null : (UnknownDigest, DigestTypeField, digest.ToString(CultureInfo.InvariantCulture), NewDigest);
    }

    /// <summary>Whether a digest is in IANA's registry, or for private use.</summary>
    private static bool IsDefined(byte digest) => digest is (>= 1 and <= 6) or 253 or 254;
}
