using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Conformance.Servers;

/// <summary>What servers and linter say of one zone.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Refusals">The servers that refuse it, with what they say.</param>
/// <param name="Findings">What the linter finds.</param>
internal sealed record Comparison(ZoneText Zone, IReadOnlyDictionary<string, string> Refusals, IReadOnlyList<Finding> Findings)
{
    private static int s_count;

    /// <summary>The linter's errors.</summary>
    public IReadOnlyList<Finding> Errors { get; } = [.. Findings.Where(finding => finding.Severity == Severity.Error)];

    /// <summary>What is wrong: two refuse and the linter has no error, or all load and it has one. Null when nothing is.</summary>
    public string? Disagreement =>
        Refusals.Count >= 2 && Errors.Count == 0 ? $"no error, but {string.Join(" and ", Refusals.Keys)} refuse it"
        : Refusals.Count == 0 && Errors.Count > 0 ? $"{Errors[0].Rule.Id}, but all load it"
        : null;

    /// <summary>Whether the file has no apex, so that the linter does not take it for a whole zone.</summary>
    public bool IsFragment
    {
        get
        {
            _ = DomainName.TryParse(Zone.Origin, out DomainName origin);
            var options = new ZoneOptions { GivenOrigin = origin };
            return ZoneLoader.Load(new MemorySource(Zone.Name, Zone.Bytes), options).Identity.IsFragment;
        }
    }

    /// <summary>Asks everybody.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="servers">Whom to ask.</param>
    /// <param name="loads">Whether the servers' checks for loading are on.</param>
    /// <param name="folder">Where files may be written.</param>
    public static Comparison Make(ZoneText zone, IReadOnlyList<NameServer> servers, bool loads, string folder)
    {
        string own = Path.Combine(folder, Interlocked.Increment(ref s_count).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(own);
        string file = zone.WriteTo(own);
        var refusals = new Dictionary<string, string>();
        foreach (NameServer server in servers)
        {
            if (!server.Accepts(file, zone.Origin, loads, out string said))
                refusals.Add(server.Name, said);
        }

        Directory.Delete(own, recursive: true);
        return new Comparison(zone, refusals, LinterVerdict.Of(zone));
    }
}
