using System.Text;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Conformance.Servers;

/// <summary>All comparisons, and how many were as expected.</summary>
internal sealed class ComparisonRun(Options options, IReadOnlyList<NameServer> servers, string folder)
{
    private readonly Dictionary<string, string> _exceptions = SmallZones.ReadExceptions(Path.Combine(options.Data, "exceptions.txt"));

    /// <summary>Number of comparisons that were as expected.</summary>
    public int Passed { get; private set; }

    /// <summary>Number of the others.</summary>
    public int Failed { get; private set; }

    /// <summary>Small zones with one matter each, without the servers' checks for loading.</summary>
    public void CompareCases()
    {
        foreach (Comparison comparison in Compare(SmallZones.ReadCases(Path.Combine(options.Data, "cases.txt")), loads: false))
        {
            string name = comparison.Zone.Name;
            bool isListed = _exceptions.ContainsKey(name);
            string? wrong = isListed && comparison.Disagreement is null ? "listed as an exception, but nothing differs"
                : isListed ? null
                : comparison.Disagreement;
            Count(wrong is null, $"{name}: {wrong}");
            if (options.IsVerbose)
                Console.WriteLine($"{name,-24} {string.Join(", ", comparison.Refusals.Keys),-28} {(comparison.Errors.Count > 0 ? comparison.Errors[0].Rule.Id : "-")}");
        }
    }

    /// <summary>What DNS1013 says against what the servers do.</summary>
    public void CompareSpellings()
    {
        foreach ((ZoneText zone, string refusedBy) in SmallZones.ReadSpellings(Path.Combine(options.Data, "spellings.txt")))
        {
            Comparison comparison = Comparison.Make(zone, servers, loads: false, folder);
            foreach (NameServer server in servers)
            {
                bool refuses = comparison.Refusals.ContainsKey(server.Name);
                if (SpellingClaim.Of(refusedBy, server) is { } claimed)
                    Count(refuses == claimed, $"{zone.Name}: {server.Name} {server.Version} {(refuses ? "refuses" : "reads")} it");
            }

            string said = string.Join(" / ", comparison.Findings.Where(finding => finding.Rule.Id == "DNS1013").Select(finding => finding.Text));
            bool isSaid = refusedBy == "none" ? said.Length == 0 : said.EndsWith($"refused by {refusedBy}.", StringComparison.Ordinal);
            Count(isSaid, $"{zone.Name}: '{said}' should name {refusedBy}");
        }
    }

    /// <summary>The project's own zones that are whole.</summary>
    public void CompareZones() => Judge(Compare(OwnZones.ReadAll(options.Data), loads: true));

    /// <summary>Zones with a mistake or two.</summary>
    public void CompareMutations() => Judge(Compare(MakeMutations(), loads: true));

    /// <summary>What is read of zones, record by record, against what BIND writes of them.</summary>
    public void CompareContents()
    {
        if (ZoneCompiler.Find() is not { } compiler)
            return;

        Dictionary<string, string> exceptions = SmallZones.ReadExceptions(Path.Combine(options.Data, "content-exceptions.txt"));
        ZoneText[] zones = [.. SmallZones.ReadCases(Path.Combine(options.Data, "cases.txt")), .. OwnZones.ReadAll(options.Data), .. MakeMutations()];
        var comparisons = zones.AsParallel().AsOrdered()
            .Select(zone => (Zone: zone, Differences: ContentDifference.Find(zone, compiler, folder)))
            .Where(comparison => comparison.Differences is not null);
        foreach ((ZoneText zone, IReadOnlyList<string>? differences) in comparisons)
            Count(differences!.Count == 0 != exceptions.ContainsKey(zone.Name), $"{zone.Name}: read otherwise\n    {string.Join("\n    ", differences)}");
    }

    /// <summary>The seeds, and what the options' number of mutations makes of them.</summary>
    private ZoneText[] MakeMutations()
    {
        var mutator = new Mutator(options.Seed);
        ZoneText[] sound = [.. Directory.GetFiles(Path.Combine(options.Data, "seeds"), "*.zone").Order(StringComparer.Ordinal)
            .Select(path => new ZoneText(Path.GetFileNameWithoutExtension(path), ZoneText.DefaultOrigin, File.ReadAllBytes(path)))];
        return [.. sound, .. Enumerable.Range(0, options.Count).Select(i => mutator.Mutate(sound[i % sound.Length], i))];
    }

    private void Judge(IEnumerable<Comparison> comparisons)
    {
        foreach (Comparison comparison in comparisons)
        {
            bool isExcused = comparison.Disagreement is not null && ExceptionClasses.Find(comparison) is not null;
            Count(comparison.Disagreement is null || isExcused, $"{comparison.Zone.Name}: {comparison.Disagreement}");
            if (comparison.Disagreement is not null && !isExcused)
                Explain(comparison);
        }
    }

    private static void Explain(Comparison comparison)
    {
        foreach ((string server, string said) in comparison.Refusals)
            Console.WriteLine($"    {server}: {said.Trim().ReplaceLineEndings(" | ")}");

        foreach (Finding finding in comparison.Errors)
            Console.WriteLine($"    {finding.Rule.Id} {finding.Text}");

        string[] sound = comparison.Zone.Sound.Split('\n');
        string[] lines = Encoding.Latin1.GetString(comparison.Zone.Bytes).Split('\n');
        foreach (string line in sound.Except(lines))
            Console.WriteLine($"    - {line}");

        foreach (string line in lines.Except(sound))
            Console.WriteLine($"    + {line}");
    }

    private ParallelQuery<Comparison> Compare(IEnumerable<ZoneText> zones, bool loads) =>
        zones.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).Select(zone => Comparison.Make(zone, servers, loads, folder));

    private void Count(bool isExpected, string what)
    {
        if (isExpected)
        {
            Passed++;
        }
        else
        {
            Failed++;
            Console.WriteLine("FAILED: " + what);
        }
    }
}
