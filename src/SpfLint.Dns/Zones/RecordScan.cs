using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>
/// Reads the rdata of many records of a zone again, without an object for each. It is fastest for records in the order in which they
/// stand in their files. Not for several threads at once.
/// </summary>
/// <param name="zone">The zone.</param>
public sealed class RecordScan(Zone zone)
{
    private const int WindowLength = 1 << 14;

    // As much text as the first fields of most records have.
    private const int StartLength = 192;

    private readonly ZoneReaderState _state = new() { IsAtStart = false, IsSingleEntry = true };
    private readonly List<RdataProblem> _problems = new(capacity: 2);
    private readonly RdataBuffer _rdata = new();
    private byte[] _window = [];
    private ReadOnlyMemory<byte> _text;
    private int _file = -1;
    private long _start;
    private int _filled;

    /// <summary>The rdata of a record in canonical wire form; as far as it can be read.</summary>
    /// <param name="index">The record.</param>
    /// <returns>Octets that are good until the next call.</returns>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public ReadOnlySpan<byte> ReadRdata(int index)
    {
        ref readonly ZoneRecord record = ref zone[index];
        if (record.Has(RecordTraits.Generated))
        {
            zone.Open(index).ReadRdata(record.Type, _rdata);
            return _rdata.Span;
        }

        ReadOnlySpan<byte> bytes = Fetch(record);
        var reader = ReadEntry(bytes, out RecordFields fields);
        EntryView entry = ViewOf(record, bytes, reader, fields);
        _problems.Clear();
        RdataReader.Read(RecordTypes.Find(record.Type), entry, fields.Rdata, zone.Names[zone.PassageOf(record).Origin], _rdata, _problems);
        return _rdata.Span;
    }

    /// <summary>
    /// The first fields of a record's rdata, each of one token, in canonical wire form; what comes behind them, such as a long signature,
    /// is not looked at.
    /// </summary>
    /// <param name="index">A record whose rdata can be read.</param>
    /// <param name="fields">Number of fields.</param>
    /// <returns>Octets that are good until the next call; they may go on behind the fields.</returns>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public ReadOnlySpan<byte> ReadStart(int index, int fields)
    {
        ref readonly ZoneRecord record = ref zone[index];
        if (record.Has(RecordTraits.Generated) || record.Length <= StartLength || RecordTypes.Find(record.Type) is not { IsDecoded: true } row)
            return ReadRdata(index);

        ReadOnlySpan<byte> bytes = Fetch(record);
        bytes = bytes[..Math.Min(bytes.Length, StartLength)];
        var reader = ReadEntry(bytes, out RecordFields found);
        int end = found.Rdata + fields;

        // Plain fields end at a blank, whatever follows; the last one of the piece may be cut.
        if (end >= reader.Tokens.Length || !ArePlain(reader.Tokens[..end]))
            return ReadRdata(index);

        EntryView entry = ViewOf(record, bytes, reader, found);
        _problems.Clear();
        RdataReader.ReadStart(row, entry, found.Rdata, fields, zone.Names[zone.PassageOf(record).Origin], _rdata, _problems);
        return _rdata.Span;
    }

    private static bool ArePlain(ReadOnlySpan<ZoneToken> tokens)
    {
        foreach (ZoneToken token in tokens)
        {
            if (token.Traits != TokenTraits.None)
                return false;
        }

        return true;
    }

    private EntryView ViewOf(in ZoneRecord record, ReadOnlySpan<byte> bytes, in ZoneReader reader, in RecordFields fields) => new()
    {
        Bytes = bytes,
        Tokens = reader.Tokens,
        Place = new EntryPlace(zone.SpanOf(record).Start),
        StartsInFirstColumn = fields.Owner >= 0,
        Start = 0,
        End = reader.EntryEnd,
    };

    /// <summary>
    /// The text of a record of type TXT or SPF that is written as most are: one character-string in quotes, printable ASCII without
    /// escapes. Its octets are those of the file, one behind the other.
    /// </summary>
    /// <param name="index">The record.</param>
    /// <param name="text">Octets that are good until the next call.</param>
    /// <returns>False when it is written in another way; <see cref="RecordText.ReadStrings"/> reads all.</returns>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public bool TryReadPlainString(int index, out ReadOnlySpan<byte> text)
    {
        text = [];
        ref readonly ZoneRecord record = ref zone[index];
        if ((record.Traits & (RecordTraits.Generated | RecordTraits.InvalidRdata | RecordTraits.Damaged)) != 0)
            return false;

        ReadOnlySpan<byte> bytes = Fetch(record);
        var reader = ReadEntry(bytes, out RecordFields fields);
        if (fields.Rdata != reader.Tokens.Length - 1 || reader.Tokens[^1].Traits != TokenTraits.Quoted)
            return false;

        text = reader.Tokens[^1].Content(bytes);
        return true;
    }

    private ZoneReader ReadEntry(ReadOnlySpan<byte> bytes, out RecordFields fields)
    {
        _state.Restore(default);
        var reader = new ZoneReader(bytes, isFinal: true, _state);
        reader.Read();
        fields = RecordFields.Find(reader.Tokens, bytes, reader.StartsInFirstColumn);
        return reader;
    }

    private ReadOnlySpan<byte> Fetch(in ZoneRecord record)
    {
        int file = zone.PassageOf(record).File;
        TextSpan span = zone.SpanOf(record);
        if (file != _file || span.Start < _start || span.End > _start + _filled)
            Turn(file, span);

        int offset = (int)(span.Start - _start);
        return _text.Span.Slice(offset, Math.Min(record.Length, _filled - offset));
    }

    /// <summary>Turns to where a record stands.</summary>
    private void Turn(int file, TextSpan span)
    {
        SourceText source = zone.Files[file].Source;
        if (source.TryGetHeld(out ReadOnlyMemory<byte> held))
        {
            (_file, _start, _filled, _text) = (file, 0, held.Length, held);
            return;
        }

        (_file, _start, _filled) = (file, span.Start, 0);
        long wanted = Math.Max(span.Length, Math.Min(WindowLength, source.Length - _start));
        if (wanted > _window.Length)
            _window = new byte[wanted];

        _text = _window;
        _filled = source.Read(_start, _window);
    }
}
