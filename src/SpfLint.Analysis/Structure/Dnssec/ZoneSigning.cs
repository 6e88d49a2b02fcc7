using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>Everything that can be wrong with a zone's signing and does not need the signatures to be verified.</summary>
internal sealed class ZoneSigning
{
    private static readonly MessageTemplate BelowCut = new(
        "belowDelegation", "The '{0}' record of '{1}' lies below the delegation '{2}', where a parent signs nothing.");

    private readonly Zone _zone;
    private readonly RunAnswers _answers;
    private readonly DnssecFaults _faults;
    private readonly ZoneKeys _keys;
    private readonly Signatures _signatures;
    private readonly DenialChain _chain;
    private readonly HashedNames? _hashed;
    private readonly bool _isRegistry;
    private readonly bool _mayHaveChildren;

    private ZoneSigning(Zone zone, RunAnswers answers)
    {
        _zone = zone;
        _answers = answers;
        _faults = new DnssecFaults(zone);
        _keys = ZoneKeys.Read(zone, _faults);
        var scan = new RecordScan(zone);
        var listed = new ListedTypes(zone, _faults);
        _signatures = new Signatures(zone, scan, _keys, _faults);
        _chain = new DenialChain(zone, scan, listed, _faults);
        _isRegistry = RunAnswers.IsRegistry(zone);
        _mayHaveChildren = answers.HasOthersThan(zone);

        // Files of top-level domains are excerpts, and lack links of their chains.
        if (!_isRegistry && HashedDenialChain.Check(zone, scan, _signatures.IsZoneSigned, _faults) is { } hashed)
            _hashed = new HashedNames(zone, scan, hashed, listed, _faults);
    }

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { BelowCut };

    /// <summary>Finds the faults of a zone; a zone without a record of DNSSEC costs nothing.</summary>
    public static IReadOnlyList<DnssecFault> FindFaults(Zone zone, RunAnswers answers)
    {
        if (zone.Identity.IsFragment || !HasRecords(zone))
            return [];

        var signing = new ZoneSigning(zone, answers);
        for (int owner = 0; owner < zone.Names.Count; owner++)
            signing.CheckOwner(owner);

        if (!signing._isRegistry)
        {
            signing._chain.FindSkipped();
            signing._signatures.TellUnsignedSoa();
            if (signing._signatures.IsZoneSigned)
            {
                signing._chain.FindHeadless();
                signing._hashed?.FindSpare();
                KeySignatures.Check(zone, signing._keys, signing._faults);
            }
        }

        ChildKeys.Check(zone, signing._keys, signing._faults);
        return signing._faults.All;
    }

    private static bool HasRecords(Zone zone) => zone.HasAny(
        [
            RecordType.DS, RecordType.Rrsig, RecordType.Nsec, RecordType.Dnskey, RecordType.Nsec3, RecordType.Nsec3Param, RecordType.Cds, RecordType.Cdnskey,
        ]);

    private void CheckOwner(int owner)
    {
        if (_zone.RecordsAt(owner).IsEmpty || !_zone.IsInZone(owner))
            return;

        int cut = ZoneCut.FindAbove(_zone, owner);
        if (cut >= 0)
        {
            CheckBelow(owner, cut);
            return;
        }

        _signatures.Check(owner);
        CheckParentAndChild(owner);
        if (_isRegistry)
            return;

        if (!_signatures.IsZoneSigned)
        {
            _chain.FollowFrom(owner);
            return;
        }

        bool isCut = owner != _zone.Apex && _zone.Has(owner, RecordType.NS);
        bool isInChain = _chain.Check(owner, _signatures.Covered, isCut);
        if (isInChain && (_hashed?.Check(owner, _signatures.Covered, isCut) ?? true))
            _signatures.TellUnsigned(owner, isCut);
    }

    /// <summary>
    /// Checks that glue is not signed (RFC 4035 section 2.2). Whole zones below a delegation, and data below a DNAME, are other rules'.
    /// </summary>
    private void CheckBelow(int owner, int cut)
    {
        if (!_zone.Has(owner, RecordType.Rrsig) && !_zone.Has(owner, RecordType.Nsec))
            return;

        int signing = -1;
        bool isGlue = false;
        foreach (int index in _zone.RecordsAt(owner))
        {
            RecordType type = _zone[index].Type;
            if (type is RecordType.Rrsig or RecordType.Nsec)
                signing = signing < 0 || type == RecordType.Nsec ? index : signing;
            else if (type is RecordType.A or RecordType.Aaaa)
                isGlue = true;
            else
                return;
        }

        if (signing >= 0 && isGlue && _zone.Has(cut, RecordType.NS) && !_zone.Has(cut, RecordType.Soa))
            TellBelow(signing, cut);
    }

    /// <summary>Checks what parents say of children, and children to parents.</summary>
    private void CheckParentAndChild(int owner)
    {
        // DS records without a delegation are told as DNS2016, and which a registry publishes is its customers' choice.
        if (owner != _zone.Apex && _zone.Has(owner, RecordType.DS) && _zone.Has(owner, RecordType.NS))
        {
            if (_mayHaveChildren)
                DelegationKeys.Check(_zone, owner, _answers, _faults);

            if (!_isRegistry)
                DelegationDigests.Check(_zone, owner, _faults);
        }

        if (!_zone.Has(owner, RecordType.Cds))
            return;

        foreach (int index in _zone.RecordsAt(owner))
        {
            if (_zone[index].Type == RecordType.Cds)
                ChildKeys.CheckPlace(_zone, index, _faults);
        }
    }

    private void TellBelow(int index, int cut) =>
        _faults.Add(
            BelowCut,
            "",
            index,
            DnssecFaults.Type,
            () => [RecordTypes.Mnemonic(_zone[index].Type), _faults.OwnerOf(index), Excerpt.OfName(_zone, cut)],
            "remove it, or sign the zone again");
}
