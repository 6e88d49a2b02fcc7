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

    private static readonly MessageTemplate NotByAlgorithm = new(
        "notByAlgorithm", "The '{0}' records of '{1}' have no signature of algorithm {2}, of which the zone has a key; some validators refuse them.");

    private readonly Zone _zone;
    private readonly ZoneKeys _keys;
    private readonly DnssecFaults _faults;
    private readonly SignatureStatements _statements;
    private bool _hasUnknownKey;
    private (ushort Tag, byte Algorithm, string Cause) _unknownKey = (0, 0, "0 0");

    /// <summary>A check of one zone.</summary>
    public Signatures(Zone zone, RecordScan scan, ZoneKeys keys, DnssecFaults faults)
    {
        _zone = zone;
        _keys = keys;
        _faults = faults;
        _statements = new SignatureStatements(zone, scan, keys);
        IsZoneSigned = AreSigned(zone, RecordType.Soa);
    }

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[]
    {
        CoversNothing, CoversSignature, CoversDelegation, WrongLabels, WrongSigner, WrongTtl, WrongTimes, UnknownKey, Unsigned, NotByAlgorithm,
    };

    /// <summary>Whether the SOA has a signature. A zone without one is not signed yet, whatever else it holds.</summary>
    public bool IsZoneSigned { get; }

    /// <summary>The types for which the name that was checked last has signatures.</summary>
    public List<CoveredType> Covered { get; } = [];

    /// <summary>Whether a zone's apex has records of a type with a signature.</summary>
    public static bool AreSigned(Zone zone, RecordType type)
    {
        if (!zone.Has(zone.Apex, type))
            return false;

        foreach (int index in zone.RecordsAt(zone.Apex))
        {
            if (IsSignature(zone, index) && new Signature(zone.Open(index).ReadRdata(RecordType.Rrsig).Span).Covered == type)
                return true;
        }

        return false;
    }

    /// <summary>Checks all signatures of a name, and fills <see cref="Covered"/>.</summary>
    public void Check(int owner)
    {
        Covered.Clear();
        _hasUnknownKey = false;
        if (!_zone.Has(owner, RecordType.Rrsig))
            return;

        int labels = CountLabels(owner);
        foreach (int index in _zone.RecordsAt(owner))
        {
            if (IsSignature(_zone, index))
                Check(index, owner, labels, _statements.Find(index));
        }
    }

    /// <summary>Tells of a zone that is signed but for its SOA, by which validators know how to deny names.</summary>
    public void TellUnsignedSoa()
    {
        int soa = IsZoneSigned ? -1 : FindFirst(_zone.Apex, RecordType.Soa);
        if (soa >= 0 && AreSigned(_zone, RecordType.NS) && !_zone.MayHaveLost(_zone.Apex))
            TellUnsigned(soa);
    }

    /// <summary>Tells of records that should have a signature and have none (RFC 4035 section 2.2).</summary>
    /// <param name="owner">The name that was checked last.</param>
    /// <param name="isCut">Whether it is a delegation, of which only the parent's words are signed.</param>
    public void TellUnsigned(int owner, bool isCut)
    {
        if (_zone.MayHaveLost(owner))
            return;

        foreach (int index in _zone.RecordsAt(owner))
        {
            RecordType type = _zone[index].Type;
            if (type == RecordType.Rrsig || (isCut && type is not (RecordType.DS or RecordType.Nsec)))
                continue;

            if (!IsCovered(type))
            {
                TellUnsigned(index);
                return;
            }

            // A signature whose key is unknown is told for that, whichever algorithm it should have.
            if (_keys.Algorithms.Count > 1 && !_hasUnknownKey && FindMissingAlgorithm(type) is var missing and not 0)
            {
                TellMissingAlgorithm(index, missing);
                return;
            }
        }
    }

    private static bool IsSignature(Zone zone, int index) => zone[index].Type == RecordType.Rrsig && !zone[index].Has(RecordTraits.InvalidRdata);

    private void Check(int index, int owner, int labels, in SignatureStatements.Statement said)
    {
        RecordType covered = said.Covered.Type;
        Covered.Add(said.Covered);
        if (covered == RecordType.Rrsig)
        {
            _faults.Add(CoversSignature, "", index, Signature.CoveredField, () => [], "remove it");
            return;
        }

        int first = FindFirst(owner, covered);
        if (first < 0)
        {
            // The record of a chain is missed there.
            if (covered is not (RecordType.Nsec or RecordType.Nsec3) && !RunAnswers.IsRegistry(_zone) && !_zone.MayHaveLost(owner))
                TellCoversNothing(index, covered);

            return;
        }

        if (covered == RecordType.NS && owner != _zone.Apex)
            TellCoversDelegation(index);

        if (said.Labels != labels)
            TellLabels(index, said.Labels, labels);

        if (!said.IsOfZone)
            TellSigner(index, _statements.SignerOf(index));

        CheckTtl(index, first, said.OriginalTtl);
        if (said.EndsBeforeItBegins)
            _faults.Add(WrongTimes, "", index, Signature.InceptionField, () => [], DnssecFaults.SignAgain);

        if (!said.HasKey)
        {
            _hasUnknownKey = true;
            TellUnknownKey(index, said.KeyTag, said.Covered.Algorithm);
        }
    }

    private void CheckTtl(int index, int first, uint original)
    {
        uint ttl = _zone.TtlOf(_zone[first]);
        if (ttl != ZoneRecord.NoTtl && ttl != original)
            TellTtl(index, first, original);
    }

    private bool IsCovered(RecordType type)
    {
        foreach (CoveredType covered in Covered)
        {
            if (covered.Type == type)
                return true;
        }

        return false;
    }

    /// <summary>The first algorithm of the zone's keys by which a type is not signed, or 0.</summary>
    private byte FindMissingAlgorithm(RecordType type)
    {
        foreach (byte algorithm in _keys.Algorithms)
        {
            if (!Covered.Contains(new CoveredType(type, algorithm)))
                return algorithm;
        }

        return 0;
    }

    /// <summary>Number of labels of a name, as signatures count them (RFC 4034 section 3.1.3).</summary>
    private int CountLabels(int owner)
    {
        ReadOnlySpan<byte> name = _zone.Names[owner];
        return WireName.CountLabels(name) - (WireName.IsWildcard(name) ? 1 : 0);
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

    // What a lambda captures is allocated where its method begins: hence a method for each fault, which few records come to.
    private void TellCoversNothing(int index, RecordType covered) =>
        _faults.Add(CoversNothing, "", index, Signature.CoveredField, () => [RecordTypes.Mnemonic(covered), _faults.OwnerOf(index)], DnssecFaults.SignAgain);

    private void TellCoversDelegation(int index) =>
        _faults.Add(CoversDelegation, "", index, Signature.CoveredField, () => [_faults.OwnerOf(index)], "remove it");

    private void TellLabels(int index, int stated, int labels) =>
        _faults.Add(WrongLabels, "", index, Signature.LabelsField, () => [Text(stated), _faults.OwnerOf(index), Text(labels)], DnssecFaults.SignAgain);

    private void TellSigner(int index, string signer) =>
        _faults.Add(WrongSigner, signer, index, Signature.SignerField, () => [signer, Excerpt.OfName(_zone, _zone.Apex)], DnssecFaults.SignAgain);

    private void TellTtl(int index, int first, uint original) =>
        _faults.Add(
            WrongTtl,
            "",
            index,
            Signature.TtlField,
            () => [Text(original), RecordTypes.Mnemonic(_zone[first].Type), _faults.OwnerOf(index), Text(_zone.TtlOf(_zone[first]))],
            "give the records the TTL with which they were signed, or sign the zone again");

    private void TellUnknownKey(int index, ushort tag, byte algorithm) =>
        _faults.Add(
            UnknownKey, CauseOf(tag, algorithm), index, Signature.KeyTagField, () => [Text(tag), Text(algorithm)], "add the key's DNSKEY record, or sign the zone again");

    private void TellUnsigned(int index) =>
        _faults.Add(
            Unsigned, "", index, DnssecFaults.Type, () => [RecordTypes.Mnemonic(_zone[index].Type), _faults.OwnerOf(index)], DnssecFaults.SignAgain);

    private void TellMissingAlgorithm(int index, byte algorithm) =>
        _faults.Add(
            NotByAlgorithm,
            Text(algorithm),
            index,
            DnssecFaults.Type,
            () => [RecordTypes.Mnemonic(_zone[index].Type), _faults.OwnerOf(index), Text(algorithm)],
            "sign the zone with a key of each algorithm, or remove the keys of this one");

    private string CauseOf(ushort tag, byte algorithm)
    {
        // One key is often missed by thousands of signatures.
        if (_unknownKey.Tag != tag || _unknownKey.Algorithm != algorithm)
            _unknownKey = (tag, algorithm, $"{tag} {algorithm}");

        return _unknownKey.Cause;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
