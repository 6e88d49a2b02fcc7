using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>An entry's tokens with the bytes that they point into and the place of those bytes in a file.</summary>
internal readonly ref struct EntryView
{
    public required ReadOnlySpan<byte> Bytes { get; init; }

    public required ReadOnlySpan<ZoneToken> Tokens { get; init; }

    public required EntryPlace Place { get; init; }

    public required bool StartsInFirstColumn { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public TextSpan Span => Place.Map(Start, End - Start);

    public ReadOnlySpan<byte> Content(int token) => Tokens[token].Content(Bytes);

    public TextSpan SpanOf(int token) => Place.Map(Tokens[token].Start, Tokens[token].Length);
}
