using System.Runtime.CompilerServices;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>What the reader saw while it passed over a token.</summary>
[Flags]
public enum TokenTraits : byte
{
    /// <summary>Plain printable ASCII.</summary>
    None = 0,

    /// <summary>A character-string in quotes (RFC 1035 section 5.1).</summary>
    Quoted = 1,

    /// <summary>Holds a backslash, so that its value is not its text.</summary>
    Escaped = 2,

    /// <summary>Holds an octet above 0x7F.</summary>
    NonAscii = 4,

    /// <summary>A quoted string whose closing quote is missing; the token ends with its line.</summary>
    Unclosed = 8,

    /// <summary>A quoted string that goes on over a line end.</summary>
    Multiline = 16,
}

/// <summary>One field of an entry: offsets into the bytes that the reader was given.</summary>
/// <param name="Start">Offset of the first byte, the opening quote included.</param>
/// <param name="Length">Number of bytes, quotes included.</param>
/// <param name="Traits">What the text holds.</param>
public readonly record struct ZoneToken(int Start, int Length, TokenTraits Traits)
{
    /// <summary>Offset just behind the last byte.</summary>
    public int End => Start + Length;

    /// <summary>Whether the token is a quoted character-string.</summary>
    public bool IsQuoted => (Traits & TokenTraits.Quoted) != 0;

    /// <summary>Offset of the first byte inside the quotes.</summary>
    public int ContentStart => IsQuoted ? Start + 1 : Start;

    /// <summary>Number of bytes inside the quotes.</summary>
    public int ContentLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !IsQuoted ? Length : Length - ((Traits & TokenTraits.Unclosed) != 0 ? 1 : 2);
    }

    /// <summary>The bytes inside the quotes, escapes still in them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Content(ReadOnlySpan<byte> bytes) => bytes.Slice(ContentStart, ContentLength);

    /// <summary>Where the token stands in its file, when the reader's bytes begin at <paramref name="origin"/>.</summary>
    public TextSpan SpanFrom(long origin) => new(origin + Start, Length);
}
