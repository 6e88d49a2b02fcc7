using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>A record as lines of its file that can be taken out, or be followed by another record.</summary>
internal static class RecordLine
{
    private const int LongestLine = 1 << 16;

    /// <summary>Takes a record out with its comment and its line end.</summary>
    /// <returns>
    /// Null when the record comes from <c>$GENERATE</c>, is damaged, or lends its owner or its TTL to the record behind it.
    /// </returns>
    public static Edit? Remove(Zone zone, int index)
    {
        ref readonly ZoneRecord record = ref zone[index];
        RecordText text = zone.Open(index);
        if (text.IsGenerated || record.Has(RecordTraits.Damaged) || LendsItsOwner(zone, index) || LendsItsTtl(zone, index))
            return null;

        SourceText source = text.File.Source;
        long start = StartOfLine(source, text.Span.Start);
        return new Edit(source, TextSpan.FromBounds(start, EndOfLine(source, text.Span.End, withLineEnd: true)), "");
    }

    /// <summary>Puts a line with a record of the same owner behind a record's last line.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="index">The record that the new one follows.</param>
    /// <param name="fields">The new record from its class or type on, in ASCII.</param>
    /// <returns>Null when the record comes from <c>$GENERATE</c> or is damaged.</returns>
    public static Edit? InsertAfter(Zone zone, int index, string fields)
    {
        RecordText text = zone.Open(index);
        if (text.IsGenerated || zone[index].Has(RecordTraits.Damaged))
            return null;

        SourceText source = text.File.Source;
        long end = EndOfLine(source, text.Span.End, withLineEnd: false);
        string lineEnd = source.Slice(new TextSpan(end, 2)).AsSpan().StartsWith("\r\n"u8) ? "\r\n" : "\n";
        return new Edit(source, new TextSpan(end, 0), $"{lineEnd}\t{fields}");
    }

    private static bool LendsItsOwner(Zone zone, int index) =>
        zone[index].Has(RecordTraits.ExplicitOwner) && IsFollowed(zone, index) && !zone[index + 1].Has(RecordTraits.ExplicitOwner);

    // Without $TTL a record takes the last TTL stated (RFC 1035 section 5.1); the index does not say who lent it.
    private static bool LendsItsTtl(Zone zone, int index)
    {
        if (!zone[index].Has(RecordTraits.ExplicitTtl) || !IsFollowed(zone, index) || zone[index + 1].Has(RecordTraits.ExplicitTtl))
            return false;

        bool isSharedBefore = index > 0 && zone[index - 1].File == zone[index].File && zone[index - 1].Ttl == zone[index].Ttl;
        return !isSharedBefore && zone[index + 1].Ttl == zone[index].Ttl;
    }

    private static bool IsFollowed(Zone zone, int index) => index + 1 < zone.Count && zone[index + 1].File == zone[index].File;

    private static long StartOfLine(SourceText source, long offset)
    {
        long from = Math.Max(0, offset - LongestLine);
        int lineEnd = source.Slice(TextSpan.FromBounds(from, offset)).AsSpan().LastIndexOfAny((byte)'\n', (byte)'\r');
        return from + lineEnd + 1;
    }

    private static long EndOfLine(SourceText source, long offset, bool withLineEnd)
    {
        ReadOnlySpan<byte> rest = source.Slice(new TextSpan(offset, LongestLine));
        int length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
            return offset + rest.Length;

        if (withLineEnd)
            length += rest[length..].StartsWith("\r\n"u8) ? 2 : 1;

        return offset + length;
    }
}
