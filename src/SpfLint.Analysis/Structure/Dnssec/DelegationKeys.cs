using System.Buffers.Binary;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The DS records of a delegation against the keys of the zone that is delegated, where the run has its signed file.</summary>
internal static class DelegationKeys
{
    private const int TagField = 0;
    private const int DigestField = 3;

    private static readonly MessageTemplate NoKey = new(
        "delegatedKey", "None of the DS records of '{0}' is of a key that its zone has; validators refuse all of its names.");

    private static readonly MessageTemplate WrongDigest = new(
        "delegatedDigest", "The digest is not that of the key with the tag {0} in the zone '{1}'.");

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { NoKey, WrongDigest };

    /// <summary>Checks the DS records of a delegation.</summary>
    /// <param name="zone">The zone that delegates.</param>
    /// <param name="owner">The name that has DS records.</param>
    /// <param name="answers">Knows the other zones of the run.</param>
    /// <param name="faults">What is wrong goes here.</param>
    public static void Check(Zone zone, int owner, RunAnswers answers, DnssecFaults faults)
    {
        if (zone.MayHaveLost(owner) || answers.FindZones(zone.Names[owner]) is not { Count: > 0 } children)
            return;

        List<(ZoneKey Key, byte[] Rdata)> keys = [];
        foreach (Zone child in children)
        {
            if (!TryReadKeys(child, keys))
                return;
        }

        int first = -1;
        bool isLinked = false;
        bool isTold = false;
        foreach (int index in zone.RecordsAt(owner))
        {
            if (zone[index].Type != RecordType.DS)
                continue;

            if (zone[index].Has(RecordTraits.InvalidRdata))
                return;

            first = first < 0 ? index : first;
            byte[] rdata = zone.Open(index).ReadRdata(RecordType.DS).Span.ToArray();
            List<(ZoneKey Key, byte[] Rdata)> meant = keys.FindAll(key => key.Key.Tag == BinaryPrimitives.ReadUInt16BigEndian(rdata) && key.Key.Algorithm == rdata[2]);
            bool fits = meant.Exists(key => KeyDigest.Fits(rdata, zone.Names[owner], key.Rdata));
            isLinked |= fits;
            if (!fits && meant.Count > 0)
            {
                isTold = true;
                faults.Add(WrongDigest, $"{index}", index, DigestField, () => [$"{meant[0].Key.Tag}", faults.OwnerOf(index)], "take the DS record from the zone's key again");
            }
        }

        // A key that waits to be used may have its DS record before its DNSKEY record (RFC 7583 section 3.3.2): one must fit, not all.
        if (first >= 0 && !isLinked && !isTold)
            faults.Add(NoKey, $"{owner}", first, TagField, () => [faults.OwnerOf(first)], "publish the DS record of the zone's key signing key");
    }

    /// <summary>Reads the keys of a zone that is signed in its file; where a server signs, it may add keys.</summary>
    private static bool TryReadKeys(Zone child, List<(ZoneKey Key, byte[] Rdata)> keys)
    {
        if (child.Identity.IsFragment || child.MayHaveLost(child.Apex) || !Signatures.AreSigned(child, RecordType.Dnskey))
            return false;

        foreach (int index in child.RecordsAt(child.Apex))
        {
            if (child[index].Type != RecordType.Dnskey)
                continue;

            if (child[index].Has(RecordTraits.InvalidRdata))
                return false;

            byte[] rdata = child.Open(index).ReadRdata(RecordType.Dnskey).Span.ToArray();
            keys.Add((ZoneKey.Read(index, rdata), rdata));
        }

        return true;
    }
}
