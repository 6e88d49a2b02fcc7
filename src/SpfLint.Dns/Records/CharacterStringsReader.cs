using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Records;

/// <summary>Reads the rdata of TXT and SPF records with the place of every octet.</summary>
internal static class CharacterStringsReader
{
    public static CharacterStrings Read(in EntryView entry, int firstToken)
    {
        ReadOnlySpan<ZoneToken> tokens = entry.Tokens[firstToken..];
        var joined = new List<byte>();
        ImmutableArray<CharacterString>.Builder strings = ImmutableArray.CreateBuilder<CharacterString>(tokens.Length);
        ImmutableArray<CharacterStrings.Segment>.Builder segments = ImmutableArray.CreateBuilder<CharacterStrings.Segment>(tokens.Length);
        if (UnknownData.IsUnknownData(entry, firstToken))
        {
            ReadUnknownData(entry, firstToken, joined, strings, segments);
        }
        else
        {
            foreach (ZoneToken token in tokens)
            {
                int start = joined.Count;
                ReadContent(entry, token, joined, segments);
                strings.Add(new CharacterString(
                    start,
                    joined.Count - start,
                    entry.Place.Map(token.Start, token.Length),
                    token.IsQuoted,
                    (token.Traits & TokenTraits.Unclosed) != 0));
            }
        }

        int from = tokens.IsEmpty ? entry.End : tokens[0].Start;
        TextSpan whole = entry.Place.Map(from, entry.End - from);
        return new CharacterStrings(
            joined.ToArray(), strings.ToImmutable(), segments.ToImmutable(), whole, entry.Place.IsGenerated);
    }

    private static void ReadContent(
        in EntryView entry, ZoneToken token, List<byte> joined, ImmutableArray<CharacterStrings.Segment>.Builder segments)
    {
        ReadOnlySpan<byte> content = token.Content(entry.Bytes);
        bool continues = false;
        for (int i = 0; i < content.Length;)
        {
            int start = i;
            byte octet = CharacterText.ReadOne(content, ref i);
            int width = i - start;
            if (!continues || width > 1)
            {
                long offset = entry.Place.Map(token.ContentStart + start, width).Start;
                segments.Add(new CharacterStrings.Segment(joined.Count, offset, width));
            }

            continues = width == 1;
            joined.Add(octet);
        }
    }

    /// <summary>Length-prefixed strings in hexadecimal (RFC 3597 section 5): two digits of the file an octet.</summary>
    private static void ReadUnknownData(
        in EntryView entry,
        int firstToken,
        List<byte> joined,
        ImmutableArray<CharacterString>.Builder strings,
        ImmutableArray<CharacterStrings.Segment>.Builder segments)
    {
        int left = 0;
        int start = 0;
        TextSpan span = default;
        foreach ((byte octet, int at) in UnknownData.Octets(entry.Bytes, entry.Tokens, firstToken))
        {
            TextSpan place = entry.Place.Map(at, 2);
            if (left == 0)
            {
                left = octet;
                start = joined.Count;
                span = place;
            }
            else
            {
                segments.Add(new CharacterStrings.Segment(joined.Count, place.Start, 2));
                joined.Add(octet);
                span = TextSpan.FromBounds(span.Start, place.End);
                left--;
            }

            if (left == 0)
                strings.Add(new CharacterString(start, joined.Count - start, span, IsQuoted: false, IsUnclosed: false));
        }
    }
}
