using SpfLint.Analysis.Catalogue;

namespace SpfLint.Cli.Completion;

/// <summary>A rule as the scripts complete it.</summary>
/// <param name="Id">Such as <c>SPF4001</c>.</param>
/// <param name="Name">Such as <c>PassesEveryone</c>.</param>
internal sealed record CompletedRule(string Id, string Name)
{
    /// <summary>The severities that a rule can be given.</summary>
    public const string Levels = "error warning note off";

    /// <summary>All rules by id.</summary>
    public static IEnumerable<CompletedRule> All { get; } =
        [.. RuleCatalogue.All.Select(rule => new CompletedRule(rule.Descriptor.Id, rule.Descriptor.Name)).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
