using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>
/// The rdata of an NSEC or NSEC3 record of which nothing is to be said: it leads where the records around it let expect, and lists exactly
/// the types of its name. The zone keeps a hash of each record's rdata, so that such a record, as nearly all are, need not be read again.
/// </summary>
/// <param name="zone">The zone.</param>
internal sealed class ExpectedDenial(Zone zone)
{
    private const int MaxTypes = 64;
    private const int MaxBlock = 34;

    private readonly RecordType[] _types = new RecordType[MaxTypes];
    private readonly byte[] _octets = new byte[DomainName.MaxWireLength + byte.MaxValue + (MaxTypes * MaxBlock)];
    private int _typeCount;
    private int _length;

    /// <summary>Whether an NSEC record is as expected.</summary>
    /// <param name="index">The record, whose rdata can be read.</param>
    /// <param name="next">The name to which it should lead.</param>
    /// <param name="isCut">Whether its owner is a delegation.</param>
    public bool IsNsec(int index, int next, bool isCut)
    {
        _length = 0;
        Add(zone.Names[next]);
        return TryAddTypes(zone[index].Owner, isCut) && HasHash(index);
    }

    /// <summary>Whether an NSEC3 record is as expected.</summary>
    /// <param name="index">The record, whose rdata can be read.</param>
    /// <param name="parameters">Algorithm, flags, iterations and salt.</param>
    /// <param name="next">The hash to which it should lead.</param>
    /// <param name="owner">The name of which it speaks; -1 for one without records.</param>
    /// <param name="isCut">Whether that name is a delegation.</param>
    public bool IsNsec3(int index, ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> next, int owner, bool isCut)
    {
        _length = 0;
        Add(parameters);
        _octets[_length++] = (byte)next.Length;
        Add(next);
        return (owner < 0 || TryAddTypes(owner, isCut)) && HasHash(index);
    }

    private bool HasHash(int index) => zone[index].RdataHash == RdataBuffer.Hash(_octets.AsSpan(0, _length));

    private void Add(ReadOnlySpan<byte> octets)
    {
        octets.CopyTo(_octets.AsSpan(_length));
        _length += octets.Length;
    }

    /// <summary>Adds the types of a name as window blocks (RFC 4034 section 4.1.2).</summary>
    /// <returns>False when it has more types than any name has.</returns>
    private bool TryAddTypes(int owner, bool isCut)
    {
        _typeCount = 0;
        foreach (int index in zone.RecordsAt(owner))
        {
            RecordType type = zone[index].Type;
            if ((!isCut || ListedTypes.IsParents(type)) && !TryInsert(type))
                return false;
        }

        for (int first = 0; first < _typeCount;)
            first = AddBlock(first);

        return true;
    }

    private bool TryInsert(RecordType type)
    {
        int at = _typeCount;
        while (at > 0 && _types[at - 1] > type)
            at--;

        if (at > 0 && _types[at - 1] == type)
            return true;

        if (_typeCount == MaxTypes)
            return false;

        _types.AsSpan(at, _typeCount - at).CopyTo(_types.AsSpan(at + 1));
        _types[at] = type;
        _typeCount++;
        return true;
    }

    /// <returns>The first type of the next block.</returns>
    private int AddBlock(int first)
    {
        int window = (int)_types[first] >> 8;
        Span<byte> block = _octets.AsSpan(_length, MaxBlock);
        block.Clear();
        int next = first;
        for (; next < _typeCount && (int)_types[next] >> 8 == window; next++)
        {
            int low = (int)_types[next] & 0xFF;
            block[2 + (low / 8)] |= (byte)(0x80 >> (low % 8));
            block[1] = (byte)((low / 8) + 1);
        }

        block[0] = (byte)window;
        _length += 2 + block[1];
        return next;
    }
}
