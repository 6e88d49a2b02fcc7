using SpfLint.Fuzz.Targets;

namespace SpfLint.Fuzz.Running;

/// <summary>What is wrong with what an input led to.</summary>
/// <param name="Oracle">What does not hold.</param>
/// <param name="Details">All that is known.</param>
/// <param name="Kind">Tells mistakes of one oracle apart; equal for those that are one, as far as can be seen from outside.</param>
public sealed record Fault(Oracle Oracle, string Details, string Kind)
{
    public bool IsSameAs(Fault? other) => other is not null && other.Oracle == Oracle && other.Kind == Kind;
}
