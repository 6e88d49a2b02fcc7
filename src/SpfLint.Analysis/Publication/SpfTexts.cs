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

    /// <summary>Reads a text that receivers get as it stands in its record: its only character-string.</summary>
    /// <returns>What it says, which may be for this record alone; null when it neither is SPF nor was meant to be.</returns>
    public SpfText? Read(ReadOnlySpan<byte> text)
    {
        if (_texts.TryGetValue(text, out SpfText? known))
            return known;

        SpfVersion version = SpfVersion.Classify(text);
        if (version.Kind == SpfVersionKind.None)
            return null;

        if (text.Length > LongestShared || Volatile.Read(ref _octets) > MostOctets)
            return new SpfText(text.ToArray(), version);

        Interlocked.Add(ref _octets, text.Length);
        var read = new SpfText(text.ToArray(), version) { Number = Interlocked.Increment(ref _count) };
        // Of two threads that read the same text the first wins, so that equal texts are one object.
        return _texts.TryAdd(text, read) || !_texts.TryGetValue(text, out known) ? read : known;
    }
}
