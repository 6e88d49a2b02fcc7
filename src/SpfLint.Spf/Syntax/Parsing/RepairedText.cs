namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// A record's text after plain repairs, such as a comma turned into a space, and for each of its bytes where that came
/// from. Parsing the repaired text is what keeps one mistake from causing a second.
/// </summary>
internal sealed class RepairedText
{
    // Null while nothing has been repaired: then every byte stands where it stood.
    private readonly SpfSpan[]? _origins;
    private readonly int _originalLength;

    public RepairedText(ReadOnlyMemory<byte> original)
    {
        Memory = original;
        _originalLength = original.Length;
    }

    private RepairedText(byte[] bytes, SpfSpan[] origins, int originalLength)
    {
        Memory = bytes;
        _origins = origins;
        _originalLength = originalLength;
    }

    public ReadOnlyMemory<byte> Memory { get; }

    public ReadOnlySpan<byte> Bytes => Memory.Span;

    public int Length => Memory.Length;

    /// <summary>Where a range came from in the record's own text.</summary>
    public SpfSpan Map(int start, int end)
    {
        if (_origins is null)
            return SpfSpan.FromBounds(start, end);

        int first = start < _origins.Length ? _origins[start].Start : _originalLength;
        return end <= start ? new SpfSpan(first, 0) : SpfSpan.FromBounds(first, Math.Max(first, _origins[end - 1].End));
    }

    public SpfSpan Map(TextRange range) => Map(range.Start, range.End);

    /// <summary>The text with some ranges replaced.</summary>
    /// <param name="repairs">Ordered by position, not overlapping; the ranges are those of this text.</param>
    public RepairedText With(IReadOnlyList<Repair> repairs)
    {
        if (repairs.Count == 0)
            return this;

        int length = Length;
        foreach (Repair repair in repairs)
            length += repair.NewBytes.Length - repair.Range.Length;

        var bytes = new byte[length];
        var origins = new SpfSpan[length];
        int to = 0;
        int from = 0;
        foreach (Repair repair in repairs)
        {
            Copy(from, repair.Range.Start);
            SpfSpan origin = Map(repair.Range);
            for (int i = 0; i < repair.NewBytes.Length; i++)
            {
                bytes[to] = repair.NewBytes.Span[i];
                // The first new byte stands for all that it replaces, those behind it for nothing.
                origins[to++] = i == 0 ? origin : new SpfSpan(origin.End, 0);
            }

            from = repair.Range.End;
        }

        Copy(from, Length);
        return new RepairedText(bytes, origins, _originalLength);

        void Copy(int start, int end)
        {
            Bytes[start..end].CopyTo(bytes.AsSpan(to));
            for (int i = start; i < end; i++)
                origins[to++] = Map(i, i + 1);
        }
    }
}

/// <summary>One replacement in a <see cref="RepairedText"/>.</summary>
internal readonly record struct Repair(TextRange Range, ReadOnlyMemory<byte> NewBytes);
