namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Cuts words that hold more than one term, and takes off what does not belong to any: <c>a:x.example,mx</c>,
/// <c>ip4:192.0.2.1~all</c>, <c>-all"</c>. Afterwards a space stands between all terms (RFC 7208 section 4.6.1).
/// </summary>
internal static class SeparatorPass
{
    public static RepairedText Run(RepairedText text, int start, List<SpfError> errors)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        var log = new RepairLog(text, errors);
        int at = start;
        string? listName = null;
        while (at < bytes.Length)
        {
            while (at < bytes.Length && SpfBytes.IsWhiteSpace(bytes[at]))
                at++;

            int end = at;
            while (end < bytes.Length && !SpfBytes.IsWhiteSpace(bytes[end]))
                end++;

            if (end > at)
            {
                var cutter = new WordCutter(text, log, new TextRange(at, end), start, listName);
                cutter.Run();
                listName = cutter.NextListName;
            }

            at = end;
        }

        return log.Result();
    }
}
