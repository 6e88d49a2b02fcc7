namespace SpfLint.Dns.Pasted;

/// <summary>One line of a paste.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="Body">Offset of the first byte behind indentation, the marks of quoted mail and the zone that knotc puts before a record; <paramref name="End"/> on a blank line.</param>
/// <param name="End">Offset behind its last byte that is not white space.</param>
internal readonly record struct PastedLine(int Start, int Body, int End)
{
    /// <summary>Whether there is nothing on it.</summary>
    public bool IsBlank => Body == End;

    /// <summary>Whether something stands before the body, so that a parenthesis has room there.</summary>
    public bool IsIndented => Body > Start;

    /// <summary>The line's text without what stands before and behind it.</summary>
    public ReadOnlySpan<byte> Text(ReadOnlySpan<byte> paste) => paste[Body..End];

    /// <summary>Reads the line that starts at <paramref name="start"/>.</summary>
    /// <param name="paste">The paste.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="next">Where the next one starts.</param>
    public static PastedLine Read(ReadOnlySpan<byte> paste, int start, out int next)
    {
        ReadOnlySpan<byte> rest = paste[start..];
        int lineEnd = rest.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineEnd < 0 ? rest : rest[..lineEnd];
        next = start + (lineEnd < 0 ? rest.Length : lineEnd + 1);
        int end = line.TrimEnd(" \t\r"u8).Length;
        int body = start == 0 && line.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (body < end && line[body] is (byte)' ' or (byte)'\t' or (byte)'>' or (byte)'|')
            body++;

        body += LengthOfZone(line[body..Math.Max(body, end)]);
        return new PastedLine(start, start + body, start + Math.Max(body, end));
    }

    /// <summary><c>[example.org.] www.example.org. 3600 A 192.0.2.1</c>, as <c>knotc zone-read</c> prints records.</summary>
    private static int LengthOfZone(ReadOnlySpan<byte> line)
    {
        int end = line.IndexOf(".] "u8);
        return end > 0 && line[0] == (byte)'[' && line[..end].IndexOf((byte)' ') < 0 ? end + 3 : 0;
    }
}
