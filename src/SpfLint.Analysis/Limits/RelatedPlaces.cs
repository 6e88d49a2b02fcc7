using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Limits;

/// <summary>Gathers places in the records that an evaluation needs, each once, as far as they stand in zone files.</summary>
internal sealed class RelatedPlaces
{
    private readonly ImmutableArray<RelatedLocation>.Builder _places = ImmutableArray.CreateBuilder<RelatedLocation>();
    private readonly HashSet<SourceLocation> _seen = [];
    private readonly Dictionary<RecordOrigin, RecordPlace?> _records = [];

    /// <summary>Adds a part of a record.</summary>
    public void Add(RecordNode record, SpfSpan part, string message)
    {
        if (record.Origin is { } origin && Open(origin) is { } place)
            Add(place.Locate(part), message);
    }

    /// <summary>Adds the whole rdata of a record.</summary>
    public void Add(RecordOrigin origin, string message)
    {
        if (Open(origin) is { } place)
            Add(place.Rdata, message);
    }

    /// <summary>All places, in the order in which they came.</summary>
    public ImmutableArray<RelatedLocation> ToImmutable() => _places.ToImmutable();

    private void Add(SourceLocation location, string message)
    {
        if (_seen.Add(location))
            _places.Add(new RelatedLocation(location, message));
    }

    private RecordPlace? Open(RecordOrigin origin)
    {
        if (!_records.TryGetValue(origin, out RecordPlace? place))
            _records.Add(origin, place = RecordPlace.TryOpen(origin));

        return place;
    }
}
