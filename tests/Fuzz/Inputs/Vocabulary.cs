using System.Collections.Immutable;
using System.Text;

namespace SpfLint.Fuzz.Inputs;

/// <summary>The words and bytes that mean something in a language, to be put into its texts.</summary>
/// <param name="Words">Words, with the separators that usually stand around them.</param>
/// <param name="Telling">Single bytes.</param>
public sealed partial record Vocabulary(ImmutableArray<byte[]> Words, byte[] Telling)
{
    /// <summary>What can upset any reader: odd characters, half characters, ends of lines.</summary>
    private static readonly ImmutableArray<byte[]> s_everywhere =
    [
        .. Bytes("\0", "\r", "\n", "\r\n", "\n\n", "\t", " ", "\u00A0", "\u200B", "\uFEFF", "\u00E9", "\u202E", "\u2028", "\u0085", "\u001B[31m", "\u007F",
            "“", "”", "\u2019", "—", "．", "ｅ", "\U0001F4E7", "%0A::error::x", "<script>", "![x](y)", "&lt;", "\\", "\\\\", "\"", "''", "`"),
        [0xFF], [0x80], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE], [0xFE, 0xFF],
    ];

    /// <summary>Numbers at the borders of what readers take.</summary>
    public static ImmutableArray<byte[]> Numbers { get; } =
    [
        .. Bytes("0", "00", "1", "-1", "+1", "7", "8", "9", "31", "32", "33", "63", "64", "65", "127", "128", "129", "0128", "253", "254", "255", "256", "300", "512",
            "999", "1000", "32767", "32768", "65535", "65536", "86400", "604800", "2147483647", "2147483648", "4294967295", "4294967296",
            "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616", "99999999999999999999999",
            "0x10", "1e3", "1.5", "1_000", "１"),
    ];

    /// <summary>A vocabulary of words and the odd things that are in every one.</summary>
    public static Vocabulary Of(string telling, params string[] words) => new([.. Bytes(words), .. s_everywhere], Encoding.Latin1.GetBytes(telling));

    /// <summary>Both.</summary>
    public Vocabulary And(Vocabulary other) => new([.. Words, .. other.Words], [.. Telling, .. other.Telling]);

    private static ImmutableArray<byte[]> Bytes(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
