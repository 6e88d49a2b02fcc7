using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using SpfLint.Dns.Records.Fields;

namespace SpfLint.Dns.Records;

/// <summary>Rdata in canonical wire form (names in lower case, RFC 4034 section 6.2), in a buffer that is used again.</summary>
public sealed class RdataBuffer
{
    private byte[] _bytes = new byte[64];
    private List<ushort>? _types;
    private List<ServiceParameter>? _parameters;

    /// <summary>The octets so far.</summary>
    public ReadOnlySpan<byte> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bytes.AsSpan(0, Length);
    }

    /// <summary>Number of octets.</summary>
    public int Length { get; private set; }

    /// <summary>Offset of the domain name that the record points at, or -1.</summary>
    public int NameStart { get; internal set; } = -1;

    /// <summary>The domain name that the record points at, in wire form; empty when there is none.</summary>
    public ReadOnlySpan<byte> Name => NameStart < 0 ? [] : Span.Slice(NameStart, Names.WireName.LengthOf(Span[NameStart..]));

    /// <summary>Index of the first token whose name was completed with the origin, or -1.</summary>
    internal int RelativeNameToken { get; set; } = -1;

    /// <summary>Room for the types of a bitmap while they are collected.</summary>
    internal List<ushort> Types => _types ??= [];

    /// <summary>Room for service parameters while they are collected.</summary>
    internal List<ServiceParameter> Parameters => _parameters ??= [];

    internal void Clear()
    {
        (Length, NameStart, RelativeNameToken) = (0, -1, -1);
        if (_types is not null || _parameters is not null)
            ClearLists();
    }

    private void ClearLists()
    {
        _types?.Clear();
        _parameters?.Clear();
    }

    internal void Add(byte octet) => Reserve(1)[0] = octet;

    internal void Add(ReadOnlySpan<byte> octets) => octets.CopyTo(Reserve(octets.Length));

    internal void Add(ushort number) => BinaryPrimitives.WriteUInt16BigEndian(Reserve(2), number);

    internal void Add(uint number) => BinaryPrimitives.WriteUInt32BigEndian(Reserve(4), number);

    internal void Add(AddressBits number) => number.WriteBigEndian(Reserve(AddressBits.Octets));

    /// <summary>Adds the lowest octets of a number.</summary>
    internal void AddNumber(ulong number, int octets)
    {
        Span<byte> target = Reserve(octets);
        for (int i = octets - 1; i >= 0; i--, number >>= 8)
            target[i] = (byte)number;
    }

    internal void AddName(ReadOnlySpan<byte> wire)
    {
        Names.WireName.CopyLower(wire, Reserve(wire.Length));
    }

    /// <summary>A hash of the octets.</summary>
    internal uint Hash() => Hash(Span);

    /// <summary>The <see cref="Zones.ZoneRecord.RdataHash"/> of a record with some rdata.</summary>
    /// <param name="rdata">Rdata in canonical wire form.</param>
    public static uint Hash(ReadOnlySpan<byte> rdata)
    {
        // An address need not be read again.
        if (rdata.Length == sizeof(uint))
            return BinaryPrimitives.ReadUInt32BigEndian(rdata);

        const ulong Prime = 0x9E3779B97F4A7C15;
        ReadOnlySpan<byte> rest = rdata;
        ulong hash = (ulong)rdata.Length;
        while (rest.Length >= sizeof(ulong))
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)) * Prime, 29);
            rest = rest[sizeof(ulong)..];
        }

        ulong tail = 0;
        foreach (byte b in rest)
            tail = (tail << 8) | b;

        return (uint)(((hash ^ tail) * Prime) >> 32);
    }

    /// <summary>Takes back the last octets.</summary>
    internal void TakeBack(int count) => Length -= count;

    internal void SetAt(int index, byte octet) => _bytes[index] = octet;

    /// <summary>Adds octets that the caller writes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> Reserve(int count)
    {
        if (Length + count > _bytes.Length)
            Grow(Length + count);

        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }

    private void Grow(int length) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, length));
}
