namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// NSEC3's next hashed owner: base 32 with the extended hexadecimal alphabet, without padding (RFC 5155 section 3.3). The only
/// hash algorithm there is, SHA-1, makes 20 octets.
/// </summary>
internal sealed class HashedOwnerField(string label) : TokenField(label, "32 letters and digits of base 32 with the alphabet 0-9 A-V")
{
    private const int Octets = 20;
    private const int Characters = Octets * 8 / 5;
    private const byte Sha1 = 1;
    private const int BitsOfCharacter = 5;

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isSha1 = wire.Span[0] == Sha1;
        wire.Add((byte)(text.Length * 5 / 8));
        uint bits = 0;
        int count = 0;
        foreach (byte character in text)
        {
            int value = ValueOf(character);
            if (value < 0)
                return false;

            bits = (bits << 5) | (uint)value;
            count += BitsOfCharacter;
            if (count < 8)
                continue;

            count -= 8;
            wire.Add((byte)(bits >> count));
        }

        // No character may be there that adds no octet, and none of a last character's bits but zeros (RFC 4648 section 6).
        bool isWhole = count < BitsOfCharacter && (bits & ((1u << count) - 1)) == 0;
        return isSha1 ? text.Length == Characters : isWhole && text.Length is > 0 and <= byte.MaxValue;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) =>
        start < rdata.Length && rdata[start] > 0 && (rdata[0] != Sha1 || rdata[start] == Octets) ? rdata[start] + 1 : -1;

    private static int ValueOf(byte character) => character switch
    {
        >= (byte)'0' and <= (byte)'9' => character - '0',
        >= (byte)'A' and <= (byte)'V' => character - 'A' + 10,
        >= (byte)'a' and <= (byte)'v' => character - 'a' + 10,
        _ => -1,
    };
}
