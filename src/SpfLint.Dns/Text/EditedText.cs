using System.Collections.Immutable;

namespace SpfLint.Dns.Text;

/// <summary>Bytes of a text that give way to others.</summary>
/// <param name="Span">The bytes that go; empty to insert.</param>
/// <param name="NewText">What stands there afterwards; empty to delete.</param>
public readonly record struct TextChange(TextSpan Span, ReadOnlyMemory<byte> NewText);

/// <summary>
/// A text as it reads after changes, which may themselves be changed again. What stayed is read from the original, so that a
/// few changes to a large file cost a few bytes.
/// </summary>
public sealed class EditedText : SourceText
{
    private readonly ImmutableArray<Piece> _pieces;

    // Where each piece starts in this text.
    private readonly long[] _starts;

    private EditedText(SourceText original, ImmutableArray<Piece> pieces)
        : base(original.Path)
    {
        Original = original;
        _pieces = pieces;
        _starts = new long[pieces.Length];
        for (int i = 0; i < pieces.Length; i++)
        {
            _starts[i] = Length;
            Length += pieces[i].Length;
        }
    }

    /// <summary>The text before any change; it must stay open as long as this one is read.</summary>
    public SourceText Original { get; }

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override bool IsOverwritten => Original.IsOverwritten;

    /// <summary>What differs from the original, in order of position. A change that was undone, or changed nothing, is not among it.</summary>
    /// <exception cref="IOException">The original cannot be read (any more).</exception>
    public IEnumerable<TextChange> Changes
    {
        get
        {
            var added = new List<byte>();
            long at = 0;
            foreach (Piece piece in _pieces.Append(new Piece(new TextSpan(Original.Length, 0), default)))
            {
                if (!piece.Added.IsEmpty)
                {
                    added.AddRange(piece.Added.Span);
                    continue;
                }

                var change = new TextChange(TextSpan.FromBounds(at, piece.Kept.Start), added.ToArray());
                if (!Original.Slice(change.Span).AsSpan().SequenceEqual(change.NewText.Span))
                    yield return change;

                added.Clear();
                at = piece.Kept.End;
            }
        }
    }

    /// <summary>Changes a text.</summary>
    /// <param name="text">The text; its own changes, if it has any, are kept.</param>
    /// <param name="changes">Changes that do not overlap, in order of position.</param>
    public static EditedText Apply(SourceText text, IEnumerable<TextChange> changes)
    {
        var edited = text as EditedText;
        ImmutableArray<Piece> pieces = edited?._pieces ?? (text.Length == 0 ? [] : [new Piece(new TextSpan(0, text.Length), default)]);
        ImmutableArray<Piece>.Builder result = ImmutableArray.CreateBuilder<Piece>();
        var rest = new PieceCursor(pieces);
        long at = 0;
        foreach (TextChange change in changes)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(change.Span.Start, at, nameof(changes));
            rest.Take(change.Span.Start - at, result);
            rest.Take(change.Span.Length, into: null);
            if (!change.NewText.IsEmpty)
                result.Add(new Piece(default, change.NewText));

            at = change.Span.End;
        }

        rest.Take(text.Length - at, result);
        return new EditedText(edited?.Original ?? text, result.ToImmutable());
    }

    /// <summary>The text before any change.</summary>
    public static SourceText OriginalOf(SourceText text) => (text as EditedText)?.Original ?? text;

    /// <inheritdoc/>
    public override int Read(long offset, Span<byte> destination)
    {
        int found = Array.BinarySearch(_starts, offset);
        int total = 0;
        for (int i = found >= 0 ? found : ~found - 1; i >= 0 && i < _pieces.Length && total < destination.Length; i++)
        {
            long skipped = offset + total - _starts[i];
            if (skipped >= _pieces[i].Length)
                break;

            int wanted = (int)Math.Min(destination.Length - total, _pieces[i].Length - skipped);
            int read = Read(_pieces[i], skipped, destination.Slice(total, wanted));
            total += read;
            if (read < wanted)
                break;
        }

        return total;
    }

    private int Read(Piece piece, long skipped, Span<byte> destination)
    {
        if (piece.Added.IsEmpty)
            return Original.Read(piece.Kept.Start + skipped, destination);

        piece.Added.Span.Slice((int)skipped, destination.Length).CopyTo(destination);
        return destination.Length;
    }

    /// <summary>A stretch of the original, or bytes that were added.</summary>
    private readonly record struct Piece(TextSpan Kept, ReadOnlyMemory<byte> Added)
    {
        public long Length => Added.IsEmpty ? Kept.Length : Added.Length;

        public Piece Cut(long start, long length) => Added.IsEmpty
            ? this with { Kept = new TextSpan(Kept.Start + start, length) }
            : this with { Added = Added.Slice((int)start, (int)length) };
    }

    /// <summary>Hands out the pieces of a text from its start on, cut where it is asked to.</summary>
    private struct PieceCursor(ImmutableArray<Piece> pieces)
    {
        private int _index;
        private long _used;

        public void Take(long length, ImmutableArray<Piece>.Builder? into)
        {
            while (length > 0 && _index < pieces.Length)
            {
                Piece piece = pieces[_index];
                long taken = Math.Min(length, piece.Length - _used);
                into?.Add(piece.Cut(_used, taken));
                length -= taken;
                _used += taken;
                if (_used == piece.Length)
                    (_index, _used) = (_index + 1, 0);
            }
        }
    }
}
