namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Replaces characters beyond ASCII by what was meant, and reports them and control characters, one error for a run
/// (RFC 7208 section 4.6: the grammar knows visible ASCII and the space).
/// </summary>
internal static class CharacterPass
{
    private const string Quote = "\"";

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
        var characters = new List<(TextRange Range, string Plain)>();
        bool isReadable = true;
        int end = start;
        while (end < bytes.Length && bytes[end] >= 0x80)
        {
            string? equivalent = PlainEquivalents.Read(bytes[end..], out int length);
            isReadable &= equivalent is not null;
            characters.Add((new TextRange(end, end + length), equivalent ?? ""));
            end += length;
        }

        var run = new TextRange(start, end);
        if (!isReadable)
        {
            log.ReportOnly(SpfErrorKind.NonAsciiCharacter, run);
            return end;
        }

        // A quote would end the character-string that the record is in: it is never offered. Quotes only are taken for what stands around the
        // record or a term, for a later pass to tell, unless they part two terms.
        bool areQuotes = characters.TrueForAll(character => character.Plain == Quote);
        bool partsTerms = areQuotes && PartsTerms(bytes, run);
        string written = partsTerms ? " " : string.Concat(characters.Select(character => character.Plain == Quote ? "" : character.Plain));
        log.ReportOnly(SpfErrorKind.NonAsciiCharacter, run, new SpfEdit(text.Map(run), written));
        if (partsTerms)
        {
            log.Mend(run, written);
            return end;
        }

        foreach ((TextRange range, string plain) in characters)
            log.Mend(range, plain == Quote && !areQuotes ? "" : plain);
        return end;
    }

    private static bool PartsTerms(ReadOnlySpan<byte> bytes, TextRange run) =>
        run.Start > 0
        && SpfBytes.IsAlphaNumeric(bytes[run.Start - 1])
        && run.End < bytes.Length
        && (SpfBytes.IsAlphaNumeric(bytes[run.End]) || SpfBytes.IsQualifier(bytes[run.End]));

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
