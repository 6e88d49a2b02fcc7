using System.Buffers.Binary;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>What a zone's CDS and CDNSKEY records ask its parent to publish (RFC 7344, RFC 8078).</summary>
internal static class ChildKeys
{
    private const int DigestField = 3;

    private static readonly MessageTemplate CdsNotAtApex = new(
        "cdsNotAtApex", "The CDS record stands at '{0}'; a parent looks for it at the zone's apex.");

    private static readonly MessageTemplate RemovalWithOthers = new(
        "removal", "This record asks the parent to remove all DS records, and others ask for some.");

    private static readonly MessageTemplate NoKey = new(
        "childKey", "None of the '{0}' records is of a key that the zone has; the parent would break the delegation, or do nothing.");

    private static readonly MessageTemplate Differ = new(
        "childDiffers", "The CDS and CDNSKEY records are of different keys, so that parents do different things.");

    private static readonly MessageTemplate WrongDigest = new(
        "childDigest", "The digest is not that of the zone's key with the tag {0}.");

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { CdsNotAtApex, RemovalWithOthers, NoKey, Differ, WrongDigest };

    /// <summary>Checks the records at the apex.</summary>
    public static void Check(Zone zone, ZoneKeys keys, DnssecFaults faults)
    {
        List<(int Index, int Key)>? digests = Read(zone, RecordType.Cds);
        List<(int Index, int Key)>? copies = Read(zone, RecordType.Cdnskey);
        if (digests is null || copies is null || zone.MayHaveLost(zone.Apex))
            return;

        CheckOne(zone, RecordType.Cds, digests, keys, faults);
        foreach ((int index, int key) in digests)
            CheckDigest(zone, index, (ushort)key, (byte)(key >> 16), keys, faults);

        CheckOne(zone, RecordType.Cdnskey, copies, keys, faults);
        bool areBoth = digests.Count > 0 && copies.Count > 0;
        if (areBoth && !digests.Select(pair => pair.Key).ToHashSet().SetEquals(copies.Select(pair => pair.Key)))
            faults.Add(Differ, "", copies[0].Index, DnssecFaults.Type, () => [], "publish both of the same keys, or one of the two");
    }

    /// <summary>Tells of CDS records elsewhere, unless they belong to another zone.</summary>
    public static void CheckPlace(Zone zone, int index, DnssecFaults faults)
    {
        int owner = zone[index].Owner;
        if (owner != zone.Apex && zone.IsInZone(owner) && !zone.Has(owner, RecordType.NS) && ZoneCut.FindAbove(zone, owner) < 0)
            faults.Add(CdsNotAtApex, faults.OwnerOf(index), index, DnssecFaults.Type, () => [faults.OwnerOf(index)], "move it to the apex, '@'");
    }

    private static void CheckDigest(Zone zone, int index, ushort tag, byte algorithm, ZoneKeys keys, DnssecFaults faults)
    {
        if (!keys.AreKnown)
            return;

        byte[] rdata = zone.Open(index).ReadRdata(RecordType.Cds).Span.ToArray();
        bool isKnown = false;
        foreach (ZoneKey key in keys.All)
        {
            if (key.Tag != tag || key.Algorithm != algorithm)
                continue;

            isKnown = true;
            if (KeyDigest.Fits(rdata, zone.Names[zone.Apex], zone.Open(key.Index).ReadRdata(RecordType.Dnskey).Span))
                return;
        }

        if (isKnown)
            faults.Add(WrongDigest, $"{index}", index, DigestField, () => [$"{tag}"], "take the record from the key again");
    }

    private static void CheckOne(Zone zone, RecordType type, List<(int Index, int Key)> records, ZoneKeys keys, DnssecFaults faults)
    {
        foreach ((int index, int key) in records)
        {
            if (key == 0 && records.Exists(other => other.Key != 0))
            {
                faults.Add(RemovalWithOthers, RecordTypes.Mnemonic(type), index, DnssecFaults.Type, () => [], "remove it, or all others");
                return;
            }
        }

        // Keys that wait to be used need not be in the zone yet, but one must be (RFC 7344 section 4.1).
        if (records.Count > 0 && records.TrueForAll(record => record.Key != 0 && !keys.MayHave((ushort)record.Key, (byte)(record.Key >> 16))))
            faults.Add(NoKey, RecordTypes.Mnemonic(type), records[0].Index, DnssecFaults.Type, () => [RecordTypes.Mnemonic(zone[records[0].Index].Type)], "make it of the zone's own key signing key");
    }

    /// <summary>Each record with its key's tag and algorithm in one number, 0 for a removal; null when one cannot be read.</summary>
    private static List<(int Index, int Key)>? Read(Zone zone, RecordType type)
    {
        List<(int Index, int Key)> records = [];
        foreach (int index in zone.RecordsAt(zone.Apex))
        {
            if (zone[index].Type != type)
                continue;

            if (zone[index].Has(RecordTraits.InvalidRdata))
                return null;

            ReadOnlySpan<byte> rdata = zone.Open(index).ReadRdata(type).Span;
            if (type == RecordType.Cds)
                records.Add((index, rdata[2] == 0 ? 0 : (rdata[2] << 16) | BinaryPrimitives.ReadUInt16BigEndian(rdata)));
            else
                records.Add((index, ZoneKey.Read(index, rdata) is { Algorithm: > 0 } key ? (key.Algorithm << 16) | key.Tag : 0));
        }

        return records;
    }
}
