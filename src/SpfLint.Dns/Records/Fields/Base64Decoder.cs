namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// Base 64 (RFC 4648 section 4) that comes in pieces: zone files may cut it anywhere, which the platform's decoder cannot follow
/// without a copy.
/// </summary>
internal struct Base64Decoder
{
    private const int GroupLength = 4;
    private uint _bits;
    private int _characters;
    private int _padding;

    /// <summary>Whether what was read ends where it may.</summary>
    public readonly bool IsWhole => _characters % GroupLength == 0;

    /// <summary>Reads one piece.</summary>
    /// <returns>Offset of the first character that cannot stand there, or -1.</returns>
    public int Read(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        for (int i = 0; i < text.Length; i++)
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

    private readonly void AddGroup(RdataBuffer wire)
    {
        wire.Add((byte)(_bits >> 16));
        if (_padding < 2)
            wire.Add((byte)(_bits >> 8));

        if (_padding < 1)
            wire.Add((byte)_bits);
    }

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
