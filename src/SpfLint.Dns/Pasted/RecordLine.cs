using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Pasted;

/// <summary>Recognizes the lines of dig, kdig and drill, which are zone-file entries with absolute names.</summary>
internal sealed class RecordLine
{
    // Of an entry in parentheses; longer ones are no TXT records that a person pastes.
    private const int MaxLines = 64;

    private readonly ZoneReaderState _state = new();

    /// <summary>The types that SPF reads.</summary>
    public static bool IsRead(RecordType type) => type is RecordType.A or RecordType.Aaaa or RecordType.MX or RecordType.Ptr
        or RecordType.Txt or RecordType.Spf or RecordType.Cname;

    /// <summary>Whether data is of a type's form, so that no prose is taken for a record.</summary>
    /// <param name="type">The type.</param>
    /// <param name="data">The data as written.</param>
    public bool Fits(RecordType type, ReadOnlySpan<byte> data)
    {
        var reader = new ZoneReader(data, isFinal: true, _state);
        return reader.Read() && IsWhole(reader) && Fits(type, reader.Tokens, data);
    }

    /// <summary>Reads the entry that begins with a line's body.</summary>
    /// <param name="paste">The paste.</param>
    /// <param name="line">The line.</param>
    /// <param name="record">The record, when its type is one of those that SPF reads.</param>
    /// <param name="type">The type of any other record; <see cref="RecordType.None"/> when the line is none.</param>
    public bool TryRead(ReadOnlySpan<byte> paste, PastedLine line, out PastedRecord record, out RecordType type)
    {
        record = default;
        type = RecordType.None;
        if (line.Text(paste)[0] is (byte)'"' or (byte)';' or (byte)'(' or (byte)')')
            return false;

        int end = EndOfEntry(paste, line);
        ReadOnlySpan<byte> entry = paste[line.Body..end];
        var reader = new ZoneReader(entry, isFinal: true, _state);
        if (!reader.Read() || reader.Tokens.IsEmpty)
            return false;

        ReadOnlySpan<ZoneToken> tokens = reader.Tokens;
        RecordFields fields = RecordFields.Find(tokens, entry, startsInFirstColumn: true);
        ReadOnlySpan<byte> owner = tokens[0].Content(entry);
        bool isAnswer = fields.RecordType != RecordType.None
            && (owner.EndsWith("."u8) || fields.RecordClass == RecordClass.IN)
            && fields.RecordClass is RecordClass.IN or RecordClass.Unspecified
            && PastedName.TryRead(owner, out _);
        if (!isAnswer)
            return false;

        type = fields.RecordType;
        if (!IsRead(type) || !IsWhole(reader) || !Fits(type, tokens[fields.Rdata..], entry))
            return false;

        ZoneToken mnemonic = tokens[fields.Type];
        record = new PastedRecord(
            line,
            new PastedRange(line.Body, tokens[0].Length),
            type,
            [PastedRange.FromBounds(line.Body + mnemonic.End, line.Body + reader.EntryEnd)])
        {
            TypeToken = new PastedRange(line.Body + mnemonic.Start, mnemonic.Length),
        };
        return true;
    }

    // A parenthesis that nothing closes would take the next records in.
    private static bool IsWhole(in ZoneReader reader)
    {
        foreach (LexicalError error in reader.Errors)
        {
            if (error.Kind is ZoneErrorKind.UnclosedParenthesis or ZoneErrorKind.StrayParenthesis)
                return false;
        }

        return true;
    }

    private static bool Fits(RecordType type, ReadOnlySpan<ZoneToken> tokens, ReadOnlySpan<byte> text)
    {
        if (tokens.IsEmpty)
            return false;

        ReadOnlySpan<byte> first = tokens[0].Content(text);
        return first.SequenceEqual(@"\#"u8) || type switch
        {
            RecordType.A => tokens.Length == 1 && AddressText.TryReadIp4(first, out _),
            RecordType.Aaaa => tokens.Length == 1 && AddressText.TryReadIp6(first, out _),
            RecordType.MX => tokens.Length == 2 && char.IsAsciiDigit((char)first[0]) && PastedName.TryRead(tokens[1].Content(text), out _),
            RecordType.Txt or RecordType.Spf => tokens[0].IsQuoted,
            _ => tokens.Length == 1 && !tokens[0].IsQuoted && PastedName.TryRead(first, out _),
        };
    }

    /// <summary>The end of the line, or of the lines that its parentheses hold together.</summary>
    private static int EndOfEntry(ReadOnlySpan<byte> paste, PastedLine line)
    {
        if (!line.Text(paste).Contains((byte)'('))
            return line.End;

        int depth = 0;
        bool isQuoted = false;
        int lines = 0;
        for (int i = line.Body; i < paste.Length; i++)
        {
            switch (paste[i])
            {
                case (byte)'\\':
                    i++;
                    break;

                case (byte)'"':
                    isQuoted = !isQuoted;
                    break;

                case (byte)';' when !isQuoted:
                    int comment = paste[i..].IndexOf((byte)'\n');
                    i = comment < 0 ? paste.Length : i + comment - 1;
                    break;

                case (byte)'(' when !isQuoted:
                    depth++;
                    break;

                case (byte)')' when !isQuoted:
                    depth--;
                    break;

                case (byte)'\n' when depth <= 0 || isQuoted || ++lines == MaxLines:
                    return depth > 0 || isQuoted ? line.End : i;
            }
        }

        return depth > 0 ? line.End : paste.Length;
    }
}
