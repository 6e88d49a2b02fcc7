using SpfLint.Analysis.Configuration;

namespace SpfLint.Analysis.Catalogue;

/// <summary>A rule that words what is wrong with the words that people tell the linter.</summary>
public abstract class ConfigurationErrorRule : Rule
{
    /// <summary>The kinds of mistakes that are this rule's; each kind is one rule's.</summary>
    public abstract ReadOnlySpan<ConfigurationErrorKind> Kinds { get; }

    /// <summary>Reports one of them.</summary>
    public abstract void Check(ConfigurationErrorContext context);
}
