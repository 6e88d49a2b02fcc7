using System.Collections.Frozen;
using SpfLint.Analysis;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Conformance.Servers;

/// <summary>What the linter says of a zone that stands alone.</summary>
internal static class LinterVerdict
{
    // Zones are judged on several threads, and a configuration belongs to one run.
    private static LintConfiguration Configuration => new(
        new CommandLineSettings { Severities = new Dictionary<string, Severity> { ["DNS1013"] = Severity.Warning }.ToFrozenDictionary() }, null);

    /// <summary>
    /// The findings on a zone's text and structure, what name servers read differently among them; what SPF records say is no matter
    /// of servers.
    /// </summary>
    public static IReadOnlyList<Finding> Of(ZoneText zone)
    {
        var options = new LintOptions { Includes = new FilesBeside(zone), Configuration = Configuration };
        LintResult result = new Linter(options).Run([new LintInput(new MemorySource(zone.Name, zone.Bytes)) { Origin = zone.Origin }]);
        if (!result.Failures.IsEmpty)
            throw new InvalidOperationException($"{zone.Name}: {result.Failures[0]}");

        return [.. result.Findings.Where(finding => !finding.Rule.Id.StartsWith("SPF", StringComparison.Ordinal))];
    }
}
