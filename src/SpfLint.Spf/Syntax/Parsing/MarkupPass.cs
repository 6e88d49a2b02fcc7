using System.Buffers.Text;
using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Decodes what a web page or a URL left in a record: <c>&amp;quot;</c>, <c>&amp;nbsp;</c>, <c>%20</c>, <c>&lt;br&gt;</c>.
/// Each is one mistake, and its letters and its semicolon are none of their own.
/// </summary>
internal static class MarkupPass
{
    /// <summary>What stands there in the record that was meant; empty for what belongs to none.</summary>
    private static readonly (string Markup, string Plain)[] Table =
    [
        ("&quot;", ""), ("&apos;", ""), ("&lt;", ""), ("&gt;", ""), ("&amp;", ""), ("&nbsp;", " "), ("&tilde;", "~"),
        ("&minus;", "-"), ("&ndash;", "-"), ("&mdash;", "-"), ("&shy;", ""), ("%20", " "), ("%22", ""), ("<br>", " "),
        ("<br/>", " "), ("<p>", " "), ("</p>", " "),
    ];

    public static RepairedText Run(RepairedText text, int start, List<SpfError> errors)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        if (bytes[start..].IndexOfAny((byte)'&', (byte)'%', (byte)'<') < 0)
            return text;

        var log = new RepairLog(text, errors);
        foreach (TextRange word in WordList.Read(bytes, start))
        {
            // The value of a modifier that nobody knows may hold anything.
            if (!IsUnknownModifier(word.Of(bytes)))
                Decode(bytes, word, log);
        }

        return log.Result();
    }

    private static bool IsUnknownModifier(ReadOnlySpan<byte> word)
    {
        int name = 0;
        while (name < word.Length && SpfBytes.IsNameByte(word[name]))
            name++;
        return name > 0 && name < word.Length && word[name] == '=' && TermHead.Read(word) is { Mechanism: null, Modifier: null };
    }

    private static void Decode(ReadOnlySpan<byte> bytes, TextRange word, RepairLog log)
    {
        int at = word.Start;
        while (at < word.End)
        {
            ReadOnlySpan<byte> rest = bytes[at..word.End];
            string? plain = Read(rest, out int length);
            if (plain is null)
            {
                // Two percent signs are an escape of SPF's own, and what follows them is text.
                at += rest.StartsWith("%%"u8) ? 2 : 1;
                continue;
            }

            var markup = new TextRange(at, at + length);
            bool isEdge = markup.Start == word.Start || markup.End == word.End;
            if (plain == " ")
                log.Report(SpfErrorKind.WrongSeparator, markup, markup, isEdge ? "" : plain);
            else
                log.Report(SpfErrorKind.StrayCharacter, markup, markup, plain);
            at = markup.End;
        }
    }

    /// <summary>Reads what a text begins with.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="length">How much of it that is.</param>
    /// <returns>What stands for it; null when it is no markup.</returns>
    public static string? Read(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        if (text[0] is not ((byte)'&' or (byte)'%' or (byte)'<'))
            return null;

        foreach ((string markup, string plain) in Table)
        {
            if (text.Length >= markup.Length && Ascii.EqualsIgnoreCase(text[..markup.Length], markup))
            {
                length = markup.Length;
                return plain;
            }
        }

        return ReadNumeric(text, out length);
    }

    /// <summary><c>&amp;#126;</c></summary>
    private static string? ReadNumeric(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        if (!text.StartsWith("&#"u8) || !Utf8Parser.TryParse(text[2..Math.Min(text.Length, 7)], out int value, out int digits)
            || digits + 2 >= text.Length || text[digits + 2] != ';')
        {
            return null;
        }

        length = digits + 3;
        return value switch
        {
            9 or 10 or 13 or 32 or 160 => " ",
            '"' or '\'' or '&' or '<' or '>' => "",
            > 32 and < 127 => ((char)value).ToString(),
            _ => null,
        };
    }
}
