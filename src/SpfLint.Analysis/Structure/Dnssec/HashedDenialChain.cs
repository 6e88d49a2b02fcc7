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
    private const int IterationsField = 2;
    private const int NextField = 4;
    private const int SaltOffset = 4;
    private const int HashLength = 20;
    private const int HashTextLength = 32;

    /// <summary>More than this, and validators in use take the zone for unsigned (RFC 9276 section 3.2).</summary>
    private const int MaxIterations = 50;

    private const string SignAgain = "sign the zone again";

    private static readonly MessageTemplate NoParameters = new(
        "noParameters", "The zone has NSEC3 records, but no NSEC3PARAM record with their parameters; servers cannot answer from them.");

    private static readonly MessageTemplate NoChain = new(
        "noChain", "The zone has no NSEC3 records with these parameters.");

    private static readonly MessageTemplate TooManyIterations = new(
        "iterations", "The names are hashed {0} more times; validators give up, and take the zone for unsigned.");

    private static readonly MessageTemplate WrongOwner = new(
        "hashedOwner", "The owner '{0}' of this NSEC3 record is not a hash of 32 letters and digits, right below the apex.");

    private static readonly MessageTemplate BrokenChain = new(
        "hashedChain", "The NSEC3 record of '{0}' leads to the hash '{1}', which has none; the chain is broken.");

    private static readonly MessageTemplate SkippedHash = new(
        "skippedHash", "No NSEC3 record leads to '{0}', so that the chain leaves it out.");

    private readonly Zone _zone;
    private readonly DnssecFaults _faults;
    private readonly RdataBuffer _rdata = new();
    private readonly List<(int Index, byte[] Parameters)> _announced = [];
    private bool _isOpen;

    private HashedDenialChain(Zone zone, DnssecFaults faults)
    {
        _zone = zone;
        _faults = faults;
    }

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { NoParameters, NoChain, TooManyIterations, WrongOwner, BrokenChain, SkippedHash };

    /// <summary>Checks a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="isSigned">Whether it is signed, so that a chain that is announced must be there.</param>
    /// <param name="faults">What is wrong goes here.</param>
    public static void Check(Zone zone, bool isSigned, DnssecFaults faults)
    {
        var chain = new HashedDenialChain(zone, faults);
        chain.ReadParameters();
        chain.CheckLinks(isSigned);
    }

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

            _zone.Open(index).ReadRdata(RecordType.Nsec3Param, _rdata);
            _announced.Add((index, [.. _rdata.Span]));
            int iterations = (_rdata.Span[2] << 8) | _rdata.Span[3];
            if (iterations > MaxIterations)
                _faults.Add(TooManyIterations, "", index, IterationsField, () => [iterations.ToString(CultureInfo.InvariantCulture)], "sign the zone again with 0 iterations and no salt");
        }
    }

    private void CheckLinks(bool isSigned)
    {
        BitArray? isReached = null;
        bool isBroken = false;
        HashSet<int> used = [];
        for (int index = 0; index < _zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref _zone[index];
            if (record.Type != RecordType.Nsec3 || record.Has(RecordTraits.InvalidOwner) || !_zone.IsInZone(record.Owner))
                continue;

            isReached ??= new BitArray(_zone.Names.Count);
            isBroken |= record.Has(RecordTraits.InvalidRdata) || !FollowLink(index, isReached, used);
        }

        if (isReached is not null && !isBroken)
            FindSkipped(isReached);

        foreach ((int index, _) in _announced)
        {
            if (isSigned && !used.Contains(index) && !_isOpen && !_zone.MayHaveLost(_zone.Apex))
                _faults.Add(NoChain, "", index, DnssecFaults.Type, () => [], "sign the zone again, or remove the record");
        }
    }

    private bool FollowLink(int index, BitArray isReached, HashSet<int> used)
    {
        ReadOnlySpan<byte> owner = _zone.Names[_zone[index].Owner];
        ReadOnlySpan<byte> apex = _zone.Names[_zone.Apex];
        if (owner[0] != HashTextLength || owner.Length != apex.Length + HashTextLength + 1 || !IsHash(owner.Slice(1, HashTextLength)))
        {
            _faults.Add(WrongOwner, "", index, DnssecFaults.Owner, () => [_faults.OwnerOf(index)], SignAgain);
            return false;
        }

        _zone.Open(index).ReadRdata(RecordType.Nsec3, _rdata);
        NoteParameters(index, used);
        int saltLength = _rdata.Span[SaltOffset];
        ReadOnlySpan<byte> next = _rdata.Span[(SaltOffset + 1 + saltLength)..];
        if (next[0] != HashLength)
            return false;

        Span<byte> name = stackalloc byte[DomainName.MaxWireLength];
        name[0] = HashTextLength;
        WriteHash(next.Slice(1, HashLength), name[1..]);
        apex.CopyTo(name[(HashTextLength + 1)..]);
        if (_zone.Names.TryFind(name[..owner.Length], out int target) && _zone.Has(target, RecordType.Nsec3))
        {
            isReached[target] = true;
            return true;
        }

        string hash = Excerpt.Of(name.Slice(1, HashTextLength));
        if (!_zone.MayHaveLost(_zone.Apex))
            _faults.Add(BrokenChain, "", index, NextField, () => [_faults.OwnerOf(index), hash], SignAgain);

        return false;
    }

    /// <summary>Looks for the NSEC3PARAM record with the same algorithm, iterations and salt; the flags are others'.</summary>
    private void NoteParameters(int index, HashSet<int> used)
    {
        ReadOnlySpan<byte> parameters = _rdata.Span[..(SaltOffset + 1 + _rdata.Span[SaltOffset])];
        foreach ((int announced, byte[] known) in _announced)
        {
            if (known[0] == parameters[0] && known.AsSpan(2).SequenceEqual(parameters[2..]))
            {
                used.Add(announced);
                return;
            }
        }

        if (!_isOpen && !_zone.MayHaveLost(_zone.Apex))
            _faults.Add(NoParameters, "", index, DnssecFaults.Type, () => [], "add the NSEC3PARAM record to the apex, or sign the zone again");
    }

    private void FindSkipped(BitArray isReached)
    {
        for (int index = 0; index < _zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref _zone[index];
            if (record.Type == RecordType.Nsec3 && !record.Has(RecordTraits.InvalidOwner) && _zone.IsInZone(record.Owner) && !isReached[record.Owner])
                _faults.Add(SkippedHash, "", index, DnssecFaults.Type, () => [_faults.OwnerOf(index)], SignAgain);
        }
    }

    private static bool IsHash(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (b is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'v')))
                return false;
        }

        return true;
    }

    /// <summary>Base 32 with the extended hexadecimal alphabet, in lower case as names are kept (RFC 4648 section 7).</summary>
    private static void WriteHash(ReadOnlySpan<byte> hash, Span<byte> text)
    {
        uint bits = 0;
        int count = 0;
        int written = 0;
        foreach (byte octet in hash)
        {
            bits = (bits << 8) | octet;
            for (count += 8; count >= 5; count -= 5)
                text[written++] = "0123456789abcdefghijklmnopqrstuv"u8[(int)(bits >> (count - 5)) & 31];
        }
    }
}
