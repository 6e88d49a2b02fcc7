using SpfLint.Dns.Names;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation;

/// <summary>What the evaluation of one domain gave.</summary>
/// <param name="Result">The result.</param>
/// <param name="Reason">Why.</param>
/// <param name="Domain">The domain, after redirects.</param>
/// <param name="Record">Its record, if it has just one.</param>
/// <param name="Term">The term that decided, if one did.</param>
internal readonly record struct Verdict(
    SpfResult Result, EvaluationReason Reason, DomainName Domain, SpfRecord? Record = null, SpfTerm? Term = null)
{
    public string? Explanation { get; init; }
}
