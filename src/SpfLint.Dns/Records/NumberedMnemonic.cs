using System.Buffers.Text;

namespace SpfLint.Dns.Records;

/// <summary>The <c>TYPEnnn</c> and <c>CLASSnnn</c> of RFC 3597 section 5.</summary>
internal static class NumberedMnemonic
{
    public static bool TryParse(ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix, out ushort number)
    {
        number = 0;
        if (text.Length <= prefix.Length || !System.Text.Ascii.EqualsIgnoreCase(text[..prefix.Length], prefix))
            return false;

        ReadOnlySpan<byte> digits = text[prefix.Length..];
        return char.IsAsciiDigit((char)digits[0])
            && Utf8Parser.TryParse(digits, out number, out int used)
            && used == digits.Length;
    }
}
