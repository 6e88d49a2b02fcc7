using SpfLint.Dns.Records;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>A record's text, read again from its file: its fields with the bytes where they stand.</summary>
public sealed class RecordText
{
    private readonly byte[] _bytes;
    private readonly ZoneToken[] _tokens;
    private readonly EntryPlace _place;
    private readonly RecordFields _fields;
    private readonly byte[] _origin;
    private readonly int _end;

    private RecordText(byte[] bytes, ZoneToken[] tokens, EntryPlace place, RecordFields fields, byte[] origin, int end, ZoneFile file)
    {
        _bytes = bytes;
        _tokens = tokens;
        _place = place;
        _fields = fields;
        _origin = origin;
        _end = end;
        File = file;
    }

    /// <summary>The file, and which of a <c>$GENERATE</c>'s records this is.</summary>
    public ZoneFile File { get; }

    /// <summary>The whole entry, from its first field to its last.</summary>
    public TextSpan Span =>
        _tokens.Length == 0 ? _place.Map(0, 0) : _place.Map(_tokens[0].Start, _end - _tokens[0].Start);

    /// <summary>The owner; empty, at the start of the line, when it is inherited.</summary>
    public TextSpan OwnerSpan => _fields.Owner < 0 ? new TextSpan(_place.Map(0, 0).Start, 0) : SpanOf(_fields.Owner);

    /// <summary>The owner as written, escapes in it; empty when it is inherited.</summary>
    public ReadOnlySpan<byte> OwnerText => _fields.Owner < 0 ? [] : _tokens[_fields.Owner].Content(_bytes);

    /// <summary>The TTL; empty, before the type, when there is none.</summary>
    public TextSpan TtlSpan => _fields.Ttl < 0 ? new TextSpan(TypeSpan.Start, 0) : SpanOf(_fields.Ttl);

    /// <summary>The type.</summary>
    public RecordType Type => _fields.RecordType;

    /// <summary>The type's mnemonic.</summary>
    public TextSpan TypeSpan => SpanOf(_fields.Type);

    /// <summary>From the first field of the rdata to the last; empty, behind the type, when there is none.</summary>
    public TextSpan RdataSpan =>
        _fields.Rdata >= _tokens.Length
            ? new TextSpan(TypeSpan.End, 0)
            : _place.Map(_tokens[_fields.Rdata].Start, _tokens[^1].End - _tokens[_fields.Rdata].Start);

    /// <summary>Whether the record comes from <c>$GENERATE</c>, so that its bytes stand in no file.</summary>
    public bool IsGenerated => _place.IsGenerated;

    /// <summary>Whether the rdata is written in hexadecimal, as that of unknown types is (RFC 3597 section 5).</summary>
    public bool IsUnknownData => UnknownData.IsUnknownData(View, _fields.Rdata);

    /// <summary>Number of fields of the rdata.</summary>
    public int RdataCount => _tokens.Length - _fields.Rdata;

    /// <summary>Where a field of the rdata stands.</summary>
    /// <param name="field">From 0 to <see cref="RdataCount"/> - 1.</param>
    public TextSpan RdataFieldSpan(int field) => SpanOf(_fields.Rdata + field);

    /// <summary>A field of the rdata as written, without its quotes, escapes still in it.</summary>
    public ReadOnlySpan<byte> RdataField(int field) => _tokens[_fields.Rdata + field].Content(_bytes);

    /// <summary>The token of a field of the rdata; its offsets count from the entry's first byte.</summary>
    public ZoneToken RdataToken(int field) => _tokens[_fields.Rdata + field];

    /// <summary>The entry's bytes, parentheses, comments and all, from its first line's start to its last field.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The rdata of a TXT or SPF record with the place of each octet.</summary>
    public CharacterStrings ReadStrings() => CharacterStringsReader.Read(View, _fields.Rdata);

    /// <summary>Reads the comment that follows the record on its last line.</summary>
    /// <param name="bytes">The comment from its semicolon on, at most some thousand bytes; empty when there is none.</param>
    /// <returns>Where it stands; the line end does not belong to it.</returns>
    public TextSpan ReadTrailingComment(out byte[] bytes)
    {
        const int MaxComment = 4096;
        ReadOnlySpan<byte> rest = IsGenerated ? [] : File.Source.Slice(new TextSpan(Span.End, MaxComment));
        int lineEnd = rest.IndexOfAny((byte)'\r', (byte)'\n');
        if (lineEnd >= 0)
            rest = rest[..lineEnd];

        int start = rest.Length - rest.TrimStart(" \t"u8).Length;
        bytes = start < rest.Length && rest[start] == (byte)';' ? rest[start..].ToArray() : [];
        return new TextSpan(Span.End + start, bytes.Length);
    }

    /// <summary>The rdata in canonical wire form; as far as it can be read.</summary>
    public RdataBuffer ReadRdata(RecordType type)
    {
        var wire = new RdataBuffer();
        ReadRdata(type, wire);
        return wire;
    }

    /// <summary>The same into a buffer that is used again, for those who read many records.</summary>
    public void ReadRdata(RecordType type, RdataBuffer wire) =>
        RdataReader.Read(RecordTypes.Find(type), View, _fields.Rdata, _origin, wire, new(capacity: 2));

    /// <summary>The record as it would read after changes to its bytes. Its places are those of no file.</summary>
    /// <param name="changes">Changes that do not overlap, in order of position; what they change around the record is left out.</param>
    /// <returns>Null when no record is left. One that <c>$GENERATE</c> made stays as it is.</returns>
    public RecordText? After(IEnumerable<TextChange> changes)
    {
        if (IsGenerated)
            return this;

        var text = new List<byte>(_bytes.Length);
        int at = 0;
        foreach (TextChange change in changes)
        {
            long start = change.Span.Start - _place.Offset;
            long end = change.Span.End - _place.Offset;
            if (end < 0 || start > _bytes.Length)
                continue;

            int kept = (int)Math.Clamp(start, at, _bytes.Length);
            text.AddRange(_bytes.AsSpan(at, kept - at));
            text.AddRange(change.NewText.Span);
            at = (int)Math.Clamp(end, kept, _bytes.Length);
        }

        text.AddRange(_bytes.AsSpan(at));
        RecordText after = Read([.. text], _place, _origin, File);
        return after._fields.RecordType == RecordType.None ? null : after;
    }

    internal static RecordText Read(byte[] bytes, ZoneFile file, long offset, int iteration, ReadOnlySpan<byte> origin)
    {
        var place = new EntryPlace(offset);
        var reader = new ZoneReader(bytes, isFinal: true, NewState());
        reader.Read();
        if (iteration >= 0)
        {
            byte[] text = GenerateDirective.Expand(bytes, reader.Tokens, iteration, out int ownerLength)!;
            place = GenerateDirective.PlaceOf(reader.Tokens, ownerLength, offset);
            var directive = new TextSpan(offset, bytes.Length);
            file = file with { Generation = new Generation(iteration, directive, text.AsMemory(0, ownerLength)) };
            bytes = text;
            reader = new ZoneReader(bytes, isFinal: true, NewState());
            reader.Read();
        }

        return Read(ref reader, bytes, place, origin, file);
    }

    private static RecordText Read(byte[] bytes, EntryPlace place, ReadOnlySpan<byte> origin, ZoneFile file)
    {
        var reader = new ZoneReader(bytes, isFinal: true, NewState());
        reader.Read();
        return Read(ref reader, bytes, place, origin, file);
    }

    private static RecordText Read(ref ZoneReader reader, byte[] bytes, EntryPlace place, ReadOnlySpan<byte> origin, ZoneFile file)
    {
        RecordFields fields = RecordFields.Find(reader.Tokens, bytes, reader.StartsInFirstColumn);
        return new RecordText(bytes, reader.Tokens.ToArray(), place, fields, origin.ToArray(), reader.EntryEnd, file);
    }

    // A slice from the middle of a file: a byte order mark or CR LF has been reported already.
    private static ZoneReaderState NewState() => new() { IsAtStart = false, IsSingleEntry = true };

    private EntryView View => new()
    {
        Bytes = _bytes,
        Tokens = _tokens,
        Place = _place,
        StartsInFirstColumn = _fields.Owner >= 0,
        Start = 0,
        End = _end,
    };

    private TextSpan SpanOf(int token) => _place.Map(_tokens[token].Start, _tokens[token].Length);
}
