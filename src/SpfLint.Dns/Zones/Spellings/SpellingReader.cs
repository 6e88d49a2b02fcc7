using System.Globalization;
using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones.Spellings;

/// <summary>
/// Finds the parts of a zone file that are written in a way that not all name servers read. It reads the file again, so that
/// who does not ask pays nothing.
/// </summary>
public sealed class SpellingReader
{
    private readonly Action<Spelling> _found;

    private SpellingReader(Action<Spelling> found) => _found = found;

    /// <summary>Reads one file; the files that it includes are read by themselves. What is broken has no spelling.</summary>
    /// <param name="source">The file.</param>
    /// <param name="found">Is told each spelling, entry by entry.</param>
    /// <exception cref="IOException">The file cannot be read (any more).</exception>
    public static void Read(SourceText source, Action<Spelling> found)
    {
        var reader = new SpellingReader(found);
        EntryWindows.Visit(source, reader.ReadEntry);
    }

    private void ReadEntry(in EntryView entry, ReadOnlySpan<LexicalError> errors)
    {
        foreach (LexicalError error in errors)
        {
            if (error.Kind is ZoneErrorKind.UnclosedParenthesis or ZoneErrorKind.StrayParenthesis or ZoneErrorKind.UnclosedQuote
                or ZoneErrorKind.InvalidEscape or ZoneErrorKind.NulByte or ZoneErrorKind.EntryTooLong)
                return;
        }

        if (entry.IsDirective)
            ReadDirective(entry);
        else
            ReadRecord(entry);
    }

    private void ReadDirective(in EntryView entry)
    {
        ReadOnlySpan<byte> name = entry.Content(0);
        if (Ascii.EqualsIgnoreCase(name, "$ORIGIN"u8))
            ReadOrigin(entry);
        else if (Ascii.EqualsIgnoreCase(name, "$TTL"u8))
            ReadDefaultTtl(entry);
        else if (Ascii.EqualsIgnoreCase(name, "$INCLUDE"u8))
            ReadInclude(entry);
        else if (Ascii.EqualsIgnoreCase(name, "$GENERATE"u8))
            Found(SpellingKind.Generate, entry, 0);
        else if (Ascii.EqualsIgnoreCase(name, "$DATE"u8))
            Found(SpellingKind.Date, entry, 0);
    }

    private void ReadOrigin(in EntryView entry)
    {
        if (!entry.Content(0).SequenceEqual("$ORIGIN"u8))
            Found(SpellingKind.LowerCaseOrigin, entry, 0, "$ORIGIN", keepsMeaning: true);

        if (entry.Tokens.Length < 2 || entry.Tokens[1].IsQuoted)
            return;

        ReadOnlySpan<byte> origin = entry.Content(1);
        if (origin.SequenceEqual("@"u8))
            Found(SpellingKind.UnchangedOrigin, entry, 1);
        else if (origin[^1] != (byte)'.' || origin.EndsWith("\\."u8))
            Found(SpellingKind.RelativeOrigin, entry, 1);

        ReadName(entry, 1);
    }

    private void ReadDefaultTtl(in EntryView entry)
    {
        if (!entry.Content(0).SequenceEqual("$TTL"u8))
            Found(SpellingKind.LowerCaseTtl, entry, 0, "$TTL", keepsMeaning: true);

        if (entry.Tokens.Length > 1)
            ReadPeriod(entry, 1);
    }

    private void ReadInclude(in EntryView entry)
    {
        if (entry.Content(0).SequenceEqual("$INCLUDE"u8))
            Found(SpellingKind.Include, entry, 0);

        if (entry.Tokens.Length > 1 && entry.Tokens[1].IsQuoted)
            Found(SpellingKind.QuotedPath, entry, 1, Unquoted(entry.Content(1), "/._-"), keepsMeaning: true);
    }

    private void ReadRecord(in EntryView entry)
    {
        RecordFields fields = RecordFields.Find(entry.Tokens, entry.Bytes, entry.StartsInFirstColumn);
        if (fields.RecordType == RecordType.None)
            return;

        if (entry.StartsInFirstColumn && entry.Bytes[entry.Start] == (byte)'(' && IsOnFirstLine(entry))
            _found(new Spelling(SpellingKind.OwnerInParentheses, entry.Place.Map(entry.Start, 1)));

        // Servers differ in what a dot, a blank or '@' means inside quotes: only the fewest owners have one meaning.
        if (fields.Owner >= 0 && entry.Tokens[fields.Owner].IsQuoted)
            Found(SpellingKind.QuotedOwner, entry, fields.Owner, Unquoted(entry.Content(fields.Owner), "_-"));
        else if (fields.Owner >= 0)
            ReadName(entry, fields.Owner);

        if (RecordFields.IsAgeMark(entry.Content(fields.Owner + 1)))
            Found(SpellingKind.AgeMark, entry, fields.Owner + 1);

        ReadClass(entry, fields);
        if (fields.Ttl >= 0)
            ReadPeriod(entry, fields.Ttl);

        if (!NumberedMnemonic.TryParse(entry.Content(fields.Type), "TYPE"u8, out _))
            _found(new Spelling(SpellingKind.Type, entry.SpanOf(fields.Type)) { Type = fields.RecordType });

        ReadRdata(entry, fields);
    }

    private void ReadClass(in EntryView entry, RecordFields fields)
    {
        if (fields.Class < 0)
            return;

        ZoneToken token = entry.Tokens[fields.Class];
        if (fields.Ttl == fields.Class + 1)
        {
            ZoneToken ttl = entry.Tokens[fields.Ttl];
            ReadOnlySpan<byte> between = entry.Bytes[token.End..ttl.Start];
            string? swapped = between.ContainsAnyExcept((byte)' ', (byte)'\t')
                ? null
                : Encoding.ASCII.GetString([.. entry.Content(fields.Ttl), .. between, .. entry.Content(fields.Class)]);
            _found(new Spelling(SpellingKind.ClassBeforeTtl, entry.Place.Map(token.Start, ttl.End - token.Start))
            {
                Portable = swapped,
                KeepsMeaning = true,
            });
        }

        if (NumberedMnemonic.TryParse(entry.Content(fields.Class), "CLASS"u8, out _))
        {
            string mnemonic = RecordClasses.Mnemonic(fields.RecordClass);
            bool hasName = !mnemonic.StartsWith("CLASS", StringComparison.Ordinal);
            Found(SpellingKind.NumericClass, entry, fields.Class, hasName ? mnemonic : null, keepsMeaning: true);
        }
    }

    private void ReadRdata(in EntryView entry, RecordFields fields)
    {
        RdataField? first = RecordTypes.Find(fields.RecordType) is { } known && !known.Fields.IsEmpty ? known.Fields[0] : null;
        SpellingKind glued = first is CharacterStringsField ? SpellingKind.GluedStrings : SpellingKind.GluedFields;
        for (int i = fields.Rdata + 1; i < entry.Tokens.Length; i++)
        {
            ZoneToken before = entry.Tokens[i - 1];
            ZoneToken token = entry.Tokens[i];
            if (token.Start != before.End || !(token.IsQuoted || before.IsQuoted) || IsQuotedValue(entry, fields, i))
                continue;

            // ldns takes a quote inside of a word for a part of it.
            _found(new Spelling(glued, entry.Place.Map(token.Start, 0)) { Portable = " ", KeepsMeaning = before.IsQuoted });
        }

        if (!UnknownData.IsUnknownData(entry, fields.Rdata))
            ReadFields(entry, fields);

        if (fields.RecordType == RecordType.Nsec && fields.Rdata == entry.Tokens.Length - 1)
            Found(SpellingKind.NoTypes, entry, fields.Rdata);

        Tell(OctetGroups.Find(entry, fields));
    }

    /// <summary>Whether a string in quotes is the value of a service parameter, <c>key="value"</c> (RFC 9460 section 2.1).</summary>
    private static bool IsQuotedValue(in EntryView entry, RecordFields fields, int token) =>
        fields.RecordType is RecordType.Svcb or RecordType.Https && entry.Tokens[token].IsQuoted && entry.Content(token - 1).EndsWith("="u8);

    private void ReadFields(in EntryView entry, RecordFields fields)
    {
        ReadOnlySpan<RdataField> row = RecordTypes.Find(fields.RecordType) is { } known ? known.Fields : [];
        for (int i = fields.Rdata; i < entry.Tokens.Length && !row.IsEmpty; i++)
        {
            RdataField field = row[Math.Min(i - fields.Rdata, row.Length - 1)];
            if (entry.Tokens[i].IsQuoted)
                continue;

            if (entry.Content(i).SequenceEqual("\\#"u8))
                Found(SpellingKind.EscapedHash, entry, i, "#", keepsMeaning: true);
            else if (field is NameField)
                ReadName(entry, i);
            else if (field is PeriodField)
                ReadPeriod(entry, i);
            else if (field is CharacterStringField or CharacterStringsField && entry.Content(i).SequenceEqual("@"u8))
                Found(SpellingKind.BareAtSign, entry, i, "\"@\"", keepsMeaning: true);
            else if (field is CharacterStringField or SubstitutionField && HasDot(entry.Content(i)))
                Found(SpellingKind.BareDot, entry, i, Quoted(entry, i), keepsMeaning: true);
            else if (field is ServiceParametersField)
                Tell(ParameterSpelling.Find(entry, i));
            else if (field is TagField)
                ReadTag(entry, i);
            else if (fields.RecordType == RecordType.Caa && field is TextField)
                ReadValue(entry, i);
        }
    }

    /// <summary>Whether a dot has no backslash before it.</summary>
    private static bool HasDot(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'.')
                return true;

            i += text[i] == (byte)'\\' ? 1 : 0;
        }

        return false;
    }

    private static string? Quoted(in EntryView entry, int token) =>
        entry.Tokens[token].Traits == TokenTraits.None ? $"\"{Encoding.ASCII.GetString(entry.Content(token))}\"" : null;

    private void ReadTag(in EntryView entry, int token)
    {
        const int MaxLength = 15;
        ReadOnlySpan<byte> tag = entry.Content(token);
        if (tag.ContainsAnyInRange((byte)'A', (byte)'Z'))
            Found(SpellingKind.UpperCaseTag, entry, token, Encoding.ASCII.GetString(tag).ToLowerInvariant(), keepsMeaning: true);

        if (tag.Length > MaxLength)
            Found(SpellingKind.LongTag, entry, token);
    }

    /// <summary>The value of CAA; that of URI needs quotes for others than ldns.</summary>
    private void ReadValue(in EntryView entry, int token)
    {
        bool isAtSign = entry.Content(token).SequenceEqual("@"u8);
        Found(isAtSign ? SpellingKind.UnquotedAtSign : SpellingKind.UnquotedValue, entry, token, Quoted(entry, token), keepsMeaning: true);
    }

    private void ReadName(in EntryView entry, int token)
    {
        ReadOnlySpan<byte> text = entry.Content(token);
        if (text.SequenceEqual("@"u8) || (entry.Tokens[token].Traits & TokenTraits.NonAscii) != 0)
            return;

        var escaped = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char c = (char)text[i];
            if (c == '\\' && i + 1 < text.Length)
                escaped.Append(c).Append((char)text[++i]);
            else
                escaped.Append(char.IsAsciiLetterOrDigit(c) || "-_/*.".Contains(c, StringComparison.Ordinal) ? "" : "\\").Append(c);
        }

        if (escaped.Length > text.Length)
            Found(SpellingKind.NameCharacter, entry, token, escaped.ToString(), keepsMeaning: true);
    }

    /// <summary>Whether the owner stands on the line on which the entry begins.</summary>
    private static bool IsOnFirstLine(in EntryView entry) =>
        !entry.Bytes[entry.Start..entry.Tokens[0].Start].ContainsAny((byte)'\n', (byte)'\r');

    private void ReadPeriod(in EntryView entry, int token)
    {
        ReadOnlySpan<byte> text = entry.Content(token);
        if (!entry.Tokens[token].IsQuoted && IsDescending(text) && TimeToLive.Read(text, out uint seconds) == TimeToLiveProblem.None)
            Found(SpellingKind.CompoundPeriod, entry, token, seconds.ToString(CultureInfo.InvariantCulture), keepsMeaning: true);
    }

    /// <summary>Whether a larger unit stands before a smaller one.</summary>
    private static bool IsDescending(ReadOnlySpan<byte> text)
    {
        const string Units = "wdhms";
        int last = Units.Length;
        foreach (byte b in text)
        {
            int unit = Units.IndexOf((char)(b | 0x20), StringComparison.Ordinal);
            if (unit > last)
                return true;

            last = unit < 0 ? last : unit;
        }

        return false;
    }

    /// <summary>The text without its quotes, if it holds nothing but letters, digits and a few harmless characters.</summary>
    private static string? Unquoted(ReadOnlySpan<byte> content, string harmless)
    {
        foreach (byte b in content)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && !harmless.Contains((char)b, StringComparison.Ordinal))
                return null;
        }

        return content.IsEmpty ? null : Encoding.ASCII.GetString(content);
    }

    private void Tell(Spelling? spelling)
    {
        if (spelling is { } found)
            _found(found);
    }

    private void Found(SpellingKind kind, in EntryView entry, int token, string? portable = null, bool keepsMeaning = false) =>
        _found(new Spelling(kind, entry.SpanOf(token)) { Portable = portable, KeepsMeaning = keepsMeaning });
}
