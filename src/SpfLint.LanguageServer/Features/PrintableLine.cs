using System.Globalization;
using System.Text;

namespace SpfLint.LanguageServer.Features;

/// <summary>Zone text as one line of a code block, which nothing in it can end.</summary>
internal static class PrintableLine
{
    private const int MaxLength = 1000;

    /// <summary>Printable ASCII as it is, every other octet as in zone files, and a long text cut.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        var line = new StringBuilder();
        foreach (byte octet in text[..Math.Min(text.Length, MaxLength)])
        {
            if (octet is >= 0x20 and < 0x7F)
                line.Append((char)octet);
            else
                line.Append(CultureInfo.InvariantCulture, $"\\{octet:d3}");
        }

        return text.Length > MaxLength ? line.Append('…').ToString() : line.ToString();
    }
}
