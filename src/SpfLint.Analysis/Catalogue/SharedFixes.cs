using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Catalogue;

/// <summary>
/// Keeps fixes from texts that are read more than once, unless every reading asks for the same: the record that repeats another in one
/// zone may be the only one in the next.
/// </summary>
internal sealed class SharedFixes(SharedTexts texts)
{
    private readonly Dictionary<(string Rule, SourceLocation Location), Request> _requests = [];

    /// <summary>Takes note of a fix, however often its finding has been made before.</summary>
    public void Note(Rule rule, Zone zone, ZoneFile file, SourceLocation location, Fix fix)
    {
        if (!fix.Edits.Any(edit => texts.CountReadings(edit.Source) > 1))
            return;

        var request = new Request(fix.Edits, [(zone, file with { Generation = null })]);
        Note((rule.Descriptor.Id, location), request);
    }

    /// <summary>Takes note of what another part of the run has noted.</summary>
    public void AddAll(SharedFixes other)
    {
        foreach (((string, SourceLocation) finding, Request request) in other._requests)
            Note(finding, request);
    }

    /// <summary>A finding as it may be shown: without its fix, if a text would be changed that not all of its readings want changed.</summary>
    public Finding Judge(Finding finding)
    {
        // What is said of a file whoever reads it, such as a comment that suppresses nothing, has been noted nowhere.
        if (finding.Fix is null || !_requests.TryGetValue((finding.Rule.Id, finding.Location), out Request? request))
            return finding;

        foreach (Edit edit in finding.Fix.Edits)
        {
            int readings = texts.CountReadings(edit.Source);
            int agreed = readings > 1 ? request.Readings.Count(reading => reading.File.Source == edit.Source) : readings;
            if (agreed < readings)
                return finding with { Fix = null, Help = HelpFor(agreed, readings) };
        }

        return finding;
    }

    private void Note((string, SourceLocation) finding, Request request)
    {
        if (!_requests.TryGetValue(finding, out Request? first))
            _requests.Add(finding, request);
        else if (first.Edits.SequenceEqual(request.Edits))
            first.Readings.UnionWith(request.Readings);
    }

    private static string HelpFor(int agreed, int readings) => agreed == 0
        ? string.Create(CultureInfo.InvariantCulture, $"mend it with care, for a file that has to do with it is read {readings} times")
        : string.Create(CultureInfo.InvariantCulture, $"mend it outside of this file, which is read {readings} times, for it is wrong in only {agreed} of them");

    /// <summary>The edits of a finding, and the readings that ask for them.</summary>
    private sealed record Request(ImmutableArray<Edit> Edits, HashSet<(Zone Zone, ZoneFile File)> Readings);
}
