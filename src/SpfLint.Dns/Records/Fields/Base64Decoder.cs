using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// Base 64 (RFC 4648 section 4) that comes in pieces: zone files may cut it anywhere, which the platform's decoder cannot follow
/// without a copy. That one, which is many times as fast, reads the whole groups inside a piece.
/// </summary>
internal struct Base64Decoder
{
    private const int GroupLength = 4;
    private const int GroupOctets = 3;

    // Less is read as fast without vectors.
    private const int ShortText = 32;
    private uint _bits;
    private int _characters;
    private int _padding;

    /// <summary>Whether what was read ends where it may.</summary>
    public readonly bool IsWhole => _characters % GroupLength == 0;

    /// <summary>Reads one piece.</summary>
    /// <returns>Offset of the first character that cannot stand there, or -1.</returns>
    public int Read(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        int start = Math.Min((GroupLength - (_characters % GroupLength)) % GroupLength, text.Length);
        int wrong = ReadCharacters(text[..start], 0, wire);
        if (wrong >= 0)
            return wrong;

        if (text.Length - start >= ShortText && _padding == 0)
            start += ReadGroups(text[start..], wire);

        return ReadCharacters(text, start, wire);
    }

    private int ReadCharacters(ReadOnlySpan<byte> text, int start, RdataBuffer wire)
    {
        for (int i = start; i < text.Length; i++)
        {
            int value = text[i] == (byte)'=' ? 0 : ValueOf(text[i]);
            bool isPadding = text[i] == (byte)'=';
            int place = _characters % GroupLength;
            if (value < 0 || (isPadding ? place < 2 : _padding > 0) || (_padding > 0 && place == 0))
                return i;

            // The bits of the last character that no octet takes are zero (RFC 4648 section 3.5).
            if (isPadding && _padding == 0 && (_bits & (place == 2 ? 0xFu : 0x3u)) != 0)
                return Math.Max(i - 1, 0);

            _padding += isPadding ? 1 : 0;
            _bits = (_bits << 6) | (uint)value;
            _characters++;
            if (_characters % GroupLength == 0)
                AddGroup(wire);
        }

        return -1;
    }

    /// <summary>Reads whole groups from the start of a piece, up to one that has padding or a character that is wrong.</summary>
    /// <returns>Number of characters read.</returns>
    private int ReadGroups(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        int groups = text.Length / GroupLength;
        Span<byte> octets = wire.Reserve(groups * GroupOctets);
        Base64.DecodeFromUtf8(text[..(groups * GroupLength)], octets, out int read, out int written, isFinalBlock: false);

        // The platform passes over blanks, which are no part of a piece.
        bool hasBlanks = read / GroupLength * GroupOctets != written || read % GroupLength != 0;
        int taken = hasBlanks ? 0 : read;
        wire.TakeBack(octets.Length - (taken / GroupLength * GroupOctets));
        _characters += taken;
        return taken;
    }

    private readonly void AddGroup(RdataBuffer wire)
    {
        wire.Add((byte)(_bits >> 16));
        if (_padding < 2)
            wire.Add((byte)(_bits >> 8));

        if (_padding < 1)
            wire.Add((byte)_bits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ValueOf(byte character) => character switch
    {
        >= (byte)'A' and <= (byte)'Z' => character - 'A',
        >= (byte)'a' and <= (byte)'z' => character - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => character - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
