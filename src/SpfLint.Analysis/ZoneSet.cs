using System.Collections.Immutable;
using SpfLint.Analysis.Input;
using SpfLint.Analysis.Suppressions;
using SpfLint.Dns.Names;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis;

/// <summary>The zones of a run, which know of each other.</summary>
public static class ZoneSet
{
    /// <summary>
    /// Reads the zones but those that others include; of files that include each other, the first is read. Never throws on
    /// what they say.
    /// </summary>
    /// <param name="inputs">The files.</param>
    /// <param name="includes">Opens included files; null when there are none to open.</param>
    /// <param name="progress">Is told at which file the reading is; null when nobody wants to know.</param>
    /// <param name="parallelism">Number of threads that read.</param>
    public static ImmutableArray<Zone> Load(
        IReadOnlyList<LintInput> inputs, IIncludeResolver? includes, IProgress<LintProgress>? progress = null, int parallelism = 1)
    {
        ImmutableArray<Zone> zones = ReadAll(inputs, includes, progress, parallelism);
        return zones.Length == 1 ? zones : WithoutIncluded(zones);
    }

    private static ImmutableArray<Zone> WithoutIncluded(ImmutableArray<Zone> zones)
    {
        ILookup<SourceText, int> holders = Enumerable.Range(0, zones.Length)
            .SelectMany(i => zones[i].Files.Skip(1).Select(file => (file.Source, Zone: i)))
            .ToLookup(part => part.Source, part => part.Zone);
        return [.. zones.Where((zone, i) => !holders[zone.Source].Any(holder => !holders[zones[holder].Source].Contains(i) || holder < i))];
    }

    private static ImmutableArray<Zone> ReadAll(
        IReadOnlyList<LintInput> inputs, IIncludeResolver? includes, IProgress<LintProgress>? progress, int parallelism)
    {
        var zones = new Zone[inputs.Count];
        var turns = new Turns(inputs.Count, parallelism);
        turns.Take(
            i => zones[i] = ZoneLoader.Load(inputs[i].Source, OptionsFor(inputs[i], includes is null ? null : new IncludesInTurn(includes, turns, i), parallelism)),
            i => progress?.Report(new LintProgress(LintStage.Reading, i + 1, inputs.Count)));
        return [.. zones];
    }

    private static ZoneOptions OptionsFor(LintInput input, IIncludeResolver? includes, int parallelism) => new()
    {
        GivenOrigin = input.Origin is not null && DomainName.TryParse(input.Origin, out DomainName given) ? given : null,
        FileNameOrigin = OriginFromFileName.Guess(input.FileName ?? input.Source.Path),
        Includes = includes,
        Limits = input.Limits,
        CommentMarker = SuppressionComment.Marker,
        Parallelism = parallelism,
    };
}
