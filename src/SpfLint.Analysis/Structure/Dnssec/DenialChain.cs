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

    private static readonly MessageTemplate BrokenChain = new(
        "brokenChain", "The NSEC record of '{0}' leads to '{1}', which has none.");

    private static readonly MessageTemplate WrongOrder = new(
        "order", "The NSEC record of '{0}' leads back to '{1}'; only the last name leads to the first, the zone's apex.");

    private static readonly MessageTemplate Skipped = new(
        "skipped", "No NSEC record leads to '{0}', so that validators hold that the name does not exist.");

    private static readonly MessageTemplate NoDenial = new(
        "noNsec", "The name '{0}' has no NSEC record, though the zone has a chain of them; the zone has changed after it was signed.");

    private readonly Zone _zone;
    private readonly RecordScan _scan;
    private readonly ListedTypes _listed;
    private readonly DnssecFaults _faults;
    private readonly BitArray _isReached;
    private readonly ExpectedDenial _expected;

    // For each owner of an NSEC record that of the next one in the file, to which it leads in a file that is in order.
    private readonly int[] _followers;
    private bool _isBroken;

    /// <summary>A check of one zone.</summary>
    public DenialChain(Zone zone, RecordScan scan, ListedTypes listed, DnssecFaults faults)
    {
        _zone = zone;
        _scan = scan;
        _listed = listed;
        _faults = faults;
        Exists = zone.Has(zone.Apex, RecordType.Nsec);
        _isReached = new BitArray(Exists ? zone.Names.Count : 0);
        _followers = Exists ? FindFollowers(zone) : [];
        _expected = new ExpectedDenial(zone);
    }

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { BrokenChain, WrongOrder, Skipped, NoDenial };

    /// <summary>Whether the apex has an NSEC record. Without that there is no chain.</summary>
    public bool Exists { get; }

    /// <summary>Checks the chain at a name that servers answer for.</summary>
    /// <param name="owner">The name.</param>
    /// <param name="covered">The types for which it has signatures.</param>
    /// <param name="isCut">Whether it is a delegation.</param>
    /// <returns>False when the chain lacks the name. Whatever else its records lack, they lack it for this reason.</returns>
    public bool Check(int owner, List<CoveredType> covered, bool isCut)
    {
        if (!Exists)
            return true;

        int nsec = FindNsec(owner);
        if (nsec < 0)
        {
            // Owners of NSEC3 records are no names of the zone (RFC 5155 section 7.1).
            if (_zone.Has(owner, RecordType.Nsec3) || _zone.MayHaveLost(owner))
                return true;

            Tell(NoDenial, _zone.RecordsAt(owner)[0]);
            return false;
        }

        if (!_zone[nsec].Has(RecordTraits.InvalidRdata))
        {
            if (_expected.IsNsec(nsec, _followers[owner], isCut))
            {
                Reach(nsec, _followers[owner]);
                return true;
            }

            ReadOnlySpan<byte> rdata = _scan.ReadRdata(nsec);
            _listed.Check(nsec, TypesField, rdata[WireName.LengthOf(rdata)..], owner, covered, isCut);
        }

        Follow(nsec);
        return true;
    }

    /// <summary>Follows the link at a name of a zone without signatures, of which nothing else can be asked yet.</summary>
    public void FollowFrom(int owner)
    {
        if (Exists && FindNsec(owner) is >= 0 and var nsec)
            Follow(nsec);
    }

    /// <summary>Tells of a record that no other leads to, once all names are checked.</summary>
    public void FindSkipped()
    {
        if (!Exists || _isBroken)
            return;

        for (int index = 0; index < _zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref _zone[index];
            if (record.Type == RecordType.Nsec && !_isReached[record.Owner] && IsLink(record))
                Tell(Skipped, index);
        }
    }

    /// <summary>Tells of a signed zone whose names have NSEC records, and whose apex, where each chain begins and ends, has none.</summary>
    public void FindHeadless()
    {
        // Records that a chain of NSEC3 has replaced may be left over.
        if (Exists || !_zone.HasAny([RecordType.Nsec]) || _zone.HasAny([RecordType.Nsec3, RecordType.Nsec3Param]) || _zone.MayHaveLost(_zone.Apex))
            return;

        for (int index = 0; index < _zone.Count; index++)
        {
            if (IsLink(_zone[index]))
            {
                Tell(NoDenial, _zone.RecordsAt(_zone.Apex)[0]);
                return;
            }
        }
    }

    /// <summary>Whether a record is an NSEC record at a name that the zone answers for.</summary>
    private bool IsLink(in ZoneRecord record) =>
        record.Type == RecordType.Nsec
        && !record.Has(RecordTraits.InvalidOwner)
        && _zone.IsInZone(record.Owner)
        && ZoneCut.FindAbove(_zone, record.Owner) < 0;

    private int FindNsec(int owner)
    {
        foreach (int index in _zone.RecordsAt(owner))
        {
            if (_zone[index].Type == RecordType.Nsec)
                return index;
        }

        return -1;
    }

    private void Follow(int index)
    {
        if (_zone[index].Has(RecordTraits.InvalidRdata))
        {
            _isBroken = true;
            return;
        }

        ReadOnlySpan<byte> next = _scan.ReadRdata(index);
        next = next[..WireName.LengthOf(next)];
        if (!_zone.Names.TryFind(next, out int name) || !_zone.Has(name, RecordType.Nsec))
        {
            // A name that has other records, but no NSEC, is told at itself.
            bool isTold = name >= 0 && !_zone.RecordsAt(name).IsEmpty;
            if (!isTold && !_zone.MayHaveLost(_zone[index].Owner))
                TellBroken(index, Excerpt.OfName(next));

            _isBroken = true;
            return;
        }

        Reach(index, name);
    }

    /// <summary>Takes note that a link leads to a name that has an NSEC record.</summary>
    private void Reach(int index, int name)
    {
        _isReached[name] = true;
        if (name == _zone.Apex || CanonicalOrder.Compare(_zone.Names[_zone[index].Owner], _zone.Names[name]) < 0)
            return;

        TellOrder(index, name);
        _isBroken = true;
    }

    private static int[] FindFollowers(Zone zone)
    {
        int[] followers = new int[zone.Names.Count];
        int next = zone.Apex;
        for (int index = zone.Count - 1; index >= 0; index--)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Type != RecordType.Nsec || record.Has(RecordTraits.InvalidOwner))
                continue;

            followers[record.Owner] = next;
            next = record.Owner;
        }

        return followers;
    }

    private void TellBroken(int index, string next) =>
        _faults.Add(BrokenChain, "", index, NextField, () => [_faults.OwnerOf(index), next], DnssecFaults.SignAgain);

    private void TellOrder(int index, int next) =>
        _faults.Add(WrongOrder, "", index, NextField, () => [_faults.OwnerOf(index), Excerpt.OfName(_zone, next)], DnssecFaults.SignAgain);

    private void Tell(MessageTemplate message, int index) =>
        _faults.Add(message, "", index, DnssecFaults.Type, () => [_faults.OwnerOf(index)], DnssecFaults.SignAgain);
}
