using SpfLint.Dns.Records.Fields;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Records;

/// <summary>Turns the tokens of rdata into canonical wire form along the rows of <see cref="RecordTypes"/>.</summary>
internal static class RdataReader
{
    /// <summary>Reads the rdata of a record.</summary>
    /// <param name="row">The type; a type without fields is taken as text.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="first">Index of the first token of the rdata.</param>
    /// <param name="origin">Wire form of the origin in force.</param>
    /// <param name="wire">Filled with the rdata; complete only when no problem comes back.</param>
    /// <param name="problems">What is wrong goes here.</param>
    public static void Read(
        RecordTypeRow? row, in EntryView entry, int first, ReadOnlySpan<byte> origin, RdataBuffer wire, List<RdataProblem> problems)
    {
        wire.Clear();
        if (UnknownData.IsUnknownData(entry, first))
        {
            ReadUnknownData(row, entry, first, wire, problems);
            return;
        }

        if (row is null || !row.IsDecoded)
        {
            AddText(entry, first, wire);
            if (row is null or { HasOctetsOnly: true })
                problems.Add(new RdataProblem(ZoneErrorKind.InvalidUnknownData, first, null));

            return;
        }

        var cursor = new RdataCursor { Bytes = entry.Bytes, Tokens = entry.Tokens, Origin = origin, Wire = wire, Problems = problems, Token = first };
        ReadFields(row, ref cursor);
        if (problems.Count > 1 && problems[0].Kind == ZoneErrorKind.InvalidField && !row.TakesTokens && entry.Tokens.Length - first == row.RequiredCount + 1)
            ReportExtraWord(row, cursor, first);
    }

    /// <summary>Where the data would be right without one of its words, that is the mistake, and not the fields that it moves.</summary>
    private static void ReportExtraWord(RecordTypeRow row, in RdataCursor cursor, int first)
    {
        List<RdataProblem> problems = [];
        for (int extra = cursor.Tokens.Length - 2; extra >= first; extra--)
        {
            problems.Clear();
            ZoneToken[] tokens = [.. cursor.Tokens[..extra], .. cursor.Tokens[(extra + 1)..]];
            var without = new RdataCursor
            {
                Bytes = cursor.Bytes,
                Tokens = tokens,
                Origin = cursor.Origin,
                Wire = new RdataBuffer(),
                Problems = problems,
                Token = first,
            };
            ReadFields(row, ref without);
            if (problems.Count > 0)
                continue;

            cursor.Problems.Clear();
            cursor.Problems.Add(new RdataProblem(ZoneErrorKind.ExtraField, extra, null, 0, cursor.Tokens[extra].ContentLength));
            return;
        }
    }

    /// <summary>Reads the first fields of rdata that is known to be right.</summary>
    /// <param name="row">A type whose first fields take a token each.</param>
    /// <param name="entry">The entry, or the part of it that holds these fields.</param>
    /// <param name="first">Index of the first token of the rdata.</param>
    /// <param name="count">Number of fields.</param>
    /// <param name="origin">Wire form of the origin in force.</param>
    /// <param name="wire">Filled with the octets of the fields.</param>
    /// <param name="problems">Stays empty where the rdata is right.</param>
    public static void ReadStart(
        RecordTypeRow row, in EntryView entry, int first, int count, ReadOnlySpan<byte> origin, RdataBuffer wire, List<RdataProblem> problems)
    {
        wire.Clear();
        var cursor = new RdataCursor { Bytes = entry.Bytes, Tokens = entry.Tokens, Origin = origin, Wire = wire, Problems = problems, Token = first };
        foreach (RdataField field in row.Fields[..count])
            field.Read(ref cursor);
    }

    private static void ReadFields(RecordTypeRow row, ref RdataCursor cursor)
    {
        int first = cursor.Token;
        int required = row.RequiredCount;
        ReadOnlySpan<RdataField> fields = row.Fields;
        for (int i = 0; i < fields.Length; i++)
        {
            RdataField field = fields[i];
            bool isOptional = row.IsOptional(i);
            int left = cursor.Tokens.Length - cursor.Token;
            if (!isOptional && (left == 0 || (left < required && !field.MayBe(cursor.Text))))
            {
                // A field that could not be read may have been two.
                if (cursor.Problems.Count == 0)
                    cursor.FailMissing(field);

                return;
            }

            required -= isOptional ? 0 : 1;
            if (!isOptional || left > 0 || field is not TokenField)
                field.Read(ref cursor);

            // Where the tokens cannot be counted, a field that is missing would make all behind it wrong.
            if (row.TakesTokens && cursor.Problems.Count > 0 && cursor.Problems.Exists(problem => problem.Kind != ZoneErrorKind.StringTooLong))
                return;
        }

        if (!cursor.IsAtEnd && cursor.Problems.Count == 0)
            cursor.Problems.Add(new RdataProblem(ZoneErrorKind.ExtraField, cursor.Token, null));
        else if (cursor.Wire.Length > ushort.MaxValue && cursor.Problems.Count == 0)
            cursor.Problems.Add(new RdataProblem(ZoneErrorKind.RdataTooLong, first, null));
    }

    private static void ReadUnknownData(
        RecordTypeRow? row, in EntryView entry, int first, RdataBuffer wire, List<RdataProblem> problems)
    {
        int wrong = UnknownData.Read(entry, first, wire);
        if (wrong >= 0)
            problems.Add(new RdataProblem(ZoneErrorKind.InvalidUnknownData, wrong, null));
        else if (row is { IsDecoded: true } && !WireRdata.TryRead(row, wire.Span.ToArray(), wire))
            problems.Add(new RdataProblem(ZoneErrorKind.UnfitUnknownData, first + 1, null));
    }

    /// <summary>Rdata that is not decoded compares as written, field by field.</summary>
    private static void AddText(in EntryView entry, int first, RdataBuffer wire)
    {
        for (int token = first; token < entry.Tokens.Length; token++)
        {
            foreach (byte b in entry.Content(token))
                wire.Add(b);

            wire.Add((byte)0);
        }
    }
}
