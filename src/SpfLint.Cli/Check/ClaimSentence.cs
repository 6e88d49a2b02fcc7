using System.Globalization;
using SpfLint.Analysis.Simulation;
using SpfLint.Analysis.Simulation.Headers;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Check;

/// <summary>Says whether a mail's receiver would have the same result today.</summary>
internal static class ClaimSentence
{
    /// <summary>A whole sentence with a period.</summary>
    public static string Of(SpfClaim claim, SenderReport report)
    {
        SpfResult result = report.Outcome.Result;
        string now = result == claim.Result ? $"with these records it is still {SpfResultNames.Of(result)}"
            : result == SpfResult.Unknown ? "these records cannot tell whether it still is"
            : $"with these records it is now {SpfResultNames.Of(result)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The mail's receiver said {SpfResultNames.Of(claim.Result)} ({claim.Field.Name}, line {claim.Field.Line}); {now}.");
    }
}
