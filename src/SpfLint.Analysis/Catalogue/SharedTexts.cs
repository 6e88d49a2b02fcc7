using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Catalogue;

/// <summary>The texts of a run that are read more than once: what is wrong with one of them in one place may be right in another.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<SourceText, int> _readings;

    private SharedTexts(Dictionary<SourceText, int> readings) => _readings = readings;

    /// <summary>Counts how often each text is read; null where none is read twice.</summary>
    public static SharedTexts? Of(IEnumerable<Zone> zones)
    {
        HashSet<SourceText> seen = [];
        Dictionary<SourceText, int>? readings = null;
        foreach (Zone zone in zones)
        {
            foreach (ZoneFile file in zone.Files)
            {
                if (!seen.Add(file.Source))
                    (readings ??= [])[file.Source] = readings.GetValueOrDefault(file.Source, 1) + 1;
            }
        }

        return readings is null ? null : new SharedTexts(readings);
    }

    /// <summary>Number of times a text is read; 1 for what is read once or not at all.</summary>
    public int CountReadings(SourceText text) => _readings.GetValueOrDefault(text, 1);
}
