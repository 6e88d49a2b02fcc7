using System.Buffers;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// <c>TXT v=spf1 mx; -all</c> and <c>TXT &amp;quot;v=spf1 mx -all&amp;quot;</c>: outside quotes a semicolon starts a comment, and
/// what was meant as text is not published.
/// </summary>
internal static class SemicolonCut
{
    private static readonly SearchValues<byte> TermMarks = SearchValues.Create(":=/+-~?"u8);

    private static ReadOnlySpan<byte> QuoteEntity => "&quot"u8;

    public static Presentation? Find(RecordText text, CharacterStrings strings)
    {
        CharacterString last = strings.Strings[^1];
        if (last.IsQuoted)
            return null;

        TextSpan comment = text.ReadTrailingComment(out byte[] bytes);
        if (bytes.Length == 0)
            return null;

        return FindEntity(text, strings, comment, bytes) ?? FindCut(text, strings, comment, bytes);
    }

    /// <summary>HTML's name for a quote, copied from a web page's source.</summary>
    private static Presentation? FindEntity(RecordText text, CharacterStrings strings, TextSpan comment, byte[] bytes)
    {
        if (!strings.Joined.Span.SequenceEqual(QuoteEntity) || strings.Strings[0].Span.End != comment.Start)
            return null;

        ReadOnlySpan<byte> inner = bytes.AsSpan(1);
        int close = inner.IndexOf("&quot;"u8);
        ReadOnlySpan<byte> record = close < 0 ? inner.TrimEnd(" \t"u8) : inner[..close];
        if (!Presentation.IsSpfLike(record))
            return null;

        TextSpan opening = TextSpan.FromBounds(strings.Strings[0].Span.Start, comment.Start + 1);
        var closing = new TextSpan(comment.Start + 1 + record.Length, close < 0 ? 0 : "&quot;"u8.Length);
        bool isPlain = record.IndexOfAny("\"\\"u8) < 0;
        return new Presentation(
            PublicationFault.TruncatedBySemicolon,
            opening,
            CutRecord(),
            isPlain ? [new Edit(text.File.Source, opening, "\""), new Edit(text.File.Source, closing, "\"")] : []);
    }

    /// <summary>A semicolon at the end of a word, or before what can only be the rest of the record.</summary>
    private static Presentation? FindCut(RecordText text, CharacterStrings strings, TextSpan comment, byte[] bytes)
    {
        MeantText meant = UnquotedWords.Join(strings, strings.Strings.Length);
        ReadOnlySpan<byte> rest = bytes.AsSpan(1).Trim(" \t"u8);
        bool isAttached = strings.Strings[^1].Span.End == comment.Start;
        if (!Presentation.IsSpfLike(meant.Text) || (!IsRestOfRecord(rest) && !(isAttached && rest.IsEmpty)))
            return null;

        // What nobody reads any more is a remark.
        if (!rest.IsEmpty && EndsWithAll(meant.Text))
            return null;

        TextSpan words = TextSpan.FromBounds(strings.Strings[0].Span.Start, strings.Strings[^1].Span.End);
        byte[] published = text.File.Source.Slice(words);
        bool isPlain = AreTerms(rest) && Rewritable.IsOnePlainLine(published) && rest.IndexOfAny("\"\\"u8) < 0 && Ascii.IsValid(rest) && Ascii.IsValid(published);
        string replacement = $"\"{Encoding.ASCII.GetString(published)}{WithoutSemicolons(rest)}\"";
        return new Presentation(
            PublicationFault.TruncatedBySemicolon,
            new TextSpan(comment.Start, 1),
            meant,
            isPlain ? [new Edit(text.File.Source, TextSpan.FromBounds(words.Start, comment.End), replacement)] : []);
    }

    private static bool EndsWithAll(ReadOnlyMemory<byte> record) => SpfRecord.Parse(record).Terms is [.., SpfDirective { Mechanism: SpfMechanism.All }];

    private static bool AreTerms(ReadOnlySpan<byte> text)
    {
        foreach (Range range in text.SplitAny(" \t;"u8))
        {
            if (!text[range].IsEmpty && !KnownTerm.IsOne(text[range]))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a comment is the rest of a record and not a remark: it begins with a term that no prose begins with, or it has
    /// nothing but terms.
    /// </summary>
    private static bool IsRestOfRecord(ReadOnlySpan<byte> comment)
    {
        int words = 0;
        foreach (Range range in comment.SplitAny(" \t;"u8))
        {
            ReadOnlySpan<byte> word = comment[range];
            if (word.IsEmpty)
                continue;

            if (!KnownTerm.IsOne(word))
                return false;

            // «mx is our host», «all mail comes from there»: the names of mechanisms are words too.
            if (words++ == 0 && !word.SequenceEqual("a"u8) && word.ContainsAny(TermMarks))
                return true;
        }

        return words > 0;
    }

    /// <summary>The rest without its semicolons, with one space before each word.</summary>
    private static string WithoutSemicolons(ReadOnlySpan<byte> rest)
    {
        var text = new StringBuilder();
        foreach (Range range in rest.SplitAny(" \t;"u8))
        {
            if (!rest[range].IsEmpty)
                text.Append(' ').Append(Encoding.ASCII.GetString(rest[range]));
        }

        return text.ToString();
    }

    // The record itself stands in the comment: there is nothing published to point into.
    private static MeantText CutRecord() => MeantText.From("v=spf1"u8);
}
