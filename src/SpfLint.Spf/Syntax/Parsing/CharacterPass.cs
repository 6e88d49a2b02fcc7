using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Replaces characters beyond ASCII by what was meant, and reports them and control characters, one error for a run
/// (RFC 7208 section 4.6: the grammar knows visible ASCII and the space).
/// </summary>
internal static class CharacterPass
{
    public static RepairedText Run(RepairedText text, int start, List<SpfError> errors)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        if (bytes[start..].IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) < 0)
            return text;

        var log = new RepairLog(text, errors);
        int i = start;
        while (i < bytes.Length)
        {
            if (bytes[i] >= 0x80)
                i = ReadForeign(text, i, log);
            else if (IsControl(bytes[i]))
                i = ReadControls(bytes, i, log);
            else
                i++;
        }

        return log.Result();
    }

    private static int ReadForeign(RepairedText text, int start, RepairLog log)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        var plain = new StringBuilder();
        var characters = new List<(TextRange Range, string Plain)>();
        bool isReadable = true;
        int end = start;
        while (end < bytes.Length && bytes[end] >= 0x80)
        {
            string? equivalent = PlainEquivalents.Read(bytes[end..], out int length);
            isReadable &= equivalent is not null;
            characters.Add((new TextRange(end, end + length), equivalent ?? ""));
            plain.Append(equivalent);
            end += length;
        }

        var run = new TextRange(start, end);
        if (!isReadable)
        {
            log.ReportOnly(SpfErrorKind.NonAsciiCharacter, run);
            return end;
        }

        log.ReportOnly(SpfErrorKind.NonAsciiCharacter, run, new SpfEdit(text.Map(run), plain.ToString()));
        foreach ((TextRange range, string character) in characters)
            log.Mend(range, character);
        return end;
    }

    private static int ReadControls(ReadOnlySpan<byte> bytes, int start, RepairLog log)
    {
        int end = start;
        while (end < bytes.Length && IsControl(bytes[end]))
            end++;

        log.ReportOnly(SpfErrorKind.ControlCharacter, new TextRange(start, end));
        return end;
    }

    private static bool IsControl(byte value) => value is < 0x20 or 0x7F && !SpfBytes.IsWhiteSpace(value);
}
