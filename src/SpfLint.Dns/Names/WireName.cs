using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace SpfLint.Dns.Names;

/// <summary>Operations on names in wire form: length octet, label, …, zero octet (RFC 1035 section 3.1).</summary>
public static class WireName
{
    /// <summary>Number of labels; the root has none.</summary>
    public static int CountLabels(ReadOnlySpan<byte> wire)
    {
        int count = 0;
        for (int i = 0; wire[i] != 0; i += wire[i] + 1)
            count++;

        return count;
    }

    /// <summary>The name without its first label.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> ParentOf(ReadOnlySpan<byte> wire) => wire[0] == 0 ? wire : wire[(wire[0] + 1)..];

    /// <summary>The first label without its length octet; empty for the root.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> FirstLabel(ReadOnlySpan<byte> wire) => wire.Slice(1 - (wire[0] == 0 ? 1 : 0), wire[0]);

    /// <summary>Whether the first label is a lone asterisk.</summary>
    public static bool IsWildcard(ReadOnlySpan<byte> wire) => wire.StartsWith("\u0001*"u8);

    /// <summary>Number of octets at the start of the name that <c>wire</c> begins with.</summary>
    public static int LengthOf(ReadOnlySpan<byte> wire)
    {
        int i = 0;
        while (wire[i] != 0)
            i += wire[i] + 1;

        return i + 1;
    }

    /// <summary>Whether two names are the same, without regard to ASCII case (RFC 4343).</summary>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
            return false;

        if (left.SequenceEqual(right))
            return true;

        // Length octets are below 64 and so never touched by folding letters.
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && ToLower(left[i]) != ToLower(right[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether <paramref name="name"/> is <paramref name="ancestor"/> or lies below it.</summary>
    public static bool IsAtOrBelow(ReadOnlySpan<byte> name, ReadOnlySpan<byte> ancestor)
    {
        int above = name.Length - ancestor.Length;
        if (above < 0 || !AreEqual(name[above..], ancestor))
            return false;

        // The same octets may end a longer label.
        int start = 0;
        while (start < above)
            start += name[start] + 1;

        return start == above;
    }

    /// <summary>A hash that does not depend on ASCII case.</summary>
    public static uint Hash(ReadOnlySpan<byte> wire)
    {
        // Setting bit 5 everywhere folds letters, and more than letters, which a hash may do.
        const ulong Fold = 0x2020202020202020;
        const ulong Prime = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)wire.Length * Prime;
        if (wire.Length < sizeof(ulong))
        {
            ulong all = 0;
            foreach (byte b in wire)
                all = (all << 8) | (byte)(b | 0x20);

            return (uint)(((hash ^ all) * Prime) >> 32);
        }

        for (int i = 0; i < wire.Length - sizeof(ulong); i += sizeof(ulong))
            hash = BitOperations.RotateLeft((hash ^ (BinaryPrimitives.ReadUInt64LittleEndian(wire[i..]) | Fold)) * Prime, 29);

        // The last octets may have been seen in part; that takes nothing from them.
        hash = (hash ^ (BinaryPrimitives.ReadUInt64LittleEndian(wire[^sizeof(ulong)..]) | Fold)) * Prime;
        return (uint)(hash >> 32);
    }

    /// <summary>Copies a name with its letters in lower case; length octets are below the letters and stay.</summary>
    internal static void CopyLower(ReadOnlySpan<byte> wire, Span<byte> target)
    {
        if (wire.Length < sizeof(ulong))
        {
            for (int i = 0; i < wire.Length; i++)
                target[i] = ToLower(wire[i]);

            return;
        }

        for (int i = 0; i < wire.Length - sizeof(ulong); i += sizeof(ulong))
            BinaryPrimitives.WriteUInt64LittleEndian(target[i..], ToLower(BinaryPrimitives.ReadUInt64LittleEndian(wire[i..])));

        // The last octets may have been copied in part.
        int last = wire.Length - sizeof(ulong);
        BinaryPrimitives.WriteUInt64LittleEndian(target[last..], ToLower(BinaryPrimitives.ReadUInt64LittleEndian(wire[last..])));
    }

    /// <summary>Presentation form with the final dot; everything but printable ASCII is escaped.</summary>
    public static string ToText(ReadOnlySpan<byte> wire)
    {
        if (wire[0] == 0)
            return ".";

        var text = new StringBuilder(wire.Length);
        for (int i = 0; wire[i] != 0; i += wire[i] + 1)
        {
            foreach (byte b in wire.Slice(i + 1, wire[i]))
            {
                if (b is (byte)'.' or (byte)'\\' or (byte)'"' or (byte)';' or (byte)'(' or (byte)')' or (byte)'@' or (byte)'$')
                    text.Append('\\').Append((char)b);
                else if (b is > 0x20 and < 0x7F)
                    text.Append((char)b);
                else
                    text.Append('\\').Append(((int)b).ToString("D3", CultureInfo.InvariantCulture));
            }

            text.Append('.');
        }

        return text.ToString();
    }

    internal static byte ToLower(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;

    /// <summary>Eight octets at once: bit 7 of each tells whether it is a letter in upper case, bit 5 is what it lacks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ToLower(ulong octets)
    {
        const ulong Ones = 0x0101010101010101;
        ulong low = octets & (Ones * 0x7F);
        ulong atLeastA = low + (Ones * (0x80 - 'A'));
        ulong aboveZ = low + (Ones * (0x7F - 'Z'));
        ulong isUpper = (atLeastA ^ aboveZ) & ~octets & (Ones * 0x80);
        return octets | (isUpper >> 2);
    }
}
