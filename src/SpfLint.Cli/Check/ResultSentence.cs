using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Check;

/// <summary>Says what a result means for the sender. The text is still to be escaped for where it goes.</summary>
internal static class ResultSentence
{
    /// <summary>How to learn what is unknown: an imperative without a period.</summary>
    public const string HelpWithUnknown = "ask DNS for what is unknown with --dns, or once for all runs with 'spflint lock'";

    /// <summary>A whole sentence with a period.</summary>
    public static string Of(SenderReport report)
    {
        ClientAddress client = report.Identity.Client;
        CheckHostOutcome outcome = report.Outcome;
        string claim = report.Identity.Kind == SpfIdentityKind.Helo
            ? $"call itself '{report.Identity.Helo}'"
            : $"send mail as '{report.Identity.Sender}'";
        string domain = Excerpt.OfName(outcome.Domain.Wire);
        return outcome.Result switch
        {
            SpfResult.Pass => $"{client} may {claim}.",
            SpfResult.Fail => $"{client} may not {claim}.",
            SpfResult.SoftFail => $"{client} probably may not {claim}.",
            SpfResult.Neutral => $"The record of '{domain}' does not say whether {client} may {claim}.",
            SpfResult.None => $"No SPF record says whether {client} may {claim}.",
            SpfResult.TempError => $"DNS fails, so receivers cannot tell whether {client} may {claim}.",
            SpfResult.PermError => $"An error in the records keeps receivers from telling whether {client} may {claim}.",
            _ => $"Whether {client} may {claim} depends on a name that no file of this run answers for.",
        };
    }

    /// <summary>What holds if nothing unknown matches; null when nothing is unknown, or when all depends on it.</summary>
    public static string? OfAssumption(CheckHostOutcome outcome) =>
        outcome is { Result: SpfResult.Unknown, AssumedResult: not SpfResult.Unknown }
            ? $"If nothing that is unknown matches, the result is {SpfResultNames.Of(outcome.AssumedResult)}."
            : null;
}
