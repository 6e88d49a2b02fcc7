using SpfLint.Fuzz.Inputs;
using SpfLint.Fuzz.Targets;

namespace SpfLint.Fuzz.Running;

/// <summary>A target with what its inputs are made from.</summary>
public sealed class Corpus
{
    private readonly byte[][] _seeds;

    public Corpus(Target target, RepositoryTexts texts)
    {
        Target = target;

        // An empty text is the one that everybody forgets.
        _seeds = [[], .. target.Seeds(texts).Select(seed => seed.Length > target.MaxLength ? seed[..target.MaxLength] : seed).DistinctBy(seed => Hash.Of(seed))];
    }

    public Target Target { get; }

    /// <summary>The inputs of a round.</summary>
    public InputSource Open(ulong seed, long round) => new(seed, Target.Name, round, _seeds, Target.Vocabulary, Target.MaxLength);
}
