namespace SpfLint.Fuzz.Inputs;

/// <summary>
/// The inputs of one round. A round owes nothing to other rounds, so that an input comes again from the seed, the target and its number,
/// whatever ran beside it.
/// </summary>
public sealed class InputSource
{
    // A round's finds: more would only make each rarer.
    private const int MaxKept = 2048;

    private readonly SeededRandom _random;
    private readonly Mutator _mutator;
    private readonly IReadOnlyList<byte[]> _seeds;
    private readonly int _untouched;
    private readonly List<byte[]> _kept = [];
    private readonly HashSet<ulong> _signatures = [];
    private int _next;

    /// <param name="seed">That of the run.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="round">The round's number.</param>
    /// <param name="seeds">What inputs are made from; the first round tries each of them as it is.</param>
    /// <param name="vocabulary">The target's language.</param>
    /// <param name="maxLength">Longest input.</param>
    public InputSource(ulong seed, string target, long round, IReadOnlyList<byte[]> seeds, Vocabulary vocabulary, int maxLength)
    {
        _random = SeededRandom.For(seed, target, round);
        _mutator = new Mutator(_random, vocabulary, maxLength);
        _seeds = seeds;
        _untouched = round == 0 ? seeds.Count : 0;
    }

    public byte[] Next() => _next++ is var index && index < _untouched ? _seeds[index] : _mutator.Mutate(PickOne(), PickOne());

    /// <summary>Takes an input in if it has led to something that no other of the round has.</summary>
    public void Learn(byte[] input, ulong signature)
    {
        if (_kept.Count < MaxKept && _signatures.Add(signature))
            _kept.Add(input);
    }

    private byte[] PickOne() => _random.Pick(_kept.Count > 0 && _random.OnceIn(2) ? _kept : _seeds);
}
