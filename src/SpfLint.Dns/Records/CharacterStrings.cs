using System.Collections.Immutable;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Records;

/// <summary>One character-string of a record (RFC 1035 section 3.3).</summary>
/// <param name="Start">Offset of its first octet in the joined text.</param>
/// <param name="Length">Number of octets.</param>
/// <param name="Span">Where it stands in the file, its quotes included.</param>
/// <param name="IsQuoted">Whether it is written in quotes.</param>
/// <param name="IsUnclosed">Whether its closing quote is missing.</param>
public readonly record struct CharacterString(int Start, int Length, TextSpan Span, bool IsQuoted, bool IsUnclosed)
{
    /// <summary>Offset in the joined text just behind the last octet.</summary>
    public int End => Start + Length;
}

/// <summary>
/// The character-strings of a TXT or SPF record joined without spaces, as SPF reads them (RFC 7208 section 3.3), and the way
/// back from each octet to its bytes in the file: across quotes, escapes, parentheses and hexadecimal data.
/// </summary>
public sealed class CharacterStrings
{
    private readonly ImmutableArray<Segment> _segments;
    private readonly TextSpan _whole;
    private readonly bool _isGenerated;

    internal CharacterStrings(
        ReadOnlyMemory<byte> joined,
        ImmutableArray<CharacterString> strings,
        ImmutableArray<Segment> segments,
        TextSpan whole,
        bool isGenerated)
    {
        Joined = joined;
        Strings = strings;
        _segments = segments;
        _whole = whole;
        _isGenerated = isGenerated;
    }

    /// <summary>All octets, escapes undone.</summary>
    public ReadOnlyMemory<byte> Joined { get; }

    /// <summary>The strings one by one.</summary>
    public ImmutableArray<CharacterString> Strings { get; }

    /// <summary>The bytes of the file that say the octets from <paramref name="start"/> on.</summary>
    /// <param name="start">Offset in <see cref="Joined"/>; its length stands for the place behind the last octet.</param>
    /// <param name="length">Number of octets; zero gives an empty span at a place where text can be put in.</param>
    public TextSpan Map(int start, int length)
    {
        if (_isGenerated || _segments.IsEmpty)
            return _segments.IsEmpty && !_isGenerated ? EmptyPlace() : _whole;

        if (length > 0)
            return TextSpan.FromBounds(MapOne(start).Start, MapOne(start + length - 1).End);

        return start < Joined.Length
            ? new TextSpan(MapOne(start).Start, 0)
            : new TextSpan(MapOne(Joined.Length - 1).End, 0);
    }

    /// <summary>Whether the octets lie in one character-string, so that an edit of their bytes stays inside its quotes.</summary>
    public bool IsInOneString(int start, int length) => Holding(start, length) is not null;

    /// <summary>The character-string that the octets lie in; null when they lie in several.</summary>
    public CharacterString? Holding(int start, int length)
    {
        int low = 0;
        int high = Strings.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Strings[middle].Start <= start)
                low = middle;
            else
                high = middle - 1;
        }

        return low < Strings.Length && start >= Strings[low].Start && start + length <= Strings[low].End ? Strings[low] : null;
    }

    private TextSpan EmptyPlace() =>
        Strings.IsEmpty || !Strings[0].IsQuoted ? new TextSpan(_whole.Start, 0) : new TextSpan(Strings[0].Span.Start + 1, 0);

    private TextSpan MapOne(int octet)
    {
        int low = 0;
        int high = _segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_segments[middle].Start <= octet)
                low = middle;
            else
                high = middle - 1;
        }

        Segment segment = _segments[low];
        return new TextSpan(segment.Offset + ((long)(octet - segment.Start) * segment.Width), segment.Width);
    }

    /// <summary>A run of octets whose bytes in the file follow each other, <paramref name="Width"/> bytes an octet.</summary>
    internal readonly record struct Segment(int Start, long Offset, int Width);
}
