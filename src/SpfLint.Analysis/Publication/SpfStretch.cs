using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>The SPF records among a stretch of a zone's records: read once to learn who points at whom, and found again by their numbers.</summary>
internal sealed class SpfStretch
{
    /// <summary>Number of records in a stretch.</summary>
    public const int Length = 1 << 14;

    private readonly Zone _zone;
    private readonly SpfTexts _texts;
    private readonly HashSet<SpfText> _seen = [];
    private readonly HashSet<DomainName> _included = [];
    private readonly HashSet<DomainName> _redirected = [];

    // A record without a text is written in a way that leaves more to tell than a text.
    private readonly List<int> _records = [];
    private readonly List<SpfText?> _read = [];

    private SpfStretch(Zone zone, SpfTexts texts)
    {
        _zone = zone;
        _texts = texts;
    }

    /// <summary>The names that the records include.</summary>
    public IReadOnlyCollection<DomainName> Included => _included;

    /// <summary>The names that the records redirect to.</summary>
    public IReadOnlyCollection<DomainName> Redirected => _redirected;

    /// <summary>The owners of records of type TXT, by their numbers.</summary>
    public List<int> Owners { get; } = [];

    /// <summary>Number of SPF records, those that only were meant to be included.</summary>
    public int RecordCount => _records.Count;

    /// <summary>Whether some target depends on the sender.</summary>
    public bool HasMacroTargets { get; private set; }

    /// <summary>Reads a stretch.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="first">The first record.</param>
    /// <param name="texts">The texts that have been read before.</param>
    public static SpfStretch Read(Zone zone, int first, SpfTexts texts)
    {
        var stretch = new SpfStretch(zone, texts);
        var scan = new RecordScan(zone);
        for (int index = first; index < Math.Min(zone.Count, first + Length); index++)
        {
            if (zone[index].Type is RecordType.Txt or RecordType.Spf)
                stretch.Add(index, scan);
        }

        return stretch;
    }

    /// <summary>Finds a record of the stretch.</summary>
    /// <returns>Null when it neither is SPF nor was meant to be, or when its file has gone since it was loaded.</returns>
    public PublishedRecord? Find(int index)
    {
        int at = _records.BinarySearch(index);
        return at < 0 ? null
            : _read[at] is { } text ? new PublishedRecord(_zone, index, text)
            : PublishedRecord.TryRead(_zone, index);
    }

    private void Add(int index, RecordScan scan)
    {
        if (!TryReadShared(index, scan, out SpfText? text))
        {
            if (PublishedRecord.TryRead(_zone, index) is { } published)
                Add(index, shared: null, published.Record, published.Version);
        }
        else if (text is not null)
        {
            Add(index, text, text.Record, text.Version);
        }
    }

    private bool TryReadShared(int index, RecordScan scan, out SpfText? text)
    {
        text = null;
        try
        {
            return scan.TryReadPlainString(index, out ReadOnlySpan<byte> octets) && _texts.TryShare(octets, out text);
        }
        catch (IOException)
        {
            // The file changed under us; the other way to read it says what that means.
            return false;
        }
    }

    private void Add(int index, SpfText? shared, SpfRecord record, SpfVersion version)
    {
        _records.Add(index);
        _read.Add(shared);
        if (_zone[index].Type == RecordType.Txt && version.HasTerms)
            Owners.Add(_zone[index].Owner);

        if (shared is not null && !_seen.Add(shared))
            return;

        SpfReferences references = SpfReferences.Of(record);
        foreach (DomainName name in references.Included)
            _included.Add(name);

        foreach (DomainName name in references.Redirected)
            _redirected.Add(name);

        HasMacroTargets |= references.HasMacroTarget;
    }
}
