using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Catalogue;

/// <summary>
/// A rule: a descriptor and, in one of the derived kinds, a check for one kind of subject. Rules are pure: no I/O, no
/// clock, no state; what they need, the context holds.
/// </summary>
public abstract class Rule
{
    /// <summary>What is fixed about the rule.</summary>
    public abstract Descriptor Descriptor { get; }
}
