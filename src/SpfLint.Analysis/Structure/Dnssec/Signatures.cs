using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The RRSIG records of a zone, each against the RRset that it covers, the zone and its keys.</summary>
internal sealed class Signatures
{
    private const string SignAgain = "sign the zone again";

    private static readonly MessageTemplate CoversNothing = new(
        "coversNothing", "This signature covers records of type '{0}', and '{1}' has none.");

    private static readonly MessageTemplate CoversSignature = new(
        "coversSignature", "This signature covers signatures, which cannot be signed.");

    private static readonly MessageTemplate CoversDelegation = new(
        "coversDelegation", "This signature covers the NS records of the delegation '{0}', which only its own zone can sign.");

    private static readonly MessageTemplate WrongLabels = new(
        "labels", "The signature says that its owner has {0} labels, and '{1}' has {2}; validators refuse it, or take it for that of a wildcard.");

    private static readonly MessageTemplate WrongSigner = new(
        "signer", "The signer is '{0}', but the zone is '{1}'; validators refuse the signature.");

    private static readonly MessageTemplate WrongTtl = new(
        "ttl", "The original TTL is {0}, but the '{1}' records of '{2}' have the TTL {3}.");

    private static readonly MessageTemplate WrongTimes = new(
        "times", "The signature begins to be valid after it has ended.");

    private static readonly MessageTemplate UnknownKey = new(
        "unknownKey", "The signature is of a key with the tag {0} and algorithm {1}, which the zone does not have.");

    private static readonly MessageTemplate Unsigned = new(
        "unsigned", "The '{0}' records of '{1}' have no signature, though the zone is signed; validators refuse them.");

    private readonly Zone _zone;
    private readonly ZoneKeys _keys;
    private readonly DnssecFaults _faults;
    private readonly RdataBuffer _rdata = new();

    /// <summary>A check of one zone.</summary>
    public Signatures(Zone zone, ZoneKeys keys, DnssecFaults faults)
    {
        _zone = zone;
        _keys = keys;
        _faults = faults;
        IsZoneSigned = zone.Has(zone.Apex, RecordType.Soa) && FindCovered(zone.Apex).Contains(RecordType.Soa);
    }

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[]
    {
        CoversNothing, CoversSignature, CoversDelegation, WrongLabels, WrongSigner, WrongTtl, WrongTimes, UnknownKey, Unsigned,
    };

    /// <summary>Whether the SOA has a signature. A zone without one is not signed yet, whatever else it holds.</summary>
    public bool IsZoneSigned { get; }

    /// <summary>The types for which a name has signatures; good until the next call.</summary>
    public List<RecordType> Covered { get; } = [];

    /// <summary>Checks all signatures of a name.</summary>
    public void Check(int owner)
    {
        foreach (int index in _zone.RecordsAt(owner))
        {
            if (_zone[index].Type == RecordType.Rrsig && !_zone[index].Has(RecordTraits.InvalidRdata))
                CheckOne(index);
        }
    }

    /// <summary>Fills <see cref="Covered"/>.</summary>
    public List<RecordType> FindCovered(int owner)
    {
        Covered.Clear();
        foreach (int index in _zone.RecordsAt(owner))
        {
            if (_zone[index].Type == RecordType.Rrsig && !_zone[index].Has(RecordTraits.InvalidRdata))
                Covered.Add(Read(index).Covered);
        }

        return Covered;
    }

    /// <summary>Tells of a record that should have a signature and has none (RFC 4035 section 2.2).</summary>
    public void TellUnsigned(int index) =>
        _faults.Add(
            Unsigned, "", index, DnssecFaults.Type, () => [RecordTypes.Mnemonic(_zone[index].Type), _faults.OwnerOf(index)], SignAgain);

    private Signature Read(int index)
    {
        _zone.Open(index).ReadRdata(RecordType.Rrsig, _rdata);
        return new Signature(_rdata.Span);
    }

    private void CheckOne(int index)
    {
        Signature signature = Read(index);
        (ushort tag, byte algorithm, RecordType covered) = (signature.KeyTag, signature.Algorithm, signature.Covered);
        int owner = _zone[index].Owner;
        int first = FindFirst(owner, covered);
        if (covered == RecordType.Rrsig)
        {
            _faults.Add(CoversSignature, "", index, Signature.CoveredField, () => [], "remove it");
            return;
        }

        if (first < 0)
        {
            if (!RunAnswers.IsRegistry(_zone) && !_zone.MayHaveLost(owner))
                _faults.Add(CoversNothing, "", index, Signature.CoveredField, () => [RecordTypes.Mnemonic(covered), _faults.OwnerOf(index)], SignAgain);

            return;
        }

        if (covered == RecordType.NS && owner != _zone.Apex)
            _faults.Add(CoversDelegation, "", index, Signature.CoveredField, () => [_faults.OwnerOf(index)], "remove it");

        CheckFields(index, signature, first);
        if (!_keys.MayHave(tag, algorithm))
            _faults.Add(UnknownKey, $"{tag} {algorithm}", index, Signature.KeyTagField, () => [Text(tag), Text(algorithm)], "add the key's DNSKEY record, or sign the zone again");
    }

    private void CheckFields(int index, Signature signature, int first)
    {
        ReadOnlySpan<byte> owner = _zone.Names[_zone[index].Owner];
        int labels = WireName.CountLabels(owner) - (WireName.IsWildcard(owner) ? 1 : 0);
        byte stated = signature.Labels;
        if (stated != labels)
            _faults.Add(WrongLabels, "", index, Signature.LabelsField, () => [Text(stated), _faults.OwnerOf(index), Text(labels)], SignAgain);

        if (!WireName.AreEqual(signature.Signer, _zone.Names[_zone.Apex]))
        {
            string signer = Excerpt.OfName(signature.Signer);
            _faults.Add(WrongSigner, signer, index, Signature.SignerField, () => [signer, Excerpt.OfName(_zone.Names[_zone.Apex])], SignAgain);
        }

        uint original = signature.OriginalTtl;
        uint ttl = _zone[first].Ttl;
        if (ttl != ZoneRecord.NoTtl && ttl != original)
        {
            _faults.Add(
                WrongTtl,
                "",
                index,
                Signature.TtlField,
                () => [Text(original), RecordTypes.Mnemonic(_zone[first].Type), _faults.OwnerOf(index), Text(ttl)],
                "give the records the TTL with which they were signed, or sign the zone again");
        }

        if (signature.EndsBeforeItBegins)
            _faults.Add(WrongTimes, "", index, Signature.InceptionField, () => [], SignAgain);
    }

    private int FindFirst(int owner, RecordType type)
    {
        foreach (int index in _zone.RecordsAt(owner))
        {
            if (_zone[index].Type == type)
                return index;
        }

        return -1;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
