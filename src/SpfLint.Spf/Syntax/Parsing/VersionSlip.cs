using SpfLint.Dns.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// A version in which a sign stands wherever it likes, or one letter is too many, too few or swapped with its neighbor:
/// <c>vs=pf1</c>, <c>v=s pf1</c>, <c>v="spf1"</c>, <c>v=sp1f</c>, <c>v=pf1</c>.
/// </summary>
internal static class VersionSlip
{
    private const int MaxLength = 12;

    private static ReadOnlySpan<char> Letters => "vspf1";

    /// <summary>Reads the version at the start of a text; of its first words as many as come nearest.</summary>
    /// <returns>Null when nothing like a version stands there.</returns>
    public static VersionTag? Read(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || (text[0] | 0x20) != 'v')
            return null;

        Span<char> letters = stackalloc char[MaxLength];
        int count = 0;
        int best = 2;
        int length = 0;
        for (int at = 0; at <= text.Length && at <= MaxLength; at++)
        {
            bool isEnd = at == text.Length || SpfBytes.IsWhiteSpace(text[at]);
            if (isEnd && EditDistance.Between(letters[..count], Letters) is var distance && distance < best)
            {
                best = distance;
                length = at;
            }

            if (at == text.Length || at == MaxLength)
                break;
            if (SpfBytes.IsAlphaNumeric(text[at]))
                letters[count++] = (char)text[at];
            else if (!isEnd && !IsSign(text[at]))
                break;
        }

        return length > 0
            ? new VersionTag(length, HasV: true, IsSpf: best == 0, HasNumber: text[..length].Contains((byte)'1'))
            : null;
    }

    private static bool IsSign(byte value) => SpfBytes.IsQuote(value) || "=:;,.-_\\"u8.Contains(value);
}
