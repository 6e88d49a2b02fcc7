using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpfLint.Dns.Zones;

/// <summary>
/// What a <see cref="ZoneReader"/> carries from one window of a file to the next, and the buffers that it uses again for
/// every entry.
/// </summary>
public sealed class ZoneReaderState
{
    private ZoneToken[] _tokens = new ZoneToken[8];
    private LexicalError[] _errors = new LexicalError[2];
    private readonly List<CommentRange> _comments = new(capacity: 2);

    // One bit a kind: hostile text has so many mistakes that a search among them would be slow.
    private ulong _kinds;

    /// <summary>Longest entry in bytes; a longer one is cut there. The longest legal rdata, fully escaped, fits many times.</summary>
    public int MaxEntryLength { get; init; } = 1 << 20;

    /// <summary>Whether reading was given up (UTF-16).</summary>
    public bool IsAbandoned { get; internal set; }

    /// <summary>Comments that hold this are kept; none when it is empty.</summary>
    public ReadOnlyMemory<byte> CommentMarker { get; init; }

    internal ReadOnlySpan<CommentRange> Comments => CollectionsMarshal.AsSpan(_comments);

    internal ReadOnlySpan<ZoneToken> Tokens
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _tokens.AsSpan(0, TokenCount);
    }

    internal ReadOnlySpan<LexicalError> Errors
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _errors.AsSpan(0, ErrorCount);
    }

    internal int TokenCount { get; private set; }

    internal int ErrorCount { get; private set; }

    internal bool IsAtStart { get; set; } = true;

    /// <summary>Whether the bytes are those of one entry, so that no line in it is another one.</summary>
    internal bool IsSingleEntry { get; init; }

    internal bool HasSeenCarriageReturnLineFeed { get; set; }

    internal bool HasSeenLoneCarriageReturn { get; set; }

    /// <summary>Whether the window ended inside a comment, or an entry was cut: the rest of that line is passed over.</summary>
    internal bool IsInsideLongLine { get; set; }

    internal Memory Remember() =>
        new(IsAtStart, HasSeenCarriageReturnLineFeed, HasSeenLoneCarriageReturn, IsInsideLongLine);

    internal void Restore(Memory memory) =>
        (IsAtStart, HasSeenCarriageReturnLineFeed, HasSeenLoneCarriageReturn, IsInsideLongLine) =
            (memory.AtStart, memory.CarriageReturnLineFeed, memory.LoneCarriageReturn, memory.LongLine);

    /// <summary>What a reader of the same file begins with that starts at a line in its middle.</summary>
    internal ZoneReaderState ForStretch() => new()
    {
        MaxEntryLength = MaxEntryLength,
        CommentMarker = CommentMarker,
        IsAtStart = false,
        HasSeenCarriageReturnLineFeed = HasSeenCarriageReturnLineFeed,
        HasSeenLoneCarriageReturn = HasSeenLoneCarriageReturn,
    };

    internal void Clear()
    {
        (TokenCount, ErrorCount, _kinds) = (0, 0, 0);
        _comments.Clear();
    }

    internal void AddComment(CommentRange comment) => _comments.Add(comment);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(ZoneToken token)
    {
        if (TokenCount == _tokens.Length)
            Grow();

        _tokens[TokenCount++] = token;
    }

    private void Grow() => Array.Resize(ref _tokens, TokenCount * 2);

    internal void Add(ZoneErrorKind kind, int start, int length)
    {
        if (ErrorCount == _errors.Length)
            Array.Resize(ref _errors, Math.Max(4, ErrorCount * 2));

        _errors[ErrorCount++] = new LexicalError(kind, start, length);
        _kinds |= 1UL << (int)kind;
    }

    internal bool HasError(ZoneErrorKind kind) => (_kinds & (1UL << (int)kind)) != 0;

    /// <summary>Takes back what was read from <paramref name="position"/> on: it belongs to the next entry.</summary>
    internal void CutAt(int position)
    {
        while (TokenCount > 0 && _tokens[TokenCount - 1].Start >= position)
            TokenCount--;

        while (ErrorCount > 0 && _errors[ErrorCount - 1].Start >= position)
            ErrorCount--;

        _comments.RemoveAll(comment => comment.Start >= position);
        _kinds = 0;
        foreach (LexicalError error in Errors)
            _kinds |= 1UL << (int)error.Kind;
    }

    /// <summary>What an entry may change before it turns out that the window ends inside it.</summary>
    internal readonly record struct Memory(
        bool AtStart, bool CarriageReturnLineFeed, bool LoneCarriageReturn, bool LongLine);
}
