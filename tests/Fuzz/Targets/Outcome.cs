using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>What an input has led to.</summary>
/// <param name="Signature">Equal for inputs that led to the same kinds of things; an input with a new one is mutated further.</param>
/// <param name="Work">What was made beyond the input's bytes, such as the records of a <c>$GENERATE</c>: it may cost time and memory, too.</param>
public readonly record struct Outcome(ulong Signature, long Work)
{
    /// <summary>An outcome of kinds in any order, each counted once.</summary>
    public static Outcome OfKinds(IEnumerable<ulong> kinds, long work = 0)
    {
        ulong signature = 0;
        foreach (ulong kind in kinds.Distinct())
            signature += Hash.Mix(kind + 1);

        return new Outcome(signature, work);
    }
}
