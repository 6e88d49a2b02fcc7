namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Bytes of a <see cref="RepairedText"/>; a <see cref="SpfSpan"/> always means bytes of the record's own text.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text) => text[Start..End];
}
