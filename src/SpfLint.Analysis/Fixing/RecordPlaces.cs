using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Fixing;

/// <summary>Where the records of type TXT and SPF stand in their files, to find those that an edit touches.</summary>
internal sealed class RecordPlaces
{
    private readonly Dictionary<SourceText, List<Place>> _places = [];

    /// <summary>Notes the records of all zones in one pass. Those that <c>$GENERATE</c> makes stand nowhere.</summary>
    public RecordPlaces(IEnumerable<Zone> zones)
    {
        foreach (Zone zone in zones)
        {
            for (int index = 0; index < zone.Count; index++)
            {
                ref readonly ZoneRecord record = ref zone[index];
                if (record.Type is RecordType.Txt or RecordType.Spf && !record.Has(RecordTraits.Generated))
                    Add(zone.FileOf(record).Source, new Place(zone.SpanOf(record), zone, record.Owner));
            }
        }

        foreach (List<Place> places in _places.Values)
            places.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
    }

    /// <summary>The zones and names of the records that an edit touches, also at their ends; several where zones share a file.</summary>
    public IEnumerable<(Zone Zone, int Owner)> FindTouched(Edit edit)
    {
        if (!_places.TryGetValue(edit.Source, out List<Place>? places))
            yield break;

        for (int i = CountUpTo(places, edit.Span.End) - 1; i >= 0 && places[i].Span.End >= edit.Span.Start; i--)
            yield return (places[i].Zone, places[i].Owner);
    }

    private void Add(SourceText file, Place place)
    {
        if (!_places.TryGetValue(file, out List<Place>? places))
            _places.Add(file, places = []);

        places.Add(place);
    }

    /// <summary>Number of records that start at an offset or before it.</summary>
    private static int CountUpTo(List<Place> places, long offset)
    {
        int low = 0;
        int high = places.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (places[middle].Span.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private readonly record struct Place(TextSpan Span, Zone Zone, int Owner);
}
