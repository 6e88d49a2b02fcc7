namespace SpfLint.Dns.Layout;

/// <summary>How far text reaches on a screen, as far as that can be known: a column for each character of UTF-8.</summary>
internal static class TextWidth
{
    private const int TabStop = 8;

    /// <summary>The width of text without tabs.</summary>
    public static int Of(ReadOnlySpan<byte> text) => text.Length - text.CountInRange(0x80, 0xBF);

    /// <summary>The zero-based column of a byte in its line.</summary>
    public static int ColumnOf(ReadOnlySpan<byte> bytes, int offset)
    {
        int column = 0;
        foreach (byte b in bytes[(bytes[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..offset])
            column += b == (byte)'\t' ? TabStop - column % TabStop : b is >= 0x80 and <= 0xBF ? 0 : 1;

        return column;
    }

    private static int CountInRange(this ReadOnlySpan<byte> text, byte low, byte high)
    {
        if (System.Text.Ascii.IsValid(text))
            return 0;

        int count = 0;
        foreach (byte b in text)
            count += b >= low && b <= high ? 1 : 0;

        return count;
    }
}
