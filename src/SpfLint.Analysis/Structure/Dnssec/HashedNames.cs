using System.Collections;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>
/// The names of a zone against its chains of NSEC3 records: each name, also one that only has names below it, needs a record
/// that lists its types, and each record needs a name (RFC 5155 section 7.1).
/// </summary>
internal sealed class HashedNames
{
    // All hashes together are at most some seconds' work.
    private const long MaxHashes = 1 << 22;

    private static readonly MessageTemplate NoDenial = new(
        "noNsec3", "The name '{0}' has no NSEC3 record, though the zone has a chain of them; the zone has changed after it was signed.");

    private static readonly MessageTemplate NoName = new(
        "spareHash", "The owner '{0}' of this NSEC3 record is the hash of no name that the zone has; the zone has changed after it was signed.");

    private readonly Zone _zone;
    private readonly RecordScan _scan;
    private readonly HashedDenialChain _chain;
    private readonly ListedTypes _listed;
    private readonly ExpectedDenial _expected;
    private readonly DnssecFaults _faults;
    private readonly BitArray _hasName;
    private readonly NameTable _empty = new();
    private readonly NameTable _optional = new();
    private readonly bool _isComplete;
    private long _hashes;

    /// <summary>A check of one zone.</summary>
    public HashedNames(Zone zone, RecordScan scan, HashedDenialChain chain, ListedTypes listed, DnssecFaults faults)
    {
        _zone = zone;
        _scan = scan;
        _chain = chain;
        _listed = listed;
        _expected = new ExpectedDenial(zone);
        _faults = faults;
        _hasName = new BitArray(zone.Names.Count);
        _isComplete = HasAllNames(zone);
        _hashes = chain.Chains.Sum(one => one.Iterations > HashedDenialChain.MaxIterations ? MaxHashes + 1 : (one.Iterations + 1L) * zone.Names.Count);
        IsOn = chain.Chains.Count > 0 && _hashes <= MaxHashes && chain.Chains.All(one => one.IsSha1) && chain.Chains.All(HasApex);
    }

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { NoDenial, NoName };

    private bool IsOn { get; set; }

    /// <summary>Checks the chains at a name that servers answer for.</summary>
    /// <param name="owner">The name.</param>
    /// <param name="covered">The types for which it has signatures.</param>
    /// <param name="isCut">Whether it is a delegation.</param>
    /// <returns>False when a chain lacks the name. Whatever else its records lack, they lack it for this reason.</returns>
    public bool Check(int owner, List<CoveredType> covered, bool isCut)
    {
        // An NSEC3 record whose owner is no hash is told for that.
        if (_zone.Has(owner, RecordType.Nsec3))
            return HashedOwner.IsHash(WireName.FirstLabel(_zone.Names[owner]));

        if (!IsOn || IsHashOnly(owner))
            return true;

        bool isInsecure = isCut && !_zone.Has(owner, RecordType.DS);
        bool isThere = true;
        foreach (AnnouncedChain chain in _chain.Chains)
        {
            int hashed = FindHashed(chain, _zone.Names[owner], out bool isMissed);
            if (IsExpected(chain, hashed, owner, isCut))
                continue;

            int link = FindLink(chain, hashed, ref isMissed);
            if (link >= 0)
                _listed.Check(link, HashedLink.TypesField, new HashedLink(_scan.ReadRdata(link)).Types, owner, covered, isCut);
            else if (!isMissed && !(isInsecure && chain.HasOptOut))
                isThere &= !TellMissing(_zone.RecordsAt(owner)[0], _zone.Names[owner]);
        }

        CheckEmpty(owner, isInsecure);
        return isThere;
    }

    /// <summary>Tells of records for names that are not there, once all names are checked.</summary>
    public void FindSpare()
    {
        if (!IsOn || !_isComplete)
            return;

        for (int index = 0; index < _zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref _zone[index];
            if (record.Type == RecordType.Nsec3 && !record.Has(RecordTraits.InvalidRdata) && _chain.IsReached(record.Owner) && !_hasName[record.Owner])
                TellSpare(index);
        }
    }

    /// <summary>Whether no name can be in text that could not be read.</summary>
    private static bool HasAllNames(Zone zone)
    {
        for (int index = 0; index < zone.Count; index++)
        {
            if (zone[index].Has(RecordTraits.InvalidOwner))
                return false;
        }

        return !zone.MayHaveLost(zone.Apex);
    }

    /// <summary>Whether a name is left of an NSEC3 record that was removed without its signature.</summary>
    private bool IsHashOnly(int owner)
    {
        foreach (int index in _zone.RecordsAt(owner))
        {
            if (_zone[index].Type != RecordType.Rrsig)
                return false;
        }

        return HashedOwner.IsHash(WireName.FirstLabel(_zone.Names[owner]));
    }

    /// <summary>Checks the names without records between a name and the apex, each once.</summary>
    private void CheckEmpty(int owner, bool isInsecure)
    {
        int apexLength = _zone.Names[_zone.Apex].Length;
        NameTable seen = isInsecure ? _optional : _empty;
        ReadOnlySpan<byte> name = WireName.ParentOf(_zone.Names[owner]);
        for (; name.Length > apexLength; name = WireName.ParentOf(name))
        {
            // What is above a name with records is looked at from there.
            if (_zone.Names.TryFind(name, out int known) && !_zone.RecordsAt(known).IsEmpty)
                return;

            int count = seen.Count;
            seen.Add(name);
            if (seen.Count == count)
                return;

            foreach (AnnouncedChain chain in _chain.Chains)
            {
                int hashed = FindHashed(chain, name, out bool isMissed);
                if (IsExpected(chain, hashed, owner: -1, isCut: false))
                    continue;

                int link = FindLink(chain, hashed, ref isMissed);
                if (link >= 0)
                    _listed.CheckEmpty(link, HashedLink.TypesField, new HashedLink(_scan.ReadRdata(link)).Types, name);
                else if (!isMissed && !(isInsecure && chain.HasOptOut))
                    TellMissing(_zone.RecordsAt(owner)[0], name);
            }
        }
    }

    /// <summary>Whether a chain has the apex. One that does not is of other parameters than it says, and all names would be missed.</summary>
    private bool HasApex(AnnouncedChain chain)
    {
        int hashed = FindHashed(chain, _zone.Names[_zone.Apex], out bool isMissed);
        bool isThere = FindLink(chain, hashed, ref isMissed) >= 0;
        if (!isThere && !isMissed)
            TellMissing(_zone.RecordsAt(_zone.Apex)[0], _zone.Names[_zone.Apex]);

        return isThere || isMissed;
    }

    /// <summary>The owner that the NSEC3 record of a name in a chain should have; -1 when the zone has no such name.</summary>
    private int FindHashed(AnnouncedChain chain, ReadOnlySpan<byte> name, out bool isMissed)
    {
        Span<byte> hashed = stackalloc byte[DomainName.MaxWireLength];
        ReadOnlySpan<byte> apex = _zone.Names[_zone.Apex];
        isMissed = true;
        if (apex.Length + HashedOwner.TextLength + 1 > hashed.Length || (_hashes += chain.Iterations + 1) > 2 * MaxHashes)
        {
            IsOn = false;
            return -1;
        }

        hashed[0] = HashedOwner.TextLength;
        HashedOwner.Write(name, chain.Salt, chain.Iterations, hashed[1..]);
        apex.CopyTo(hashed[(HashedOwner.TextLength + 1)..]);
        hashed = hashed[..(HashedOwner.TextLength + 1 + apex.Length)];
        isMissed = _chain.IsMissed(hashed);
        return _zone.Names.TryFind(hashed, out int owner) ? owner : -1;
    }

    /// <summary>The NSEC3 record of a chain at an owner that was found, or -1.</summary>
    private int FindLink(AnnouncedChain chain, int hashed, ref bool isMissed)
    {
        if (hashed < 0)
            return -1;

        foreach (int index in _zone.RecordsAt(hashed))
        {
            if (_zone[index].Type != RecordType.Nsec3)
                continue;

            _hasName[hashed] = true;
            if (_zone[index].Has(RecordTraits.InvalidRdata))
                isMissed = true;
            else if (chain.Has(new HashedLink(_scan.ReadRdata(index))))
                return index;
        }

        return -1;
    }

    /// <summary>Whether the NSEC3 record of a name is all right, as can be told without reading it again.</summary>
    private bool IsExpected(AnnouncedChain chain, int hashed, int owner, bool isCut)
    {
        if (hashed < 0 || _chain.NextOf(hashed) is not (>= 0 and var target))
            return false;

        Span<byte> next = stackalloc byte[HashedOwner.HashLength];
        HashedOwner.ReadText(WireName.FirstLabel(_zone.Names[target]), next);
        foreach (int index in _zone.RecordsAt(hashed))
        {
            if (_zone[index].Type != RecordType.Nsec3)
                continue;

            // Of several records, none is known by where it leads.
            bool isExpected = !_zone[index].Has(RecordTraits.InvalidRdata) && _expected.IsNsec3(index, chain.LinkParameters, next, owner, isCut);
            _hasName[hashed] |= isExpected;
            return isExpected;
        }

        return false;
    }

    /// <returns>Whether it was told.</returns>
    private bool TellMissing(int index, ReadOnlySpan<byte> name)
    {
        if (!_isComplete)
            return false;

        string text = Excerpt.OfName(name);
        _faults.Add(NoDenial, "", index, DnssecFaults.Type, () => [text], DnssecFaults.SignAgain);
        return true;
    }

    private void TellSpare(int index) => _faults.Add(NoName, "", index, DnssecFaults.Owner, () => [_faults.OwnerOf(index)], DnssecFaults.SignAgain);
}
