using System.Globalization;
using System.Text;

namespace SpfLint.Cli.Output;

/// <summary>
/// Makes text safe for terminals: zone text and file names may carry escape sequences that repaint the screen, or invisible
/// characters that make it lie.
/// </summary>
internal static class Printable
{
    /// <summary>Writes what does not show as itself as <c>\x1b</c> or <c>\u{202e}</c>.</summary>
    public static string Escape(string text)
    {
        int first = 0;
        while (first < text.Length && text[first] is >= ' ' and <= '~')
            first++;

        if (first == text.Length)
            return text;

        var escaped = new StringBuilder(text, 0, first, text.Length + 16);
        for (int i = first; i < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                escaped.Append(NeedsEscape(rune) ? Escape(rune) : rune.ToString());
                i += rune.Utf16SequenceLength;
            }
            else
            {
                escaped.Append('\uFFFD');
                i++;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Whether a character steers instead of showing: controls, bidirectional and zero-width marks, line separators.</summary>
    public static bool NeedsEscape(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>The escape of one character.</summary>
    public static string Escape(Rune rune) => rune.Value < 0x80
        ? string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}")
        : string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");

    /// <summary>The escape of a byte that is no UTF-8.</summary>
    public static string Escape(byte value) => string.Create(CultureInfo.InvariantCulture, $"\\x{value:x2}");
}
