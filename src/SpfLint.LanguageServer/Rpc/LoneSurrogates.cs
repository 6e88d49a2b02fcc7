using System.Globalization;

namespace SpfLint.LanguageServer.Rpc;

/// <summary>
/// Halves of surrogate pairs in JSON text. Strings of editors written in JavaScript may hold them, and JSON can write them, but no text in
/// UTF-8 has them, so that a document with one could not be read.
/// </summary>
internal static class LoneSurrogates
{
    // \uD83D
    private const int EscapeLength = 6;

    /// <summary>Writes U+FFFD in their place, which is as wide.</summary>
    /// <param name="json">The text, which is changed.</param>
    public static void Replace(Span<byte> json)
    {
        while (true)
        {
            int backslash = json.IndexOf((byte)'\\');
            if (backslash < 0)
                return;

            json = json[backslash..];
            if (CodeOf(json) is not { } code || code is < 0xD800 or > 0xDFFF)
            {
                json = json[Math.Min(2, json.Length)..];
            }
            else if (code < 0xDC00 && CodeOf(json[EscapeLength..]) is >= 0xDC00 and <= 0xDFFF)
            {
                json = json[(2 * EscapeLength)..];
            }
            else
            {
                "fffd"u8.CopyTo(json[2..]);
                json = json[EscapeLength..];
            }
        }
    }

    /// <summary>The code unit of the escape that a text begins with; null when it begins with none.</summary>
    private static int? CodeOf(ReadOnlySpan<byte> text) =>
        text.Length >= EscapeLength && text.StartsWith("\\u"u8)
        && ushort.TryParse(text[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
            ? code
            : null;
}
