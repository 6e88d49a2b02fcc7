using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary><c>TXT v=spf1 mx -all</c>: three strings, which receivers join to <c>v=spf1mx-all</c>.</summary>
internal static class UnquotedWords
{
    public static Presentation? Find(RecordText text, CharacterStrings strings)
    {
        ImmutableArray<CharacterString> words = strings.Strings;
        CharacterString first = words.FirstOrDefault(word => word.Length > 0);
        if (words.Length < 2 || first.Length == 0 || first.IsQuoted || StringsBefore.HasQuotedRecord(strings))
            return null;

        MeantText meant = Join(strings, words.Length);
        if (!Presentation.IsSpfLike(meant.Text) || IsRecordAsItIs(strings))
            return null;

        TextSpan span = TextSpan.FromBounds(words[0].Span.Start, words[^1].Span.End);
        return new Presentation(PublicationFault.Unquoted, span, meant, QuoteAll(text, words, meant, span));
    }

    /// <summary>A word that needs no quotes may stand beside strings that have their spaces: <c>v=spf1 " mx -all"</c>.</summary>
    private static bool IsRecordAsItIs(CharacterStrings strings) =>
        SpfRecord.IsSpf(strings.Joined.Span)
        && strings.Strings.Zip(strings.Strings.Skip(1)).All(pair => pair.First.Span.End < pair.Second.Span.Start)
        && SpfRecord.Parse(strings.Joined).Errors.IsEmpty;

    /// <summary>The first words with the spaces that stood between them.</summary>
    public static MeantText Join(CharacterStrings strings, int count)
    {
        var meant = new MeantText();
        for (int i = 0; i < count; i++)
        {
            CharacterString word = strings.Strings[i];
            if (word.Length == 0)
                continue;

            // In «v="spf1» nothing is between the two; what $GENERATE made all stands in one place.
            bool isApart = i > 0 && strings.Strings[i - 1].Span.End != word.Span.Start;
            if (meant.Length > 0 && isApart)
                meant.AppendSpace(word.Start);

            meant.Append(strings.Joined.Span.Slice(word.Start, word.Length), word.Start);
        }

        return meant;
    }

    /// <summary>Quotes around the whole, without those inside it, when it is words on one line and nothing else.</summary>
    private static ImmutableArray<Edit> QuoteAll(RecordText text, ImmutableArray<CharacterString> words, MeantText meant, TextSpan span)
    {
        SourceText source = text.File.Source;
        byte[] written = source.Slice(span);
        if (!words.Any(word => word.IsQuoted))
        {
            return Rewritable.IsOnePlainLine(written)
                ? [new Edit(source, new TextSpan(span.Start, 0), "\""), new Edit(source, new TextSpan(span.End, 0), "\"")]
                : [];
        }

        bool isOneLine = written.AsSpan().IndexOfAny("\r\n;()"u8) < 0 && !words[^1].IsUnclosed;
        bool isPlain = isOneLine && Ascii.IsValid(meant.Octets) && meant.Octets.IndexOfAny((byte)'"', (byte)'\\') < 0;
        return isPlain ? [new Edit(source, span, $"\"{Encoding.ASCII.GetString(meant.Octets)}\"")] : [];
    }
}
