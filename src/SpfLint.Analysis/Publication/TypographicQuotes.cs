using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>Quotes that a word processor made, or single ones: to a name server they are text, and the words are unquoted.</summary>
internal static class TypographicQuotes
{
    private const string Opening = "“”„‟‘’‚‛«‹″＂'`´＇";

    public static Presentation? Find(RecordText text, CharacterStrings strings)
    {
        ImmutableArray<CharacterString> words = strings.Strings;
        ReadOnlySpan<byte> joined = strings.Joined.Span;
        int open = LengthOfQuote(joined);
        if (words[0].IsQuoted || open == 0)
            return null;

        // The closing one may stand in any later word, or be missing.
        int close = LengthOfQuoteAtEnd(joined[open..]);
        var meant = new MeantText();
        for (int i = 0; i < words.Length; i++)
        {
            int start = i == 0 ? open : words[i].Start;
            int end = i == words.Length - 1 ? joined.Length - close : words[i].End;
            if (i > 0)
                meant.AppendSpace(start);

            meant.Append(joined[start..Math.Max(start, end)], start);
        }

        if (!Presentation.IsSpfLike(meant.Text))
            return null;

        TextSpan opening = strings.Map(0, open);
        return new Presentation(
            PublicationFault.TypographicQuotes, opening, meant, Replace(text, strings, opening, close));
    }

    private static ImmutableArray<Edit> Replace(RecordText text, CharacterStrings strings, TextSpan opening, int close)
    {
        TextSpan closing = strings.Map(strings.Joined.Length - close, close);
        return !Rewritable.IsOnePlainLine(text.File.Source.Slice(TextSpan.FromBounds(opening.End, closing.Start)))
            ? []
            : [new Edit(text.File.Source, opening, "\""), new Edit(text.File.Source, closing, "\"")];
    }

    private static int LengthOfQuote(ReadOnlySpan<byte> text) =>
        Rune.DecodeFromUtf8(text, out Rune rune, out int length) == System.Buffers.OperationStatus.Done && IsQuote(rune) ? length : 0;

    private static int LengthOfQuoteAtEnd(ReadOnlySpan<byte> text) =>
        Rune.DecodeLastFromUtf8(text, out Rune rune, out int length) == System.Buffers.OperationStatus.Done && IsQuote(rune) ? length : 0;

    private static bool IsQuote(Rune rune) => rune.IsBmp && (Opening.Contains((char)rune.Value) || rune.Value is '»' or '›');
}
