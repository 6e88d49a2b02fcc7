using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>The SPF records among a stretch of a zone's records: read once to learn who points at whom, and found again by their numbers.</summary>
internal sealed class SpfStretch
{
    /// <summary>Number of records in a stretch.</summary>
    public const int Length = 1 << 14;

    private readonly Zone _zone;
    private readonly SpfTexts _texts;

    // A record without a text has one for itself, or is written in a way that leaves more to tell: it is read again.
    private readonly List<int> _records = [];
    private readonly List<SpfText?> _read = [];

    private SpfStretch(Zone zone, SpfTexts texts)
    {
        _zone = zone;
        _texts = texts;
    }

    /// <summary>The names that the records point at.</summary>
    public SpfReferences References { get; } = new();

    /// <summary>The owners of records of type TXT, by their numbers.</summary>
    public List<int> Owners { get; } = [];

    /// <summary>Number of SPF records, those that only were meant to be included.</summary>
    public int RecordCount => _records.Count;

    /// <summary>Reads a stretch.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="first">The first record.</param>
    /// <param name="texts">The texts that have been read before.</param>
    public static SpfStretch Read(Zone zone, int first, SpfTexts texts)
    {
        var stretch = new SpfStretch(zone, texts);
        var scan = new RecordScan(zone);
        HashSet<SpfShape> seen = [];
        for (int index = first; index < Math.Min(zone.Count, first + Length); index++)
        {
            if (zone[index].Type is RecordType.Txt or RecordType.Spf)
                stretch.Add(index, scan, seen);
        }

        return stretch;
    }

    /// <summary>Finds a record of the stretch.</summary>
    /// <param name="index">The record.</param>
    /// <param name="scan">Reads records of the zone again.</param>
    /// <returns>Null when it neither is SPF nor was meant to be, or when its file has gone since it was loaded.</returns>
    public PublishedRecord? Find(int index, RecordScan scan)
    {
        int at = _records.BinarySearch(index);
        return at < 0 ? null
            : _read[at] is { } text ? new PublishedRecord(_zone, index, text)
            : Read(index, scan);
    }

    private PublishedRecord? Read(int index, RecordScan scan)
    {
        try
        {
            return !scan.TryReadPlainString(index, out ReadOnlySpan<byte> octets) ? PublishedRecord.TryRead(_zone, index)
                : _texts.Read(octets) is { } text ? new PublishedRecord(_zone, index, text)
                : null;
        }
        catch (IOException)
        {
            // The file changed under us; what was read of it stands.
            return null;
        }
    }

    private void Add(int index, RecordScan scan, HashSet<SpfShape> seen)
    {
        try
        {
            if (!scan.TryReadPlainString(index, out ReadOnlySpan<byte> octets))
            {
                if (PublishedRecord.TryRead(_zone, index) is { } published)
                    Add(index, published.Said, seen);

                return;
            }

            // Of most records this is all: they say what another has said.
            SpfShape? shape = _texts.Find(octets, out SpfText? shared);
            if (shape is not null && seen.Contains(shape))
                Note(index, shape, shared);
            else if ((shape is null ? _texts.ReadNew(octets) : _texts.Read(octets)) is { } text)
                Add(index, text, seen);
        }
        catch (IOException)
        {
            // As in Read.
        }
    }

    private void Add(int index, SpfText text, HashSet<SpfShape> seen)
    {
        Note(index, text.Shape, text);
        if (text.Shape.Number == 0 || seen.Add(text.Shape))
            References.Add(text.Record);
    }

    private void Note(int index, SpfShape shape, SpfText? text)
    {
        _records.Add(index);
        _read.Add(shape is { Number: > 0, HasGaps: false } ? text : null);
        if (_zone[index].Type == RecordType.Txt && shape.Version.HasTerms)
            Owners.Add(_zone[index].Owner);
    }
}
