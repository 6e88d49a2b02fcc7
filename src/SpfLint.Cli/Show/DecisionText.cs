using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Show;

/// <summary>Says for people what decided about addresses.</summary>
internal static class DecisionText
{
    /// <summary>The term, and the record that it stands in unless that is the domain's own; or why there is none.</summary>
    public static string Of(AddressDecision decision)
    {
        string term = TermText.Of(decision) is { } text ? Excerpt.Of(Encoding.Latin1.GetBytes(text)) : decision.Reason switch
        {
            EvaluationReason.NothingMatched => "nothing matches",
            _ => VisitSentence.Of(decision.Visit) ?? "no term",
        };
        string reason = Limit(decision.Reason) is { } limit ? $" ({limit})" : "";
        return decision.Visit.Parent is null ? term + reason : $"{term} in {Excerpt.OfName(decision.Visit.Domain.Wire)}{reason}";
    }

    private static string? Limit(EvaluationReason reason) => reason switch
    {
        EvaluationReason.TooManyLookups => "too many lookups",
        EvaluationReason.TooManyVoidLookups => "too many void lookups",
        EvaluationReason.TooManyMailExchanges => "too many mail exchanges",
        EvaluationReason.SyntaxError => "receivers cannot read the record",
        EvaluationReason.IncludedRecordMissing or EvaluationReason.RedirectedRecordMissing => "no SPF record there",
        EvaluationReason.DnsFailure => "DNS fails",
        _ => null,
    };
}
