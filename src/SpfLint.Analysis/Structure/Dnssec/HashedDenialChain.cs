using System.Collections;
using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The chains of NSEC3 records and the parameters at the apex that announce them (RFC 5155 sections 4 and 7.1).</summary>
internal sealed class HashedDenialChain
{
    private const int FlagsField = 1;
    private const int IterationsField = 2;
    private const int NextField = 4;

    /// <summary>More than this, and validators in use take the zone for unsigned (RFC 9276 section 3.2).</summary>
    public const int MaxIterations = 50;


    private static readonly MessageTemplate NoParameters = new(
        "noParameters", "The zone has NSEC3 records, but no NSEC3PARAM record with their parameters; servers cannot answer from them.");

    private static readonly MessageTemplate NoChain = new(
        "noChain", "The zone has no NSEC3 records with these parameters.");

    private static readonly MessageTemplate TooManyIterations = new(
        "iterations", "The names are hashed {0} more times; validators give up, and take the zone for unsigned.");

    private static readonly MessageTemplate ParameterFlags = new(
        "parameterFlags", "The NSEC3PARAM record has the flags {0}; servers pass over one whose flags are not 0.");

    private static readonly MessageTemplate LinkFlags = new(
        "linkFlags", "The NSEC3 record of '{0}' has the flags {1}; validators pass over one whose flags are neither 0 nor 1.");

    private static readonly MessageTemplate WrongOwner = new(
        "hashedOwner", "The owner '{0}' of this NSEC3 record is not a hash of 32 letters and digits, right below the apex.");

    private static readonly MessageTemplate BrokenChain = new(
        "hashedChain", "The NSEC3 record of '{0}' leads to the hash '{1}', which has none; the chain is broken.");

    private static readonly MessageTemplate WrongOrder = new(
        "hashedOrder", "The NSEC3 record of '{0}' leads back to the hash '{1}'; only the last hash leads to the first.");

    private static readonly MessageTemplate SkippedHash = new(
        "skippedHash", "No NSEC3 record leads to '{0}', so that the chain leaves it out.");

    private readonly Zone _zone;
    private readonly RecordScan _scan;
    private readonly DnssecFaults _faults;
    private readonly List<AnnouncedChain> _chains = [];
    private readonly List<(int Index, AnnouncedChain Chain, int Next)> _turns = [];
    private readonly BitArray _isReached;

    // For each owner of an NSEC3 record that to which it leads, counted from one; zero where nothing is known.
    private readonly int[] _next;

    // Where broken links lead; what has no NSEC3 record there is told at the link.
    private readonly NameTable _missing = new();
    private bool _isOpen;
    private bool _isBroken;
    private bool _hasWrongOwner;
    private bool _isUnannounced;

    private HashedDenialChain(Zone zone, RecordScan scan, DnssecFaults faults)
    {
        _zone = zone;
        _scan = scan;
        _faults = faults;
        _isReached = new BitArray(zone.Names.Count);
        _next = new int[zone.Names.Count];
    }

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[]
    {
        NoParameters, NoChain, TooManyIterations, ParameterFlags, LinkFlags, WrongOwner, BrokenChain, WrongOrder, SkippedHash,
    };

    /// <summary>The chains that are announced, as far as there is an NSEC3 record of them.</summary>
    public IReadOnlyList<AnnouncedChain> Chains => _chains;

    /// <summary>Reads the parameters and follows every link once.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="scan">Reads its records.</param>
    /// <param name="isSigned">Whether it is signed, so that a chain that is announced must be there.</param>
    /// <param name="faults">What is wrong goes here.</param>
    /// <returns>Null when the zone has nothing of the kind.</returns>
    public static HashedDenialChain? Check(Zone zone, RecordScan scan, bool isSigned, DnssecFaults faults)
    {
        if (!zone.HasAny([RecordType.Nsec3, RecordType.Nsec3Param]))
            return null;

        var chain = new HashedDenialChain(zone, scan, faults);
        chain.ReadParameters();
        chain.CheckLinks();
        chain.CheckOrder();
        chain.FindSkipped();
        chain.DropUnused(isSigned);
        return chain;
    }

    /// <summary>Whether a record has been told to be missing already, where a link leads to it.</summary>
    /// <param name="hashed">The owner that it should have, in wire form.</param>
    public bool IsMissed(ReadOnlySpan<byte> hashed) => _missing.TryFind(hashed, out _);

    /// <summary>Whether a link leads to an owner of an NSEC3 record.</summary>
    public bool IsReached(int hashed) => _isReached[hashed];

    /// <summary>The owner to which the NSEC3 record of another leads; -1 where that has none, or nothing is known.</summary>
    public int NextOf(int hashed) => _next[hashed] - 1;

    private void ReadParameters()
    {
        foreach (int index in _zone.RecordsAt(_zone.Apex))
        {
            if (_zone[index].Type != RecordType.Nsec3Param)
                continue;

            if (_zone[index].Has(RecordTraits.InvalidRdata))
            {
                _isOpen = true;
                continue;
            }

            var chain = new AnnouncedChain(index, _scan.ReadRdata(index).ToArray());
            _chains.Add(chain);
            if (chain.Flags != 0)
                TellFlags(chain);

            if (chain.Iterations > MaxIterations)
                TellIterations(chain);
        }
    }

    private void CheckLinks()
    {
        for (int index = 0; index < _zone.Count; index++)
            _hasWrongOwner |= IsLink(index) && !CheckOwner(index);

        _isBroken = _hasWrongOwner;
        for (int index = 0; index < _zone.Count; index++)
        {
            if (IsLink(index) && IsHash(_zone[index].Owner))
                _isBroken |= _zone[index].Has(RecordTraits.InvalidRdata) || !FollowLink(index);
        }
    }

    private bool IsLink(int index) =>
        _zone[index].Type == RecordType.Nsec3 && !_zone[index].Has(RecordTraits.InvalidOwner) && _zone.IsInZone(_zone[index].Owner);

    private bool CheckOwner(int index)
    {
        bool isHash = IsHash(_zone[index].Owner);
        if (!isHash)
            TellOwner(index);

        return isHash;
    }

    private bool IsHash(int owner)
    {
        ReadOnlySpan<byte> name = _zone.Names[owner];
        return name.Length == _zone.Names[_zone.Apex].Length + HashedOwner.TextLength + 1 && HashedOwner.IsHash(WireName.FirstLabel(name));
    }

    private bool FollowLink(int index)
    {
        int ownerNumber = _zone[index].Owner;
        ReadOnlySpan<byte> owner = _zone.Names[ownerNumber];
        ReadOnlySpan<byte> apex = _zone.Names[_zone.Apex];
        var link = new HashedLink(_scan.ReadRdata(index));
        if (link.UnknownFlags != 0)
            TellFlags(index, link.UnknownFlags | (link.IsOptOut ? HashedLink.OptOut : 0));

        AnnouncedChain? chain = FindChain(index, link);
        chain?.Note(link, ownerNumber, _zone.Names);
        if (link.Next.Length != HashedOwner.HashLength)
            return false;

        Span<byte> next = stackalloc byte[DomainName.MaxWireLength];
        next[0] = HashedOwner.TextLength;
        HashedOwner.WriteText(link.Next, next[1..]);
        apex.CopyTo(next[(HashedOwner.TextLength + 1)..]);
        next = next[..owner.Length];
        if (!_zone.Names.TryFind(next, out int target) || !_zone.Has(target, RecordType.Nsec3))
        {
            _missing.Add(next);
            if (!_hasWrongOwner && !_zone.MayHaveLost(_zone.Apex))
                TellBroken(index, Excerpt.Of(WireName.FirstLabel(next)));

            return false;
        }

        _isReached[target] = true;
        _next[ownerNumber] = target + 1;
        if (chain is not null && owner.SequenceCompareTo(_zone.Names[target]) >= 0)
            _turns.Add((index, chain, target));

        return true;
    }

    /// <summary>The announced chain to which a record belongs, or null; the flags are others'.</summary>
    private AnnouncedChain? FindChain(int index, in HashedLink link)
    {
        foreach (AnnouncedChain chain in _chains)
        {
            if (chain.Has(link))
                return chain;
        }

        _isUnannounced = true;
        if (!_isOpen && !_zone.MayHaveLost(_zone.Apex))
            _faults.Add(NoParameters, "", index, DnssecFaults.Type, () => [], "add the NSEC3PARAM record to the apex, or sign the zone again");

        return null;
    }

    private void CheckOrder()
    {
        foreach ((int index, AnnouncedChain chain, int next) in _turns)
        {
            if (next == chain.First)
                continue;

            _isBroken = true;
            TellOrder(index, next);
        }
    }

    private void FindSkipped()
    {
        if (_isBroken)
            return;

        for (int index = 0; index < _zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref _zone[index];
            if (record.Type == RecordType.Nsec3 && !record.Has(RecordTraits.InvalidOwner) && _zone.IsInZone(record.Owner) && !_isReached[record.Owner])
                TellSkipped(index);
        }
    }

    private void DropUnused(bool isSigned)
    {
        foreach (AnnouncedChain chain in _chains)
        {
            // Where a chain has other parameters than are announced, or flags, that is told already.
            if (isSigned && chain.First < 0 && chain.Flags == 0 && !_isOpen && !_isUnannounced && !_zone.MayHaveLost(_zone.Apex))
                _faults.Add(NoChain, "", chain.Index, DnssecFaults.Type, () => [], "sign the zone again, or remove the record");
        }

        _chains.RemoveAll(chain => chain.First < 0);
    }

    private void TellIterations(AnnouncedChain chain) =>
        _faults.Add(
            TooManyIterations, "", chain.Index, IterationsField, () => [chain.Iterations.ToString(CultureInfo.InvariantCulture)], "sign the zone again with 0 iterations and no salt");

    private void TellFlags(AnnouncedChain chain) =>
        _faults.Add(ParameterFlags, "", chain.Index, FlagsField, () => [chain.Flags.ToString(CultureInfo.InvariantCulture)], "write 0");

    private void TellFlags(int index, int flags) =>
        _faults.Add(LinkFlags, "", index, FlagsField, () => [_faults.OwnerOf(index), flags.ToString(CultureInfo.InvariantCulture)], DnssecFaults.SignAgain);

    private void TellOwner(int index) => _faults.Add(WrongOwner, "", index, DnssecFaults.Owner, () => [_faults.OwnerOf(index)], DnssecFaults.SignAgain);

    private void TellBroken(int index, string hash) =>
        _faults.Add(BrokenChain, "", index, NextField, () => [_faults.OwnerOf(index), hash], DnssecFaults.SignAgain);

    private void TellOrder(int index, int next) =>
        _faults.Add(WrongOrder, "", index, NextField, () => [_faults.OwnerOf(index), Excerpt.Of(WireName.FirstLabel(_zone.Names[next]))], DnssecFaults.SignAgain);

    private void TellSkipped(int index) => _faults.Add(SkippedHash, "", index, DnssecFaults.Type, () => [_faults.OwnerOf(index)], DnssecFaults.SignAgain);
}
