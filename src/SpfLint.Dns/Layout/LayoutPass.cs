using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Layout;

/// <summary>Passes over the entries of a file in their order.</summary>
internal sealed class LayoutPass
{
    private readonly ZoneReaderState _state;
    private readonly LayoutBlock _block = new();
    private readonly EntryArranger _arranger;
    private readonly List<TextChange> _changes = [];
    private byte[]? _lineEnd;
    private bool _isLineEndSure;
    private long _end;
    private bool _isBegun;

    // Whether a line end was passed over since then; the window may have moved on.
    private bool _hasBlank;

    public LayoutPass(ZoneReaderState state)
    {
        _state = state;
        _arranger = new EntryArranger(_block);
    }

    public LayoutObstacle? Obstacle { get; private set; }

    public int Read(ReadOnlySpan<byte> bytes, long offset, bool isFinal)
    {
        FindLineEnd(bytes);
        var reader = new ZoneReader(bytes, isFinal, _state);
        while (reader.Read())
        {
            SettleLineEnd(reader, bytes);
            Obstacle = FindObstacle(reader, offset);
            if (Obstacle is not null)
                break;

            // What has neither is a blank line.
            if (!reader.Tokens.IsEmpty || !reader.Comments.IsEmpty)
                ReadEntry(reader, bytes, offset);

            if (Obstacle is not null)
                break;
        }

        NoteBlankLines(bytes, reader.Consumed, offset);
        return reader.Consumed;
    }

    /// <summary>Hands over what is complete.</summary>
    public IReadOnlyList<TextChange> Take()
    {
        TextChange[] changes = [.. _changes];
        _changes.Clear();
        return changes;
    }

    /// <summary>Hands over the rest; blank lines at the end go.</summary>
    public IReadOnlyList<TextChange> Finish(long length)
    {
        Flush();
        if (_end < length)
            _changes.Add(new TextChange(TextSpan.FromBounds(_end, length), default));

        return Take();
    }

    private static LayoutObstacle? FindObstacle(in ZoneReader reader, long offset)
    {
        foreach (LexicalError error in reader.Errors)
        {
            if (!LayoutObstacle.IsHarmless(error.Kind))
                return new LayoutObstacle(error.Kind, new TextSpan(offset + error.Start, error.Length));
        }

        return null;
    }

    private void ReadEntry(in ZoneReader reader, ReadOnlySpan<byte> bytes, long offset)
    {
        RecordFields fields = default;
        bool isDirective = false;
        if (!reader.Tokens.IsEmpty)
        {
            isDirective = EntryView.BeginsDirective(reader.Tokens[0], bytes, reader.StartsInFirstColumn);
            fields = isDirective
                ? new RecordFields(0, -1, -1, 0, 1, RecordType.None, RecordClass.Unspecified)
                : RecordFields.Find(reader.Tokens, bytes, reader.StartsInFirstColumn);
            Obstacle = isDirective ? FindObstacle(reader, bytes, offset) : FindObstacle(reader, fields, offset);
            if (!_isBegun && StartsWithMark(bytes[reader.Tokens[0].Start..]))
                Obstacle = new LayoutObstacle(ZoneErrorKind.ByteOrderMark, reader.Tokens[0].SpanFrom(offset));

            if (Obstacle is not null)
                return;
        }

        AddBlankLines(bytes, reader.EntryStart, offset);
        if (reader.Tokens.IsEmpty)
        {
            _arranger.AddComments(reader, bytes);
        }
        else
        {
            if (_block.HasDirectives == !isDirective)
                Flush();

            _block.HasDirectives = isDirective;
            _arranger.AddEntry(reader, bytes, fields);
        }

        EndUnit(offset + reader.Consumed);
        if (_block.IsFull)
            Flush();
    }

    // At the start of the file, these would mean UTF-8 or UTF-16.
    private static bool StartsWithMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) || bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];

    /// <summary>Any number of blank lines becomes one, and ends a block; none stands at the file's start.</summary>
    private void AddBlankLines(ReadOnlySpan<byte> bytes, int start, long offset)
    {
        NoteBlankLines(bytes, start, offset);
        if (_hasBlank)
        {
            Flush();
            if (_isBegun)
                _arranger.AddBlank();

            EndUnit(offset + start);
        }

        _isBegun = true;
    }

    private void NoteBlankLines(ReadOnlySpan<byte> bytes, int end, long offset)
    {
        int start = (int)Math.Max(0, _end - offset);
        _hasBlank |= start < end && bytes[start..end].Contains((byte)'\n');
    }

    private void EndUnit(long end)
    {
        _block.EndUnit(TextSpan.FromBounds(_end, end));
        _end = end;
        _hasBlank = false;
    }

    private void Flush() => _changes.AddRange(_block.Take(_lineEnd ?? "\n"u8));

    // The first line says how lines end.
    private void FindLineEnd(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)'\n');
        if (_lineEnd is null && end >= 0)
            _lineEnd = LineEndAt(bytes, end);
    }

    /// <summary>Blank lines at the file's start go: the first line is the first that stays.</summary>
    private void SettleLineEnd(in ZoneReader reader, ReadOnlySpan<byte> bytes)
    {
        if (_isLineEndSure || (reader.Tokens.IsEmpty && reader.Comments.IsEmpty))
            return;

        _isLineEndSure = true;
        int end = bytes[reader.EntryStart..].IndexOf((byte)'\n');
        if (end >= 0)
            _lineEnd = LineEndAt(bytes, reader.EntryStart + end);
    }

    private static byte[] LineEndAt(ReadOnlySpan<byte> bytes, int end) =>
        end > 0 && bytes[end - 1] == (byte)'\r' ? "\r\n"u8.ToArray() : "\n"u8.ToArray();

    private static LayoutObstacle? FindObstacle(in ZoneReader reader, ReadOnlySpan<byte> bytes, long offset)
    {
        ReadOnlySpan<byte> name = reader.Tokens[0].Content(bytes);
        bool isKnown = Ascii.EqualsIgnoreCase(name, "$ORIGIN"u8)
            || Ascii.EqualsIgnoreCase(name, "$TTL"u8)
            || Ascii.EqualsIgnoreCase(name, "$INCLUDE"u8)
            || Ascii.EqualsIgnoreCase(name, "$GENERATE"u8)
            || Ascii.EqualsIgnoreCase(name, "$DATE"u8);
        return !isKnown ? new LayoutObstacle(ZoneErrorKind.UnknownDirective, reader.Tokens[0].SpanFrom(offset))
            : !reader.StartsInFirstColumn ? new LayoutObstacle(ZoneErrorKind.IndentedDirective, reader.Tokens[0].SpanFrom(offset))
            : null;
    }

    private static LayoutObstacle? FindObstacle(in ZoneReader reader, in RecordFields fields, long offset) =>
        fields.RecordType != RecordType.None ? null
        : fields.Type < 0 ? new LayoutObstacle(ZoneErrorKind.MissingType, reader.Tokens[^1].SpanFrom(offset))
        : new LayoutObstacle(ZoneErrorKind.UnknownType, reader.Tokens[fields.Type].SpanFrom(offset));
}
