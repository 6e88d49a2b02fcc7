using System.Buffers;

namespace SpfLint.Dns.Layout;

/// <summary>Writes the lines of a block.</summary>
internal ref struct LayoutWriter
{
    private readonly ColumnPlan _plan;
    private readonly bool _isAligned;
    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<LayoutPiece> _pieces;
    private readonly ArrayBufferWriter<byte> _output = new();
    private int _commentColumn;

    /// <summary>A writer for a block.</summary>
    /// <param name="plan">Where its columns begin.</param>
    /// <param name="isAligned">Whether its fields stand in columns.</param>
    /// <param name="text">The bytes of its fields and comments.</param>
    /// <param name="pieces">Its fields.</param>
    public LayoutWriter(ColumnPlan plan, bool isAligned, ReadOnlySpan<byte> text, ReadOnlySpan<LayoutPiece> pieces)
    {
        _plan = plan;
        _isAligned = isAligned;
        _text = text;
        _pieces = pieces;
    }

    /// <summary>Number of bytes written.</summary>
    public readonly int Length => _output.WrittenCount;

    /// <summary>What was written.</summary>
    public readonly byte[] ToArray() => _output.WrittenSpan.ToArray();

    /// <summary>The column behind the last field or parenthesis of a line.</summary>
    public readonly int Measure(in LayoutLine line) => WriteFields(line, output: null);

    /// <summary>Writes a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="commentColumn">Where its comment begins, if its fields leave room.</param>
    /// <param name="lineEnd">What ends it.</param>
    public void Write(in LayoutLine line, int commentColumn, ReadOnlySpan<byte> lineEnd)
    {
        int width = WriteFields(line, _output);
        if (line.HasComment)
        {
            int start = line.Kind switch
            {
                LayoutLineKind.Comment => 0,
                LayoutLineKind.IndentedComment => _plan.Indent,
                LayoutLineKind.ContinuedComment => _commentColumn,
                _ when line.Pieces.Start.Equals(line.Pieces.End) && line.Kind == LayoutLineKind.Inner => _plan.Inner,
                _ when line.Section == LayoutLine.Glued => _commentColumn = width,
                _ => _commentColumn = Math.Max(width + 1, commentColumn),
            };
            Pad(start - width, _output);
            _output.Write(_text[line.Comment]);
        }

        _output.Write(lineEnd);
    }

    private readonly int WriteFields(in LayoutLine line, ArrayBufferWriter<byte>? output)
    {
        int at = 0;
        var before = LayoutColumn.Owner;
        foreach (ref readonly LayoutPiece piece in _pieces[line.Pieces])
        {
            int blanks = BlanksBefore(piece, at, before, line.Kind);
            Pad(blanks, output);
            output?.Write(_text[piece.Text]);
            at += blanks + piece.Width;
            before = piece.Column;
        }

        if (line.OpensParenthesis)
            return at + WriteParenthesis("("u8, before == LayoutColumn.Rdata || !_isAligned ? 1 : Math.Max(ColumnPlan.Gap, _plan.Inner - at), output);

        return line.Kind == LayoutLineKind.Close ? WriteParenthesis(")"u8, _plan.Inner, output) : at;
    }

    private readonly int BlanksBefore(in LayoutPiece piece, int at, LayoutColumn before, LayoutLineKind kind)
    {
        if (at == 0)
            return kind == LayoutLineKind.Inner ? _plan.Inner : piece.Column == LayoutColumn.Owner ? 0 : _plan[piece.Column];

        if (!_isAligned || kind == LayoutLineKind.Inner || (before, piece.Column) == (LayoutColumn.Rdata, LayoutColumn.Rdata))
            return piece.IsGlued ? 0 : 1;

        return Math.Max(ColumnPlan.Gap, _plan[piece.Column] - at);
    }

    private static int WriteParenthesis(ReadOnlySpan<byte> parenthesis, int blanks, ArrayBufferWriter<byte>? output)
    {
        Pad(blanks, output);
        output?.Write(parenthesis);
        return blanks + 1;
    }

    private static void Pad(int blanks, ArrayBufferWriter<byte>? output)
    {
        if (output is null || blanks <= 0)
            return;

        output.GetSpan(blanks)[..blanks].Fill((byte)' ');
        output.Advance(blanks);
    }
}
