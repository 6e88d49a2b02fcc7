using System.Text;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Pasted;

/// <summary>Goes through a paste line by line. Each line is an answer of one of the tools, or it is passed over.</summary>
/// <param name="paste">The paste.</param>
internal sealed class PasteReader(byte[] paste)
{
    private readonly RecordLine _entries = new();
    private readonly PastedStatements _statements = new();
    private readonly FragmentWriter _records = new(paste);

    /// <summary>The records that were found.</summary>
    public FragmentWriter Records => _records;

    /// <summary>What was found beside records.</summary>
    public PastedStatements Statements => _statements;

    /// <summary>The first line, counted from 1, that is data without a name.</summary>
    public int? NamelessLine { get; private set; }

    /// <summary>Reads it all.</summary>
    public void Read()
    {
        var response = new PastedResponse(_statements);
        var names = new NameBlock(paste, _records, _statements);
        var strings = new StringBlock(paste, _records);
        int number = 0;
        for (int start = 0; start < paste.Length;)
        {
            number++;
            PastedLine line = PastedLine.Read(paste, start, out int next);
            start = next;
            if (line.IsBlank)
            {
                names.End();
                continue;
            }

            ReadOnlySpan<byte> text = line.Text(paste);
            if (text[0] == (byte)'"')
            {
                if (!strings.TryAdd(line, _entries))
                    NamelessLine ??= number;

                continue;
            }

            strings.End();
            if (text[0] == (byte)';')
                response.ReadComment(text);
            else if (!names.TryRead(line, _entries))
            {
                names.End();
                if (TryReadEntry(line, response, out int end))
                    (start, number) = SkipTo(end, start, number);
                else if (!TryReadPhrase(line, strings))
                    Denial.TryRead(text, _statements);
            }
        }

        strings.End();
        response.Finish();
    }

    private bool TryReadEntry(PastedLine line, PastedResponse response, out int end)
    {
        end = line.End;
        bool isRead = _entries.TryRead(paste, line, out PastedRecord record, out RecordType type);
        if (type == RecordType.None)
            return false;

        ReadOnlySpan<byte> text = line.Text(paste);
        response.Note(PastedName.TakeWord(ref text), type, isRead ? record.Data[0].Of(paste) : default);
        if (isRead)
        {
            _records.TryWrite(record);
            end = record.Data[0].End;
        }

        return true;
    }

    /// <summary>Goes on behind an entry of several lines.</summary>
    private (int Start, int Number) SkipTo(int end, int start, int number)
    {
        while (start < end)
        {
            PastedLine.Read(paste, start, out start);
            number++;
        }

        return (start, number);
    }

    /// <summary>The type in a phrase that names it, as in <c>has SPF record</c>, where room is left before it.</summary>
    private static PastedRange FindType(int start, ReadOnlySpan<byte> phrase, RecordType type)
    {
        string mnemonic = RecordTypes.Mnemonic(type);
        int index = phrase.IndexOf(Encoding.ASCII.GetBytes(mnemonic));
        return index > 0 ? new PastedRange(start + index, mnemonic.Length) : default;
    }

    private bool TryReadPhrase(PastedLine line, StringBlock strings)
    {
        ReadOnlySpan<byte> rest = line.Text(paste);
        int ownerLength = PastedName.TakeWord(ref rest).Length;
        var owner = new PastedRange(line.Body, ownerLength);
        if (!AnswerPhrase.TryFind(rest, out RecordType type, out int length) || !PastedName.TryRead(owner.Of(paste), out _))
            return false;

        ReadOnlySpan<byte> text = rest[length..].TrimStart(" \t"u8);
        if (text.IsEmpty)
            return type == RecordType.Txt && strings.Begin(line, owner);

        var data = PastedRange.FromBounds(line.End - text.Length, line.End);
        var record = new PastedRecord(line, owner, type, [data]) { TypeToken = FindType(line.End - rest.Length, rest[..length], type) };
        if (type == RecordType.MX && text.IndexOf((byte)',') is > 0 and var comma)
        {
            // Windows: MX preference = 10, mail exchanger = mx1.example.org
            int exchange = text.LastIndexOf("= "u8) + 2;
            if (exchange < comma || exchange >= text.Length)
                return true;

            record = record with { Data = [new PastedRange(data.Start, comma), PastedRange.FromBounds(data.Start + exchange, data.End)] };
        }

        if (_entries.Fits(type, [.. record.Data.SelectMany(part => (byte[])[.. part.Of(paste), (byte)' '])]))
            _records.TryWrite(record);

        return true;
    }
}
