using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Layout;

/// <summary>Turns entries and comments into the lines of a block.</summary>
/// <param name="block">Gets the lines.</param>
internal sealed class EntryArranger(LayoutBlock block)
{
    private readonly List<EntryItem> _items = [];
    private readonly List<EntryRow> _rows = [];

    // A comment on its own line that begins right of this column goes on with the comment above it; null when none stands there.
    private int? _continuation;

    /// <summary>Adds a blank line.</summary>
    public void AddBlank()
    {
        _continuation = null;
        block.AddLine(LayoutLineKind.Blank, []);
    }

    /// <summary>Adds comments that belong to no entry.</summary>
    public void AddComments(in ZoneReader reader, ReadOnlySpan<byte> bytes)
    {
        foreach (CommentRange comment in reader.Comments)
        {
            int column = TextWidth.ColumnOf(bytes, comment.Start);
            bool goesOn = column > _continuation;
            if (!goesOn)
                _continuation = null;

            LayoutLineKind kind = goesOn ? LayoutLineKind.ContinuedComment : column > 0 ? LayoutLineKind.IndentedComment : LayoutLineKind.Comment;
            block.AddLine(kind, bytes.Slice(comment.Start, comment.Length));
        }
    }

    /// <summary>Adds a directive or a record.</summary>
    /// <param name="reader">The reader, which is at it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="fields">Which field is what; of a directive, its name is the type.</param>
    public void AddEntry(in ZoneReader reader, ReadOnlySpan<byte> bytes, in RecordFields fields)
    {
        EntryItem.List(reader, bytes, _items);
        int closing = EntryRow.Divide(_items, fields, _rows);
        EntryRow head = _rows[0];
        bool isOneLine = _rows.Count == 1 && (head.Comment < 0 || closing < 0);
        AddPieces(reader.Tokens, bytes, head, fields);
        if (isOneLine)
        {
            int comment = Math.Max(head.Comment, closing);
            int field = Math.Min(reader.StartsInFirstColumn ? 1 : 0, reader.Tokens.Length - 1);
            block.AddLine(LayoutLineKind.Entry, CommentAt(bytes, comment), SectionOf(reader.Tokens, fields, comment, LayoutBlock.OwnSection));
            _continuation = Continuation(bytes, reader.Tokens[0].Start, reader.Tokens[field].Start, comment);
            return;
        }

        block.AddLine(LayoutLineKind.Entry, CommentAt(bytes, head.Comment), opens: true);

        // The parenthesis of a directive may stand left of what it encloses.
        bool canGoOn = head.Comment >= 0 && block.HasDirectives == false;
        _continuation = canGoOn ? Continuation(bytes, reader.Tokens[0].Start, LastBefore(bytes, head.Comment), head.Comment) : null;
        int section = block.AddSection();
        foreach (EntryRow row in _rows.Skip(1))
            AddRow(reader, bytes, row, fields, section);

        block.AddLine(LayoutLineKind.Close, CommentAt(bytes, closing));
        _continuation = closing < 0 ? null : Continuation(bytes, LastBefore(bytes, closing), LastBefore(bytes, closing), closing);
    }

    private void AddRow(in ZoneReader reader, ReadOnlySpan<byte> bytes, in EntryRow row, in RecordFields fields, int section)
    {
        AddPieces(reader.Tokens, bytes, row, fields);
        ReadOnlySpan<byte> comment = CommentAt(bytes, row.Comment);
        if (row.Count == 0 && TextWidth.ColumnOf(bytes, _items[row.Comment].Start) > _continuation)
        {
            block.AddLine(LayoutLineKind.ContinuedComment, comment, section);
            return;
        }

        block.AddLine(LayoutLineKind.Inner, comment, SectionOf(reader.Tokens, fields, row.Comment, section));
        _continuation = row.Count == 0 ? null : Continuation(bytes, reader.Tokens[row.First].Start, reader.Tokens[row.First].Start, row.Comment);
    }

    /// <summary>
    /// A semicolon that touches text without quotes may be meant as text (<c>TXT v=spf1; mx</c>). It stays where it is, so that people
    /// and rules still see that.
    /// </summary>
    private int SectionOf(ReadOnlySpan<ZoneToken> tokens, in RecordFields fields, int comment, int section)
    {
        int field = comment > 0 && _items[comment].IsGlued ? _items[comment - 1].Token : -1;
        bool isText = field >= fields.Rdata && !tokens[field].IsQuoted && RecordTypes.Find(fields.RecordType) is { IsText: true };
        return isText ? LayoutLine.Glued : section;
    }

    // The parenthesis before a comment, or whatever byte stands there.
    private int LastBefore(ReadOnlySpan<byte> bytes, int item) => bytes[.._items[item].Start].LastIndexOfAnyExcept((byte)' ', (byte)'\t');

    private ReadOnlySpan<byte> CommentAt(ReadOnlySpan<byte> bytes, int item) =>
        item < 0 ? [] : bytes.Slice(_items[item].Start, _items[item].Length);

    /// <summary>Where a comment on the next line must begin to go on with one behind some fields.</summary>
    /// <param name="bytes">The reader's bytes.</param>
    /// <param name="row">Offset of the first of the fields.</param>
    /// <param name="field">Offset of the field below which another kind of comment would stand.</param>
    /// <param name="item">The comment; -1 when there is none.</param>
    private int? Continuation(ReadOnlySpan<byte> bytes, int row, int field, int item)
    {
        // What stands behind a line end in quotes is not aligned.
        if (item < 0 || _items[item].Start < row || bytes[row.._items[item].Start].ContainsAny((byte)'\n', (byte)'\r'))
            return null;

        // Nearer to the comment than to the field.
        return (TextWidth.ColumnOf(bytes, field) + TextWidth.ColumnOf(bytes, _items[item].Start)) / 2;
    }

    private void AddPieces(ReadOnlySpan<ZoneToken> tokens, ReadOnlySpan<byte> bytes, in EntryRow row, in RecordFields fields)
    {
        // Behind a line end in quotes nothing can be aligned.
        const int Unmeasured = 1000;
        for (int i = row.First; i < row.First + row.Count; i++)
        {
            ZoneToken token = tokens[i];
            ReadOnlySpan<byte> text = bytes.Slice(token.Start, token.Length);
            int width = (token.Traits & TokenTraits.Multiline) != 0 ? Unmeasured : Math.Max(1, TextWidth.Of(text));
            bool isGlued = i > row.First && tokens[i - 1].End == token.Start;
            block.AddPiece(text, width, ColumnOf(i, fields), isGlued);
        }
    }

    private static LayoutColumn ColumnOf(int token, in RecordFields fields) =>
        token > fields.Type ? LayoutColumn.Rdata
        : token == fields.Owner ? LayoutColumn.Owner
        : token == fields.Type ? LayoutColumn.Type
        : token == fields.Class ? LayoutColumn.Class
        : token != fields.Ttl ? LayoutColumn.Age
        : fields.Class < 0 ? LayoutColumn.LoneTtl
        : token < fields.Class ? LayoutColumn.EarlyTtl
        : LayoutColumn.LateTtl;
}
