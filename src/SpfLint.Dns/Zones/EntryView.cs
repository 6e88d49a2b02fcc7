using System.Runtime.CompilerServices;
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

    /// <summary>Whether it is a directive, known or not.</summary>
    public bool IsDirective => BeginsDirective(Tokens[0], Bytes, StartsInFirstColumn);

    /// <summary>
    /// Whether an entry's first token makes it a directive: a dollar sign does in the first column, whatever stands behind it, as name servers
    /// have it; an indented one only before a letter, else it is a field.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool BeginsDirective(in ZoneToken first, ReadOnlySpan<byte> bytes, bool startsInFirstColumn) =>
        !first.IsQuoted
        && first.Content(bytes) is [(byte)'$', .. var name]
        && (startsInFirstColumn || name is [>= (byte)'A' and <= (byte)'z', ..]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Content(int token) => Tokens[token].Content(Bytes);

    public TextSpan SpanOf(int token) => Place.Map(Tokens[token].Start, Tokens[token].Length);
}
