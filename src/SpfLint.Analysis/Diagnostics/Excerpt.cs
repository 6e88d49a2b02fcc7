using System.Globalization;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Diagnostics;

/// <summary>Zone text as a message's argument: decoded, short, and without anything that a terminal would obey.</summary>
public static class Excerpt
{
    private const int MaxLength = 80;

    /// <summary>Decodes UTF-8; control and formatting characters become <c>\u{…}</c>, and a long text is cut in its middle.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        var printable = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(text, out Rune rune, out int length) != System.Buffers.OperationStatus.Done)
                printable.Append(CultureInfo.InvariantCulture, $"\\x{text[0]:x2}");
            else if (IsPrintable(rune))
                printable.Append(rune.ToString());
            else
                printable.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");

            text = text[length..];
        }

        return Shorten(printable.ToString());
    }

    /// <summary>A domain name as people write it: presentation form without the final dot.</summary>
    public static string OfName(ReadOnlySpan<byte> wire)
    {
        string text = WireName.ToText(wire);
        return text.Length > 1 ? text[..^1] : text;
    }

    /// <summary>The same for a name of a zone; an origin that nothing tells is <c>@</c>, as in the file.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="name">The name's number in it.</param>
    public static string OfName(Zone zone, int name)
    {
        ReadOnlySpan<byte> wire = zone.Names[name];
        return wire.Length == 1 && zone.Identity.OriginSource == OriginSource.None ? "@" : OfName(wire);
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator)
        || rune.Value == ' ';

    private static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
            return text;

        // Never between the halves of a surrogate pair.
        int head = char.IsHighSurrogate(text[(MaxLength / 2) - 1]) ? (MaxLength / 2) - 1 : MaxLength / 2;
        int tail = char.IsLowSurrogate(text[^(MaxLength / 2 - 1)]) ? (MaxLength / 2) - 2 : (MaxLength / 2) - 1;
        return string.Concat(text.AsSpan(0, head), "…", text.AsSpan(text.Length - tail));
    }
}
