using System.Buffers;
using System.Runtime.InteropServices;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Layout;

/// <summary>
/// Lines that are aligned with each other: records, or directives, up to a blank line. It holds copies of their bytes, as the window
/// moves on before a block is complete.
/// </summary>
internal sealed class LayoutBlock
{
    // A comment behind a longer line stands right behind it and pushes no other.
    private const int MaxAlignedWidth = 80;

    // Lines of a file without blank lines are aligned so many at a time.
    private const int MaxLines = 1 << 12;
    private const int MaxText = 1 << 20;

    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly List<LayoutPiece> _pieces = [];
    private readonly List<LayoutLine> _lines = [];
    private readonly List<(TextSpan Original, int Lines)> _units = [];
    private int _ownerWidth = 6;
    private int _sections;

    /// <summary>Whether its entries are directives; null while it has none.</summary>
    public bool? HasDirectives { get; set; }

    /// <summary>Whether it is as long as a block may be.</summary>
    public bool IsFull => _lines.Count >= MaxLines || _text.WrittenCount >= MaxText;

    /// <summary>The section of comments behind the block's own lines.</summary>
    public const int OwnSection = 0;

    /// <summary>Begins a section of comments.</summary>
    public int AddSection() => ++_sections;

    /// <summary>Adds a field to the line that is added next.</summary>
    public void AddPiece(ReadOnlySpan<byte> text, int width, LayoutColumn column, bool isGlued) =>
        _pieces.Add(new LayoutPiece(Keep(text), width, column, isGlued));

    /// <summary>Adds a line with the fields that were added since the last one.</summary>
    public void AddLine(LayoutLineKind kind, ReadOnlySpan<byte> comment, int section = LayoutLine.NoSection, bool opens = false)
    {
        int first = _lines.Count == 0 ? 0 : _lines[^1].Pieces.End.Value;
        _lines.Add(new LayoutLine(kind, first.._pieces.Count, Keep(comment.TrimEnd(" \t"u8)), section) { OpensParenthesis = opens });
    }

    /// <summary>Ends what stands in the place of some bytes of the file.</summary>
    public void EndUnit(TextSpan original) => _units.Add((original, _lines.Count));

    /// <summary>Lays the block out, and begins the next one.</summary>
    /// <param name="lineEnd">What ends a line.</param>
    /// <returns>The bytes of the file that the block stands for, in order, with what becomes of them.</returns>
    public IEnumerable<TextChange> Take(ReadOnlySpan<byte> lineEnd)
    {
        ColumnPlan plan = HasDirectives == false ? ColumnPlan.ForRecords(_lines, _pieces, _ownerWidth) : ColumnPlan.ForDirectives(_ownerWidth);
        var writer = new LayoutWriter(plan, HasDirectives == false, _text.WrittenSpan, CollectionsMarshal.AsSpan(_pieces));
        int[] columns = new int[_sections + 1];
        foreach (LayoutLine line in _lines)
        {
            int width = !line.HasComment || line.Section < 0 || line.Kind == LayoutLineKind.ContinuedComment ? 0 : writer.Measure(line);
            if (width is > 0 and <= MaxAlignedWidth)
                columns[line.Section] = Math.Max(columns[line.Section], width + 1);
        }

        var changes = new List<TextChange>(_units.Count);
        var ends = new int[_units.Count];
        int at = 0;
        for (int unit = 0; unit < _units.Count; unit++)
        {
            for (; at < _units[unit].Lines; at++)
                writer.Write(_lines[at], _lines[at].Section < 0 ? 0 : columns[_lines[at].Section], lineEnd);

            ends[unit] = writer.Length;
        }

        ReadOnlyMemory<byte> text = writer.ToArray();
        for (int unit = 0, start = 0; unit < ends.Length; start = ends[unit++])
            changes.Add(new TextChange(_units[unit].Original, text[start..ends[unit]]));

        _ownerWidth = plan.OwnerWidth;
        Clear();
        return changes;
    }

    private void Clear()
    {
        _text.ResetWrittenCount();
        _pieces.Clear();
        _lines.Clear();
        _units.Clear();
        _sections = 0;
        HasDirectives = null;
    }

    private Range Keep(ReadOnlySpan<byte> text)
    {
        int start = _text.WrittenCount;
        _text.Write(text);
        return start.._text.WrittenCount;
    }
}
