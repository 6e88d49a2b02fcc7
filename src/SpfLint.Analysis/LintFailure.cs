namespace SpfLint.Analysis;

/// <summary>A rule that broke: a bug of the linter, which costs that rule's findings about one subject and no others.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Path">The zone's file.</param>
/// <param name="Reason">The exception's type and message.</param>
public sealed record LintFailure(string RuleId, string Path, string Reason)
{
    /// <summary>What to tell the user; the path is not yet escaped.</summary>
    public string Message => $"Internal error in rule {RuleId} on '{Path}', please report it: {Reason}";
}
