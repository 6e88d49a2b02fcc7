using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Cli.Output.Formats;

/// <summary>How many findings there are of each severity.</summary>
/// <param name="Errors">Errors.</param>
/// <param name="Warnings">Warnings.</param>
/// <param name="Notes">Notes.</param>
internal readonly record struct FindingCounts(int Errors, int Warnings, int Notes)
{
    /// <summary>Counts.</summary>
    public static FindingCounts Of(IEnumerable<Finding> findings)
    {
        int errors = 0, warnings = 0, notes = 0;
        foreach (Finding finding in findings)
        {
            if (finding.Severity == Severity.Error)
                errors++;
            else if (finding.Severity == Severity.Warning)
                warnings++;
            else
                notes++;
        }

        return new FindingCounts(errors, warnings, notes);
    }
}
