using System.Collections.Concurrent;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// The texts of the SPF records of a run, each read once: a hosting provider's zone has a great many records and few texts. Safe to use
/// from several threads.
/// </summary>
internal sealed class SpfTexts
{
    /// <summary>Octets of all texts that are kept. Where there are more, each of the others is read for its own record.</summary>
    private const int MostOctets = 1 << 18;

    /// <summary>A longer text is hardly anybody else's.</summary>
    private const int LongestShared = 1 << 10;

    private readonly ConcurrentDictionary<byte[], SpfText>.AlternateLookup<ReadOnlySpan<byte>> _texts =
        new ConcurrentDictionary<byte[], SpfText>(OctetComparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    private int _octets;
    private int _count;

    /// <summary>Reads a text that receivers get as it stands in its record.</summary>
    /// <param name="text">The record's only character-string.</param>
    /// <param name="read">What it says; null when it neither is SPF nor was meant to be.</param>
    /// <returns>False when it is a text that is not shared.</returns>
    public bool TryShare(ReadOnlySpan<byte> text, out SpfText? read)
    {
        if (_texts.TryGetValue(text, out read))
            return true;

        SpfVersion version = SpfVersion.Classify(text);
        if (version.Kind == SpfVersionKind.None)
            return true;

        if (text.Length > LongestShared || Interlocked.Add(ref _octets, text.Length) > MostOctets)
            return false;

        read = new SpfText(text.ToArray(), version) { Number = Interlocked.Increment(ref _count) };
        // Of two threads that read the same text the first wins, so that equal texts are one object.
        if (!_texts.TryAdd(text, read))
            _ = _texts.TryGetValue(text, out read);

        return true;
    }
}
