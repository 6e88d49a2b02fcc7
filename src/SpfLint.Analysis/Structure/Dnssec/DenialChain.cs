using System.Collections;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>
/// The chain of NSEC records (RFC 4034 section 4): each leads to the next name that has one, the last one back to the apex, and
/// lists the types of its name.
/// </summary>
internal sealed class DenialChain
{
    private const int NextField = 0;
    private const int TypesField = 1;
    private const string SignAgain = "sign the zone again";

    private static readonly MessageTemplate BrokenChain = new(
        "brokenChain", "The NSEC record of '{0}' leads to '{1}', which has none.");

    private static readonly MessageTemplate WrongOrder = new(
        "order", "The NSEC record of '{0}' leads back to '{1}'; only the last name leads to the first, the zone's apex.");

    private static readonly MessageTemplate Skipped = new(
        "skipped", "No NSEC record leads to '{0}', so that validators hold that the name does not exist.");

    private static readonly MessageTemplate NoDenial = new(
        "noNsec", "The name '{0}' has no NSEC record, though the zone has a chain of them; the zone has changed after it was signed.");

    private static readonly MessageTemplate DeniesType = new(
        "deniesType", "The NSEC record of '{0}' does not list its '{1}' records, so that validators hold that there are none.");

    private static readonly MessageTemplate ListsMissing = new(
        "listsMissing", "The NSEC record of '{0}' lists the type '{1}', of which the name has no record.");

    private readonly Zone _zone;
    private readonly DnssecFaults _faults;
    private readonly RdataBuffer _rdata = new();
    private readonly List<RecordType> _types = [];

    /// <summary>A check of one zone.</summary>
    public DenialChain(Zone zone, DnssecFaults faults)
    {
        _zone = zone;
        _faults = faults;
        Exists = zone.Has(zone.Apex, RecordType.Nsec);
    }

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { BrokenChain, WrongOrder, Skipped, NoDenial, DeniesType, ListsMissing };

    /// <summary>Whether the apex has an NSEC record. Without that there is no chain.</summary>
    public bool Exists { get; }

    /// <summary>Follows every link once.</summary>
    public void CheckLinks()
    {
        if (!Exists)
            return;

        var isReached = new BitArray(_zone.Names.Count);
        bool isBroken = false;
        for (int index = 0; index < _zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref _zone[index];
            if (record.Type != RecordType.Nsec || record.Has(RecordTraits.InvalidOwner))
                continue;

            isBroken |= record.Has(RecordTraits.InvalidRdata) || !FollowLink(index, isReached);
        }

        if (isBroken)
            return;

        for (int index = 0; index < _zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref _zone[index];
            if (record.Type == RecordType.Nsec && !record.Has(RecordTraits.InvalidOwner) && !isReached[record.Owner])
                Tell(Skipped, index);
        }
    }

    /// <summary>Tells of a name that should have an NSEC record and has none (RFC 4035 section 2.3).</summary>
    public void TellMissing(int index) => Tell(NoDenial, index);

    /// <summary>Compares the types that an NSEC record lists with those that its name has.</summary>
    /// <param name="nsec">The record.</param>
    /// <param name="covered">The types for which the name has signatures.</param>
    /// <param name="isCut">Whether the name is a delegation, so that addresses at it are glue.</param>
    public void CheckTypes(int nsec, List<RecordType> covered, bool isCut)
    {
        int owner = _zone[nsec].Owner;
        TypeBitmap bitmap = ReadTypes(nsec);
        foreach (int index in _zone.RecordsAt(owner))
        {
            RecordType type = _zone[index].Type;
            bool isListed = !isCut || type is RecordType.NS or RecordType.DS or RecordType.Nsec or RecordType.Rrsig;

            // What has no signature is told for that.
            bool isTold = covered.Count > 0 && type is not (RecordType.Rrsig or RecordType.NS) && !covered.Contains(type);
            if (isListed && !isTold && !bitmap.Has(type))
            {
                TellTypes(DeniesType, nsec, type);
                return;
            }
        }

        _types.Clear();
        bitmap.CopyTo(_types);
        foreach (RecordType type in _types)
        {
            // A signature that covers nothing is told at itself, and records without signatures at themselves.
            bool isTold = covered.Contains(type) || (type == RecordType.Rrsig && covered.Count == 0);
            if (!isTold && !_zone.Has(owner, type))
            {
                TellTypes(ListsMissing, nsec, type);
                return;
            }
        }
    }

    private void TellTypes(MessageTemplate message, int nsec, RecordType type)
    {
        if (!_zone.MayHaveLost(_zone[nsec].Owner))
            _faults.Add(message, "", nsec, TypesField, () => [_faults.OwnerOf(nsec), RecordTypes.Mnemonic(type)], SignAgain);
    }

    /// <summary>Whether a link is sound; notes where it leads.</summary>
    private bool FollowLink(int index, BitArray isReached)
    {
        _zone.Open(index).ReadRdata(RecordType.Nsec, _rdata);
        ReadOnlySpan<byte> next = _rdata.Span[..WireName.LengthOf(_rdata.Span)];
        if (!_zone.Names.TryFind(next, out int name) || !_zone.Has(name, RecordType.Nsec))
        {
            // A name that has other records, but no NSEC, is told at itself.
            string text = Excerpt.OfName(next);
            bool isTold = _zone.Names.TryFind(next, out int known) && !_zone.RecordsAt(known).IsEmpty;
            if (!isTold && !_zone.MayHaveLost(_zone[index].Owner))
                _faults.Add(BrokenChain, "", index, NextField, () => [_faults.OwnerOf(index), text], SignAgain);

            return false;
        }

        isReached[name] = true;
        if (name == _zone.Apex || CanonicalOrder.Compare(_zone.Names[_zone[index].Owner], next) < 0)
            return true;

        _faults.Add(WrongOrder, "", index, NextField, () => [_faults.OwnerOf(index), Excerpt.OfName(_zone.Names[name])], SignAgain);
        return false;
    }

    private TypeBitmap ReadTypes(int index)
    {
        _zone.Open(index).ReadRdata(RecordType.Nsec, _rdata);
        return new TypeBitmap(_rdata.Span[WireName.LengthOf(_rdata.Span)..]);
    }

    private void Tell(MessageTemplate message, int index) =>
        _faults.Add(message, "", index, DnssecFaults.Type, () => [_faults.OwnerOf(index)], SignAgain);
}
