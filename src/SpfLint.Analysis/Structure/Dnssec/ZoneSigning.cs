using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>Everything that can be wrong with a zone's signing and does not need the signatures to be verified.</summary>
internal sealed class ZoneSigning
{
    private readonly Zone _zone;
    private readonly DnssecFaults _faults;
    private readonly Signatures _signatures;
    private readonly DenialChain _chain;
    private readonly bool _isRegistry;

    private ZoneSigning(Zone zone)
    {
        _zone = zone;
        _faults = new DnssecFaults(zone);
        Keys = ZoneKeys.Read(zone, _faults);
        _signatures = new Signatures(zone, Keys, _faults);
        _chain = new DenialChain(zone, _faults);
        _isRegistry = RunAnswers.IsRegistry(zone);
    }

    private ZoneKeys Keys { get; }

    /// <summary>Finds the faults of a zone; a zone without a record of DNSSEC costs one look at each record.</summary>
    public static IReadOnlyList<DnssecFault> FindFaults(Zone zone)
    {
        if (zone.Identity.IsFragment || !HasRecords(zone))
            return [];

        var signing = new ZoneSigning(zone);
        for (int owner = 0; owner < zone.Names.Count; owner++)
        {
            if (!zone.RecordsAt(owner).IsEmpty && zone.IsInZone(owner))
                signing.CheckOwner(owner);
        }

        signing.CheckChains();
        ChildKeys.Check(zone, signing.Keys, signing._faults);
        return signing._faults.All;
    }

    private static bool HasRecords(Zone zone)
    {
        for (int index = 0; index < zone.Count; index++)
        {
            if (zone[index].Type is RecordType.DS or RecordType.Rrsig or RecordType.Nsec or RecordType.Dnskey or RecordType.Nsec3
                or RecordType.Nsec3Param or RecordType.Cds or RecordType.Cdnskey)
                return true;
        }

        return false;
    }

    private void CheckOwner(int owner)
    {
        _signatures.Check(owner);
        CheckParentAndChild(owner);
        if (_isRegistry || !_signatures.IsZoneSigned || ZoneCut.FindAbove(_zone, owner) >= 0)
            return;

        bool isCut = owner != _zone.Apex && _zone.Has(owner, RecordType.NS);
        List<RecordType> covered = _signatures.FindCovered(owner);
        int nsec = FindNsec(owner);
        if (nsec < 0 && _chain.Exists && NeedsNsec(owner))
        {
            // Whatever else its records lack, they lack it for this reason.
            _chain.TellMissing(_zone.RecordsAt(owner)[0]);
            return;
        }

        TellUnsigned(owner, isCut, covered);
        if (nsec >= 0 && !_zone[nsec].Has(RecordTraits.InvalidRdata))
            _chain.CheckTypes(nsec, covered, isCut);
    }

    /// <summary>Follows the chains. Files of top-level domains are excerpts, and lack links of theirs.</summary>
    private void CheckChains()
    {
        if (_isRegistry)
            return;

        _chain.CheckLinks();
        HashedDenialChain.Check(_zone, _signatures.IsZoneSigned, _faults);
    }

    /// <summary>Checks what parents say of children, and children to parents.</summary>
    private void CheckParentAndChild(int owner)
    {
        // A registry's DS records are its customers' to choose, and those without a delegation are told as DNS2016.
        if (!_isRegistry && owner != _zone.Apex && _zone.Has(owner, RecordType.DS) && _zone.Has(owner, RecordType.NS))
            DelegationDigests.Check(_zone, owner, _faults);

        foreach (int index in _zone.RecordsAt(owner))
        {
            if (_zone[index].Type == RecordType.Cds)
                ChildKeys.CheckPlace(_zone, index, _faults);
        }
    }

    private int FindNsec(int owner)
    {
        foreach (int index in _zone.RecordsAt(owner))
        {
            if (_zone[index].Type == RecordType.Nsec)
                return index;
        }

        return -1;
    }

    /// <summary>Owners of NSEC3 records are no names of the zone (RFC 5155 section 7.1).</summary>
    private bool NeedsNsec(int owner) => !_zone.Has(owner, RecordType.Nsec3) && !_zone.MayHaveLost(owner);

    private void TellUnsigned(int owner, bool isCut, List<RecordType> covered)
    {
        foreach (int index in _zone.RecordsAt(owner))
        {
            RecordType type = _zone[index].Type;
            bool isSigned = type == RecordType.Rrsig || covered.Contains(type) || (isCut && type is not (RecordType.DS or RecordType.Nsec));
            if (isSigned || _zone.MayHaveLost(owner))
                continue;

            _signatures.TellUnsigned(index);
            return;
        }
    }
}
