using System.Runtime.InteropServices;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// The record's text as its author meant it: the joined character-strings with spaces put in where words were torn apart,
/// and without what does not belong to it. Offsets lead back to the joined text.
/// </summary>
public sealed class MeantText
{
    private readonly List<byte> _text = [];
    private readonly List<int> _joined = [];

    /// <summary>The text.</summary>
    public byte[] Text => [.. _text];

    /// <summary>The text, as long as nothing is appended.</summary>
    internal ReadOnlySpan<byte> Octets => CollectionsMarshal.AsSpan(_text);

    /// <summary>Number of bytes.</summary>
    public int Length => _text.Count;

    /// <summary>The joined text as it is.</summary>
    public static MeantText From(ReadOnlySpan<byte> joined)
    {
        var meant = new MeantText();
        meant.Append(joined, 0);
        return meant;
    }

    /// <summary>Appends octets that stand at <paramref name="joinedStart"/> of the joined text.</summary>
    public void Append(ReadOnlySpan<byte> octets, int joinedStart)
    {
        _text.AddRange(octets);
        _joined.EnsureCapacity(_text.Count);
        for (int i = 0; i < octets.Length; i++)
            _joined.Add(joinedStart + i);
    }

    /// <summary>Appends a space that stands nowhere.</summary>
    public void AppendSpace(int joinedStart)
    {
        _text.Add((byte)' ');
        _joined.Add(joinedStart);
    }

    /// <summary>The octets of the joined text that <paramref name="span"/> of the meant text stands for.</summary>
    public SpfSpan ToJoined(SpfSpan span)
    {
        if (_joined.Count == 0)
            return default;

        int start = span.Start < _joined.Count ? _joined[span.Start] : _joined[^1] + 1;
        if (span.Length == 0)
            return new SpfSpan(start, 0);

        // The byte behind the last one tells where the last one ends, unless that one is a space that stands nowhere.
        int last = Math.Min(span.End, _joined.Count) - 1;
        bool isVirtual = last + 1 < _joined.Count && _joined[last + 1] == _joined[last];
        return SpfSpan.FromBounds(start, Math.Max(start, _joined[last] + (isVirtual ? 0 : 1)));
    }
}
