using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output.Formats;

namespace SpfLint.Cli.Fixing;

/// <summary>The fixes that were left out: they are not as safe as their rules take them for, or did not help.</summary>
/// <param name="findings">What is left after fixing.</param>
/// <param name="takenBack">Those of them whose fixes were tried and taken back.</param>
internal sealed class RefutedFixes(IEnumerable<Finding> findings, IEnumerable<Finding> takenBack)
{
    private const int MostTold = 10;

    private const string NoHelp = "the file would have no fewer findings with it";

    private readonly Finding[] _findings = [.. findings.Where(finding => finding.Fix?.Refutation is not null), .. takenBack];

    /// <summary>Says what each would have done, a line each, and how many more there are.</summary>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public void Tell(ToolEnvironment environment)
    {
        Finding[] told = _findings[..Math.Min(MostTold, _findings.Length)];
        var locations = new LocationMap(told);
        foreach (Finding finding in told)
        {
            string place = FindingText.Place(finding.Location, locations.Locate(finding.Location));
            environment.Say($"{place}: {finding.Rule.Id}: the fix '{finding.Fix!.Title}' is left out: {finding.Fix.Refutation ?? NoHelp}.");
        }

        if (_findings.Length > told.Length)
            environment.Say(string.Create(CultureInfo.InvariantCulture, $"Of {_findings.Length} fixes that are left out these are the first {told.Length}."));
    }
}
