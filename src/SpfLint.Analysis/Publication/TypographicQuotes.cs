using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// Quotes that a word processor made, single ones, or escaped ones (<c>\"v=spf1 mx\"</c>): to a name server they are text, and
/// the words are unquoted.
/// </summary>
internal static class TypographicQuotes
{
    // A plain quote gets here only behind a backslash.
    private const string Quotes = "“”„‟‘’‚‛«»‹›″＂'`´＇\"";

    public static Presentation? Find(RecordText text, CharacterStrings strings)
    {
        ImmutableArray<CharacterString> words = strings.Strings;
        if (words is [{ IsUnclosed: true }])
            return FindAtEnd(text, strings);

        int open = LengthOfQuote(strings.Joined.Span);
        if (words[0].IsQuoted || open == 0)
            return null;

        // «“v=spf1 mx -all"» ends in a true quote, which opens a string that nothing closes.
        bool endsInTrueQuote = words.Length > 1 && words[^1] is { IsUnclosed: true, Length: 0 };
        int count = endsInTrueQuote ? words.Length - 1 : words.Length;
        MeantText meant = WithoutQuotes(strings, count);
        if (!Presentation.IsSpfLike(meant.Text))
            return null;

        TextSpan opening = strings.Map(0, open);
        return new Presentation(
            PublicationFault.TypographicQuotes, opening, meant, Replace(text, strings, opening, endsInTrueQuote));
    }

    /// <summary><c>"v=spf1 mx -all”</c>: the string goes on, because nothing closes it.</summary>
    private static Presentation? FindAtEnd(RecordText text, CharacterStrings strings)
    {
        ReadOnlySpan<byte> joined = strings.Joined.Span;
        int close = LengthOfQuoteAtEnd(joined);
        if (close == 0 || !Presentation.IsSpfLike(joined[..^close]))
            return null;

        TextSpan closing = strings.Map(joined.Length - close, close);
        return new Presentation(
            PublicationFault.TypographicQuotes, closing, MeantText.From(joined[..^close]), [new Edit(text.File.Source, closing, "\"")]);
    }

    /// <summary>The words with the spaces that stood between them; the closing quote may stand at any of them, or be missing.</summary>
    private static MeantText WithoutQuotes(CharacterStrings strings, int count)
    {
        var meant = new MeantText();
        bool isFirst = true;
        for (int i = 0; i < count; i++)
        {
            CharacterString word = strings.Strings[i];
            ReadOnlySpan<byte> octets = strings.Joined.Span.Slice(word.Start, word.Length);
            int open = LengthOfQuote(octets);
            int close = LengthOfQuoteAtEnd(octets[open..]);
            // A quote by itself is no word.
            if (open + close == octets.Length && open > 0)
                continue;

            if (!isFirst)
                meant.AppendSpace(word.Start + open);

            meant.Append(octets[open..^close], word.Start + open);
            isFirst = false;
        }

        return meant;
    }

    /// <summary>True quotes at both ends, when there are no others between them and the last word has one to replace.</summary>
    private static ImmutableArray<Edit> Replace(
        RecordText text, CharacterStrings strings, TextSpan opening, bool endsInTrueQuote)
    {
        SourceText source = text.File.Source;
        CharacterString last = strings.Strings[endsInTrueQuote ? ^2 : ^1];
        int close = endsInTrueQuote ? 0 : LengthOfQuoteAtEnd(strings.Joined.Span.Slice(last.Start, last.Length));
        TextSpan closing = strings.Map(last.End - close, close);
        if (close == 0)
            closing = new TextSpan(last.Span.End, 0);

        // Other quotes between the two would stay.
        byte[] inside = source.Slice(TextSpan.FromBounds(opening.End, closing.Start));
        bool isPlain = Rewritable.IsOnePlainLine(inside) && Ascii.IsValid(inside) && inside.AsSpan().IndexOfAny("'`\\"u8) < 0;
        if (!isPlain)
            return [];

        var first = new Edit(source, opening, "\"");
        return endsInTrueQuote ? [first] : [first, new Edit(source, closing, "\"")];
    }

    // Two apostrophes look like one quote, and some write them so.
    private static int LengthOfQuote(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out Rune rune, out int length) == OperationStatus.Done && IsQuote(rune))
            at += length;

        return at;
    }

    private static int LengthOfQuoteAtEnd(ReadOnlySpan<byte> text)
    {
        int end = text.Length;
        while (Rune.DecodeLastFromUtf8(text[..end], out Rune rune, out int length) == OperationStatus.Done && IsQuote(rune))
            end -= length;

        return text.Length - end;
    }

    private static bool IsQuote(Rune rune) => rune.IsBmp && Quotes.Contains((char)rune.Value);
}
