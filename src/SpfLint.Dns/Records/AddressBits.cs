using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SpfLint.Dns.Records;

/// <summary>
/// The bits of an address of either family as a number, and how many addresses lie between two. The arithmetic is that of
/// <see cref="UInt128"/>, modulo 2^128; but nothing that has a <see cref="UInt128"/> in it is compiled before a run, so that each run
/// over a few records would spend most of its time compiling.
/// </summary>
/// <param name="Upper">The higher 64 bits.</param>
/// <param name="Lower">The lower 64 bits; the last 32 of them are an IPv4 address.</param>
public readonly record struct AddressBits(ulong Upper, ulong Lower) : IComparable<AddressBits>
{
    /// <summary>Number of bits.</summary>
    public const int Width = 128;

    /// <summary>Number of octets in network order.</summary>
    public const int Octets = 16;

    /// <summary>No bit is set.</summary>
    public static AddressBits Zero => default;

    /// <summary>The lowest bit is set.</summary>
    public static AddressBits One => new(0, 1);

    /// <summary>All bits are set.</summary>
    public static AddressBits MaxValue => new(ulong.MaxValue, ulong.MaxValue);

    /// <summary>The number itself. There is no conversion from or to other types of numbers: C# would lead some of them through 32 bits.</summary>
    public static implicit operator AddressBits(ulong number) => new(0, number);

    /// <summary>The number of the same bits.</summary>
    public static explicit operator UInt128(AddressBits bits) => new(bits.Upper, bits.Lower);

    /// <summary>The bits of the same number.</summary>
    public static explicit operator AddressBits(UInt128 number) => new((ulong)(number >> 64), (ulong)number);

    /// <summary>Reads the first 16 octets, in network order.</summary>
    /// <param name="octets">At least 16 octets.</param>
    public static AddressBits ReadBigEndian(ReadOnlySpan<byte> octets) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(octets), BinaryPrimitives.ReadUInt64BigEndian(octets[8..]));

    /// <summary>Reads the first 16 octets, in network order; false when there are fewer.</summary>
    public static bool TryReadBigEndian(ReadOnlySpan<byte> octets, out AddressBits bits)
    {
        bool isWhole = octets.Length >= Octets;
        bits = isWhole ? ReadBigEndian(octets) : Zero;
        return isWhole;
    }

    /// <summary>Writes 16 octets, in network order.</summary>
    /// <param name="octets">Room for at least 16 octets.</param>
    public void WriteBigEndian(Span<byte> octets)
    {
        BinaryPrimitives.WriteUInt64BigEndian(octets[8..], Lower);
        BinaryPrimitives.WriteUInt64BigEndian(octets, Upper);
    }

    /// <summary>The lower of two.</summary>
    public static AddressBits Min(AddressBits left, AddressBits right) => right < left ? right : left;

    /// <summary>The higher of two.</summary>
    public static AddressBits Max(AddressBits left, AddressBits right) => left < right ? right : left;

    /// <summary>Index of the highest bit that is set, counted from the lowest; 0 where none is.</summary>
    public static int Log2(AddressBits bits) => bits.Upper != 0 ? 64 + BitOperations.Log2(bits.Upper) : BitOperations.Log2(bits.Lower);

    /// <summary>Number of bits below the lowest that is set; 128 where none is.</summary>
    public static int TrailingZeroCount(AddressBits bits) =>
        bits.Lower != 0 ? BitOperations.TrailingZeroCount(bits.Lower) : 64 + BitOperations.TrailingZeroCount(bits.Upper);

    /// <summary>Number of bits that are set.</summary>
    public static int PopCount(AddressBits bits) => BitOperations.PopCount(bits.Upper) + BitOperations.PopCount(bits.Lower);

    /// <summary>The sum.</summary>
    public static AddressBits operator +(AddressBits left, AddressBits right)
    {
        ulong lower = left.Lower + right.Lower;
        return new AddressBits(left.Upper + right.Upper + (lower < left.Lower ? 1UL : 0), lower);
    }

    /// <summary>The difference.</summary>
    public static AddressBits operator -(AddressBits left, AddressBits right) =>
        new(left.Upper - right.Upper - (left.Lower < right.Lower ? 1UL : 0), left.Lower - right.Lower);

    /// <summary>The bits that both have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AddressBits operator &(AddressBits left, AddressBits right) => new(left.Upper & right.Upper, left.Lower & right.Lower);

    /// <summary>The bits that one of them has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AddressBits operator |(AddressBits left, AddressBits right) => new(left.Upper | right.Upper, left.Lower | right.Lower);

    /// <summary>The bits that only one of them has.</summary>
    public static AddressBits operator ^(AddressBits left, AddressBits right) => new(left.Upper ^ right.Upper, left.Lower ^ right.Lower);

    /// <summary>The bits that it does not have.</summary>
    public static AddressBits operator ~(AddressBits bits) => new(~bits.Upper, ~bits.Lower);

    /// <summary>The bits, further up; by the width itself, as all shifts do, not at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AddressBits operator <<(AddressBits bits, int count) => (count & (Width - 1)) switch
    {
        0 => bits,
        < 64 and int few => new AddressBits((bits.Upper << few) | (bits.Lower >> (64 - few)), bits.Lower << few),
        int many => new AddressBits(bits.Lower << (many - 64), 0),
    };

    /// <summary>The bits, further down; by the width itself, as all shifts do, not at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AddressBits operator >>(AddressBits bits, int count) => (count & (Width - 1)) switch
    {
        0 => bits,
        < 64 and int few => new AddressBits(bits.Upper >> few, (bits.Lower >> few) | (bits.Upper << (64 - few))),
        int many => new AddressBits(0, bits.Upper >> (many - 64)),
    };

    /// <summary>Compares two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator <(AddressBits left, AddressBits right) =>
        left.Upper < right.Upper || (left.Upper == right.Upper && left.Lower < right.Lower);

    /// <summary>Compares two numbers.</summary>
    public static bool operator <=(AddressBits left, AddressBits right) => !(right < left);

    /// <summary>Compares two numbers.</summary>
    public static bool operator >(AddressBits left, AddressBits right) => right < left;

    /// <summary>Compares two numbers.</summary>
    public static bool operator >=(AddressBits left, AddressBits right) => !(left < right);

    /// <inheritdoc/>
    public int CompareTo(AddressBits other) => this < other ? -1 : other < this ? 1 : 0;

    /// <inheritdoc/>
    public bool Equals(AddressBits other) => Upper == other.Upper && Lower == other.Lower;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lower, Upper);

    /// <summary>The number in decimal digits.</summary>
    public override string ToString() => ((UInt128)this).ToString(CultureInfo.InvariantCulture);
}
