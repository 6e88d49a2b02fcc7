using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// The texts of the SPF records of a run, each read once, and of texts that differ in the addresses of their networks only one: a hosting
/// provider's zone has a great many records and few shapes. Safe to use from several threads.
/// </summary>
internal sealed class SpfTexts
{
    /// <summary>Octets of all texts that are kept. Where there are more, each of the others is read for its own record.</summary>
    private const int MostOctets = 1 << 18;

    /// <summary>A longer text is hardly anybody else's.</summary>
    public const int LongestShared = 1 << 10;

    private readonly OctetTable<SpfText> _texts = new();

    // By what is left of a text when its addresses are cut out.
    private readonly OctetTable<SpfShape> _shapes = new();

    private int _octets;
    private int _count;

    /// <summary>Finds what is known of a text, without making anything of it.</summary>
    /// <param name="text">A text that receivers get as it stands in its record.</param>
    /// <param name="shared">What it says, where other records may say the same.</param>
    /// <returns>Its shape; null when neither it nor one that differs in addresses alone has been read.</returns>
    public SpfShape? Find(ReadOnlySpan<byte> text, out SpfText? shared)
    {
        shared = null;
        if (text.Length > LongestShared)
            return null;

        Span<byte> rest = stackalloc byte[text.Length];
        Span<AddressPrefix> networks = stackalloc AddressPrefix[NetworkCut.MostNetworks];
        if (NetworkCut.Cut(text, rest, networks, out int length) > 0 && _shapes.TryGetValue(rest[..length], out SpfShape? shape))
            return shape;

        return _texts.TryGetValue(text, out shared) ? shared.Shape : null;
    }

    /// <summary>Reads a text that receivers get as it stands in its record: its only character-string.</summary>
    /// <returns>What it says, which may be for this record alone; null when it neither is SPF nor was meant to be.</returns>
    public SpfText? Read(ReadOnlySpan<byte> text) =>
        Find(text, out SpfText? shared) is { } shape ? shared ?? new SpfText(text.ToArray(), shape) : ReadNew(text);

    /// <summary>The same for a text that <see cref="Find"/> has not found.</summary>
    public SpfText? ReadNew(ReadOnlySpan<byte> text)
    {
        if (ReadAlone(text) is not { } read)
            return null;

        if (text.Length > LongestShared || Volatile.Read(ref _octets) > MostOctets)
            return read;

        Interlocked.Add(ref _octets, text.Length);

        // A mistake may be one because of an address: such a text has its shape for itself. Of two threads that read the same the first wins.
        Span<byte> rest = stackalloc byte[text.Length];
        Span<AddressPrefix> networks = stackalloc AddressPrefix[NetworkCut.MostNetworks];
        bool hasGaps = NetworkCut.Cut(text, rest, networks, out int length) > 0 && read.Record.Errors.IsEmpty;
        read.Shape.Share(Interlocked.Increment(ref _count), hasGaps);
        return hasGaps
            ? _shapes.TryAdd(rest[..length], read.Shape) || !_shapes.TryGetValue(rest[..length], out SpfShape? shape) ? read : new SpfText(read.Octets, shape)
            : _texts.TryAdd(text, read) || !_texts.TryGetValue(text, out SpfText? known) ? read : known;
    }

    private static SpfText? ReadAlone(ReadOnlySpan<byte> text)
    {
        SpfVersion version = SpfVersion.Classify(text);
        return version.Kind == SpfVersionKind.None ? null : new SpfText(text.ToArray(), version);
    }
}
