using System.Buffers;
using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>The ASCII text that people meant when a word processor, a web page or an input method gave another character.</summary>
internal static class PlainEquivalents
{
    /// <summary>Reads one character.</summary>
    /// <param name="bytes">UTF-8, or a single byte of Windows-1252 where it is not; not empty.</param>
    /// <param name="length">How many bytes the character has.</param>
    /// <returns>The plain text, empty for an invisible character; null when there is none.</returns>
    public static string? Read(ReadOnlySpan<byte> bytes, out int length)
    {
        if (Rune.DecodeFromUtf8(bytes, out Rune rune, out length) == OperationStatus.Done)
            return OfRune(rune.Value);

        length = 1;
        return OfWindows1252(bytes[0]);
    }

    private static string? OfRune(int value) => value switch
    {
        // Hyphens, dashes, the minus sign, their small and full-width forms.
        (>= 0x2010 and <= 0x2015) or 0x2212 or 0x00AF or 0x02D7 or 0x2043 or 0xFE58 or 0xFE63 or 0x30FC => "-",
        0x00A0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000 => " ",
        0x2028 or 0x2029 or 0x0085 => " ",
        // Soft hyphen, zero width and direction marks, the byte order mark, variation selectors.
        0x00AD or 0x034F or 0x061C or 0x180E or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) => "",
        (>= 0x2060 and <= 0x2064) or (>= 0x2066 and <= 0x206F) or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) => "",
        (>= 0x2018 and <= 0x201B) or 0x2032 or 0x00B4 or 0x02B9 or 0x02BC => "'",
        (>= 0x201C and <= 0x201F) or 0x2033 or 0x00AB or 0x00BB => "\"",
        0x223C or 0x02DC or 0x301C or 0x2053 => "~",
        0x2236 or 0x02D0 or 0xA789 => ":",
        0x2044 or 0x2215 or 0x29F8 => "/",
        0x3002 or 0xFF61 or 0x2024 => ".",
        0x3001 or 0xFF64 => ",",
        >= 0xFF01 and <= 0xFF5E => ((char)(value - 0xFEE0)).ToString(),
        _ => null,
    };

    private static string? OfWindows1252(byte value) => value switch
    {
        0x96 or 0x97 => "-",
        0xA0 => " ",
        0xAD => "",
        0x91 or 0x92 or 0xB4 => "'",
        0x93 or 0x94 => "\"",
        0x98 => "~",
        _ => null,
    };
}
