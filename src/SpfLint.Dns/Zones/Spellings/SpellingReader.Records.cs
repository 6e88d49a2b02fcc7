using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;

namespace SpfLint.Dns.Zones.Spellings;

/// <content>Records, field by field.</content>
public sealed partial class SpellingReader
{
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

    /// <summary>Whether the owner stands on the line on which the entry begins.</summary>
    private static bool IsOnFirstLine(in EntryView entry) =>
        !entry.Bytes[entry.Start..entry.Tokens[0].Start].ContainsAny((byte)'\n', (byte)'\r');
}
