using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Mending;

/// <summary>Adds a record behind another one of the same owner.</summary>
internal static class RecordInsertion
{
    private const int LongestComment = 4096;

    /// <summary>Puts a line behind a record's last line; its owner is inherited.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="index">The record that the new one follows.</param>
    /// <param name="fields">The new record from its class or type on, in ASCII.</param>
    /// <returns>Null when the record comes from <c>$GENERATE</c> or is damaged.</returns>
    public static Edit? After(Zone zone, int index, string fields)
    {
        RecordText text = zone.Open(index);
        if (text.IsGenerated || zone[index].Has(RecordTraits.Damaged))
            return null;

        SourceText source = text.File.Source;
        byte[] rest = source.Slice(new TextSpan(text.Span.End, LongestComment));
        int lineEnd = rest.AsSpan().IndexOfAny((byte)'\n', (byte)'\r');
        if (lineEnd < 0 && text.Span.End + rest.Length < source.Length)
            return null;

        int end = lineEnd < 0 ? rest.Length : lineEnd;
        string newLine = rest.AsSpan(end).StartsWith("\r\n"u8) ? "\r\n" : "\n";
        return new Edit(source, new TextSpan(text.Span.End + end, 0), $"{newLine}\t{fields}");
    }
}
