using System.Collections.Immutable;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Reads a <c>macro-string</c> (RFC 7208 section 7.1). Every byte of the range becomes part of some part.</summary>
internal static class MacroReader
{
    private static ReadOnlySpan<byte> Letters => "slodiphcrtv"u8;

    private static ReadOnlySpan<byte> ExplanationLetters => "crt"u8;

    /// <summary>Reads a macro-string.</summary>
    /// <param name="range">The bytes; visible ASCII.</param>
    /// <param name="isExpanded">Whether receivers expand it, so that the letters of explanation text are wrong here.</param>
    /// <param name="errors">Where mistakes go.</param>
    public static MacroString Read(TextRange range, bool isExpanded, TermErrors errors)
    {
        ReadOnlySpan<byte> bytes = errors.Text.Bytes;
        if (!range.IsEmpty && !range.Of(bytes).Contains((byte)'%'))
            return new MacroString(errors.Text.Map(range), [new MacroLiteral(errors.Text.Map(range))]);

        ImmutableArray<MacroPart>.Builder parts = ImmutableArray.CreateBuilder<MacroPart>();
        int at = range.Start;
        while (at < range.End)
        {
            if (bytes[at] != '%')
            {
                int literal = at;
                while (at < range.End && bytes[at] != '%')
                    at++;
                parts.Add(new MacroLiteral(errors.Text.Map(literal, at)));
                continue;
            }

            byte next = at + 1 < range.End ? bytes[at + 1] : (byte)0;
            MacroPart? part = next switch
            {
                (byte)'{' => ReadExpand(new TextRange(at, range.End), isExpanded, errors, out at),
                (byte)'%' => ReadEscape("%", errors.Text, ref at),
                (byte)'_' => ReadEscape(" ", errors.Text, ref at),
                (byte)'-' => ReadEscape("%20", errors.Text, ref at),
                _ => ReadBarePercent(next, errors, ref at),
            };
            parts.Add(part);
        }

        return new MacroString(errors.Text.Map(range), parts.ToImmutable());
    }

    private static MacroEscape ReadEscape(string expansion, RepairedText text, ref int at)
    {
        at += 2;
        return new MacroEscape(text.Map(at - 2, at), expansion);
    }

    private static MacroLiteral ReadBarePercent(byte next, TermErrors errors, ref int at)
    {
        var percent = new TextRange(at, at + 1);
        string? suggestion = Letters.Contains((byte)(next | 0x20)) && SpfBytes.IsAlpha(next) ? $"%{{{(char)next}}}" : null;
        errors.Add(SpfErrorKind.BarePercent, percent, suggestion);
        at++;
        return new MacroLiteral(errors.Text.Map(percent));
    }

    /// <summary><c>"%{" macro-letter transformers *delimiter "}"</c></summary>
    private static MacroPart ReadExpand(TextRange rest, bool isExpanded, TermErrors errors, out int end)
    {
        RepairedText text = errors.Text;
        ReadOnlySpan<byte> bytes = text.Bytes;
        int letter = rest.Start + 2;
        int length = bytes[letter..rest.End].IndexOfAny((byte)'}', (byte)'%');
        if (length < 0 || bytes[letter + length] == '%')
        {
            end = letter;
            while (end < rest.End && SpfBytes.IsAlphaNumeric(bytes[end]) && end - letter < 3)
                end++;
            var open = new TextRange(rest.Start, end);
            errors.Add(SpfErrorKind.UnterminatedMacro, open);
            return new MacroLiteral(text.Map(open));
        }

        int close = letter + length;
        end = close + 1;
        var macro = new TextRange(rest.Start, end);
        if (length == 0 || !Letters.Contains((byte)(bytes[letter] | 0x20)))
        {
            errors.Add(SpfErrorKind.UnknownMacroLetter, length == 0 ? macro : new TextRange(letter, letter + 1));
            return new MacroLiteral(text.Map(macro));
        }

        int at = letter + 1;
        while (at < close && SpfBytes.IsDigit(bytes[at]))
            at++;
        var digits = new TextRange(letter + 1, at);
        bool isReversed = at < close && (bytes[at] | 0x20) == 'r';
        if (isReversed)
            at++;

        var delimiters = new TextRange(at, close);
        while (at < close && SpfBytes.IsDelimiter(bytes[at]))
            at++;

        int? partCount = ReadCount(digits.Of(bytes));
        char name = char.ToLowerInvariant((char)bytes[letter]);
        if (at < close)
            errors.Add(SpfErrorKind.InvalidMacroDelimiter, new TextRange(at, close));
        else if (partCount == 0)
            errors.Add(SpfErrorKind.ZeroMacroDigits, digits);
        else if (isExpanded && ExplanationLetters.Contains((byte)name))
            errors.Add(SpfErrorKind.MacroOnlyInExplanation, macro);

        return new MacroExpand(text.Map(macro), name, text.Map(letter, letter + 1))
        {
            IsUrlEscaped = char.IsAsciiLetterUpper((char)bytes[letter]),
            PartCount = partCount,
            DigitsSpan = text.Map(digits),
            IsReversed = isReversed,
            DelimitersSpan = text.Map(delimiters),
        };
    }

    /// <summary>The number of parts to keep. No name has more parts than fit here, so that a longer number means the same.</summary>
    private static int? ReadCount(ReadOnlySpan<byte> digits)
    {
        if (digits.IsEmpty)
            return null;

        int count = 0;
        foreach (byte digit in digits)
            count = Math.Min((count * 10) + digit - '0', 1_000_000);
        return count;
    }
}
