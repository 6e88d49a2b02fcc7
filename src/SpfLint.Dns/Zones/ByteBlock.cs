using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SpfLint.Dns.Zones;

/// <summary>64 bytes of a zone file: for each sort of byte one bit a byte, the lowest for the first.</summary>
/// <param name="Blanks">Spaces and tabs.</param>
/// <param name="LineFeeds">Line feeds.</param>
/// <param name="Others">
/// Whatever is not a plain part of a field in ASCII: all that <see cref="Lexicon"/> says, and control characters and octets above 0x7F, which a
/// reader has to look at too.
/// </param>
internal readonly record struct ByteBlock(ulong Blanks, ulong LineFeeds, ulong Others)
{
    /// <summary>Number of bytes.</summary>
    public const int Length = 64;

    /// <summary>Looks at the first bytes of a span, which has as many at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteBlock Read(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Length];
        ref byte first = ref MemoryMarshal.GetReference(bytes);
        ByteBlock a = Sort(Vector128.LoadUnsafe(ref first));
        ByteBlock b = Sort(Vector128.LoadUnsafe(ref first, (nuint)Vector128<byte>.Count));
        ByteBlock c = Sort(Vector128.LoadUnsafe(ref first, (nuint)(2 * Vector128<byte>.Count)));
        ByteBlock d = Sort(Vector128.LoadUnsafe(ref first, (nuint)(3 * Vector128<byte>.Count)));
        ulong blanks = Join(a.Blanks, b.Blanks, c.Blanks, d.Blanks);
        ulong lineFeeds = Join(a.LineFeeds, b.LineFeeds, c.LineFeeds, d.LineFeeds);
        return new ByteBlock(blanks, lineFeeds, Join(a.Others, b.Others, c.Others, d.Others) & ~(blanks | lineFeeds));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ByteBlock Sort(Vector128<byte> bytes)
    {
        Vector128<byte> blanks = Vector128.Equals(bytes, Vector128.Create((byte)' ')) | Vector128.Equals(bytes, Vector128.Create((byte)'\t'));
        Vector128<byte> lineFeeds = Vector128.Equals(bytes, Vector128.Create((byte)'\n'));

        // Up to the quotation mark there are blanks and controls but for the exclamation mark, which may be looked at in vain. The
        // parentheses differ in one bit. An octet above 0x7F brings its own.
        Vector128<byte> others = Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)'"')), bytes)
            | Vector128.Equals(bytes & Vector128.Create((byte)0xFE), Vector128.Create((byte)'('))
            | Vector128.Equals(bytes, Vector128.Create((byte)';'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | bytes;
        return new ByteBlock(blanks.ExtractMostSignificantBits(), lineFeeds.ExtractMostSignificantBits(), others.ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(ulong a, ulong b, ulong c, ulong d) => a | (b << 16) | (c << 32) | (d << 48);
}
