using System.Buffers;
using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// <c>"v=spf1 mx" "include:x -all"</c> joins to <c>mxinclude:x</c>. A string may be split anywhere, so only a boundary that
/// breaks a term, and would not if a space stood there, is a mistake.
/// </summary>
internal static class StringBoundary
{
    // More than any term has. A boundary is judged by what stands near it, so that a record of many strings is not read anew for each.
    private const int MaxContext = 1024;

    private static readonly SearchValues<byte> s_keyOctets = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    public static Presentation? Find(RecordText text, CharacterStrings strings)
    {
        ImmutableArray<CharacterString> parts = strings.Strings;
        ReadOnlySpan<byte> joined = strings.Joined.Span;
        if (parts.Length < 2 || !Presentation.IsSpfLike(joined[..parts[0].End]))
            return null;

        var meant = new MeantText();
        meant.Append(joined[..parts[0].End], 0);
        TextSpan? first = null;
        PublicationFault fault = PublicationFault.StringsJoinTerms;
        ImmutableArray<Edit>.Builder edits = ImmutableArray.CreateBuilder<Edit>();
        for (int i = 1; i < parts.Length; i++)
        {
            CharacterString part = parts[i];
            ReadOnlySpan<byte> rest = joined.Slice(part.Start, part.Length);
            if (!part.IsQuoted && rest is [(byte)','] && i + 1 < parts.Length)
            {
                if (fault != PublicationFault.CommaBetweenStrings)
                    (fault, first) = (PublicationFault.CommaBetweenStrings, part.Span);

                edits.Add(new Edit(text.File.Source, part.Span, " "));
                continue;
            }

            Boundary boundary = Judge(meant.Octets, rest);
            if (boundary == Boundary.Stray)
                return Trailing(text, strings, i, meant);

            if (boundary == Boundary.MissingSpace)
            {
                meant.AppendSpace(part.Start);
                first ??= TextSpan.FromBounds(parts[i - 1].Span.End - (parts[i - 1].IsQuoted ? 1 : 0), part.Span.Start + (part.IsQuoted ? 1 : 0));
                edits.AddRange(PutSpaceBefore(text, part));
            }

            meant.Append(rest, part.Start);
        }

        return first is null
            ? null
            : new Presentation(fault, first.Value, meant, edits.ToImmutable());
    }

    /// <summary>A space inside the string's quotes; a word without quotes gets them.</summary>
    private static ImmutableArray<Edit> PutSpaceBefore(RecordText text, CharacterString part) => part.IsQuoted
        ? [new Edit(text.File.Source, new TextSpan(part.Span.Start + 1, 0), " ")]
        :
        [
            new Edit(text.File.Source, new TextSpan(part.Span.Start, 0), "\" "),
            new Edit(text.File.Source, new TextSpan(part.Span.End, 0), "\""),
        ];

    private enum Boundary
    {
        Sound,
        MissingSpace,
        Stray,
    }

    /// <summary>The last terms of a record, as a record.</summary>
    private static byte[] EndOf(ReadOnlySpan<byte> record)
    {
        if (record.Length <= MaxContext)
            return record.ToArray();

        ReadOnlySpan<byte> end = record[^MaxContext..];
        return [.. "v=spf1 "u8, .. end[(end.IndexOf((byte)' ') + 1)..]];
    }

    private static ReadOnlySpan<byte> StartOf(ReadOnlySpan<byte> text)
    {
        if (text.Length <= MaxContext)
            return text;

        ReadOnlySpan<byte> start = text[..MaxContext];
        int end = start.LastIndexOf((byte)' ');
        return end < 0 ? start : start[..end];
    }

    private static Boundary Judge(ReadOnlySpan<byte> record, ReadOnlySpan<byte> part)
    {
        // A comma at the end is a mistake of the terms.
        if (part.IsEmpty || part[0] == (byte)' ' || record.IsEmpty || record[^1] is (byte)' ' or (byte)',')
            return Boundary.Sound;

        byte[] before = EndOf(record);
        ReadOnlySpan<byte> rest = StartOf(part);

        // A whole record, or another kind of text record, that stands behind this one.
        if (SpfRecord.IsSpf(rest))
            return Boundary.Stray;

        // Hardly any word is a term: most boundaries are judged without reading what would be there instead.
        SpfRecord earlier = SpfRecord.Parse(before);
        bool startsWithTerm = StartsWithTerm(rest);
        bool endsWithAll = earlier.Terms is [.., SpfDirective { Mechanism: SpfMechanism.All }];
        if (!startsWithTerm && earlier.Terms is [.., SpfModifier { Errors.IsEmpty: true }] && IsKeyWithValue(rest))
            return Boundary.Stray;

        if (!startsWithTerm && !endsWithAll)
            return Boundary.Sound;

        int joinedErrors = CountErrors([.. before, .. rest]);
        int spacedErrors = CountErrors([.. before, (byte)' ', .. rest]);
        bool endsWithTerm = earlier.Terms is [.., SpfTerm { Errors.IsEmpty: true }];
        if (startsWithTerm && (spacedErrors < joinedErrors || (spacedErrors == joinedErrors && endsWithTerm)))
            return Boundary.MissingSpace;

        return endsWithAll && joinedErrors > earlier.Errors.Length ? Boundary.Stray : Boundary.Sound;
    }

    /// <summary><c>site-verification=…</c>, <c>v=DMARC1; …</c>: no modifier that receivers know, and what ends one does not read like that.</summary>
    private static bool IsKeyWithValue(ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'=');
        return end > 0 && char.IsAsciiLetter((char)rest[0]) && rest[..end].IndexOfAnyExcept(s_keyOctets) < 0 && CountErrors([.. "v=spf1 "u8, .. rest]) > 0;
    }

    private static int CountErrors(byte[] text) => SpfRecord.Parse(text).Errors.Length;

    private static bool StartsWithTerm(ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)' ');
        return KnownTerm.IsOne(end < 0 ? rest : rest[..end]);
    }

    private static Presentation Trailing(RecordText text, CharacterStrings strings, int index, MeantText meant)
    {
        TextSpan span = TextSpan.FromBounds(strings.Strings[index].Span.Start, strings.Strings[^1].Span.End);
        long from = strings.Strings[index - 1].Span.End;
        bool isOneLine = text.File.Source.Slice(TextSpan.FromBounds(from, span.End)).AsSpan().IndexOfAny("\r\n;()"u8) < 0;
        return new Presentation(
            PublicationFault.TrailingData,
            span,
            meant,
            isOneLine ? [new Edit(text.File.Source, TextSpan.FromBounds(from, span.End), "")] : []);
    }
}
