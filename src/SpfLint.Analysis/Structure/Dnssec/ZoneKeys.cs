using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The DNSKEY records of a zone.</summary>
internal sealed class ZoneKeys
{
    private const byte Protocol = 3;
    private const string SignAnew = "sign the zone with a key of algorithm 13 (ECDSAP256SHA256), and roll over to it";

    private static readonly MessageTemplate NotAtApex = new(
        "keyNotAtApex", "The '{0}' record stands at '{1}'; keys of a zone stand at its apex.");

    private static readonly MessageTemplate WrongProtocol = new(
        "protocol", "The protocol of this key is {0}; validators take keys of protocol 3 only.");

    private static readonly MessageTemplate NoZoneKey = new(
        "flags", "The flags {0} do not make this a zone key, so validators do not use it.");

    private static readonly MessageTemplate RetiredAlgorithm = new(
        "algorithm", "The algorithm {0} must not be used any more; validators take the zone for unsigned.");

    private readonly List<ZoneKey> _keys = [];
    private bool _isOpen;

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { NotAtApex, WrongProtocol, NoZoneKey, RetiredAlgorithm };

    /// <summary>The keys at the apex.</summary>
    public IReadOnlyList<ZoneKey> All => _keys;

    /// <summary>The algorithms of keys that sign; each RRset needs a signature of each (RFC 4035 section 2.2).</summary>
    public List<byte> Algorithms { get; } = [];

    /// <summary>Whether the keys are known, so that one that is not among them is none.</summary>
    public bool AreKnown => _keys.Count > 0 && !_isOpen;

    /// <summary>Whether a key with this tag and algorithm may be among them.</summary>
    public bool MayHave(ushort tag, byte algorithm) => !AreKnown || _keys.Exists(key => key.Tag == tag && key.Algorithm == algorithm);

    /// <summary>The keys with this tag and algorithm; seldom more than one.</summary>
    public IEnumerable<ZoneKey> FindAll(ushort tag, byte algorithm) => _keys.Where(key => key.Tag == tag && key.Algorithm == algorithm);

    /// <summary>Reads the keys, and what is wrong with each of them.</summary>
    public static ZoneKeys Read(Zone zone, DnssecFaults faults)
    {
        var keys = new ZoneKeys();
        int count = zone.HasAny([RecordType.Dnskey, RecordType.Cdnskey]) ? zone.Count : 0;
        for (int index = 0; index < count; index++)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Type is not (RecordType.Dnskey or RecordType.Cdnskey) || record.Has(RecordTraits.InvalidOwner))
                continue;

            if (record.Owner != zone.Apex)
                CheckPlace(zone, index, faults);
            else if (record.Type == RecordType.Dnskey)
                keys.Add(zone, index, faults);
        }

        keys._isOpen |= keys._keys.Count > 0 && zone.MayHaveLost(zone.Apex);
        return keys;
    }

    private static void CheckPlace(Zone zone, int index, DnssecFaults faults)
    {
        int owner = zone[index].Owner;
        if (!zone.IsInZone(owner) || zone.Has(owner, RecordType.NS) || ZoneCut.FindAbove(zone, owner) >= 0)
            return;

        faults.Add(NotAtApex, faults.OwnerOf(index), index, DnssecFaults.Type, () => [RecordTypes.Mnemonic(zone[index].Type), faults.OwnerOf(index)], "move it to the apex, '@'");
    }

    private void Add(Zone zone, int index, DnssecFaults faults)
    {
        if (zone[index].Has(RecordTraits.InvalidRdata))
        {
            _isOpen = true;
            return;
        }

        var key = ZoneKey.Read(index, zone.Open(index).ReadRdata(RecordType.Dnskey).Span);
        _keys.Add(key);
        if (key.IsZoneKey && !key.IsRevoked && !Algorithms.Contains(key.Algorithm))
            Algorithms.Add(key.Algorithm);

        if (key.Protocol != Protocol)
            faults.Add(WrongProtocol, Text(key.Tag), index, ZoneKey.ProtocolField, () => [Text(key.Protocol)], "write 3");

        if (!key.IsZoneKey)
            faults.Add(NoZoneKey, Text(key.Tag), index, ZoneKey.FlagsField, () => [Text(key.Flags)], "write 256, or 257 for a key signing key");

        if (RetiredAlgorithms.Find(key.Algorithm) is { } retired)
            faults.Add(RetiredAlgorithm, retired, index, ZoneKey.AlgorithmField, () => [retired], SignAnew);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
