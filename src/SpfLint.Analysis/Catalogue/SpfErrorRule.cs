using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Catalogue;

/// <summary>A rule that words what the SPF parser could not read.</summary>
public abstract class SpfErrorRule : Rule
{
    /// <summary>The kinds of mistakes that are this rule's; each kind is one rule's.</summary>
    public abstract ReadOnlySpan<SpfErrorKind> Kinds { get; }

    /// <summary>Reports one of them.</summary>
    /// <param name="error">The mistake.</param>
    /// <param name="context">The record that has it.</param>
    public abstract void Check(SpfError error, SpfRecordContext context);
}
