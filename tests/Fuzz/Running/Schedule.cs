using System.Diagnostics;
using SpfLint.Fuzz.Targets;

namespace SpfLint.Fuzz.Running;

/// <summary>Hands out rounds so that every target gets the same time, and counts inputs.</summary>
public sealed class Schedule
{
    private readonly Lock _lock = new();
    private readonly Lane[] _lanes;
    private readonly long _maxInputs;

    /// <param name="corpora">The targets.</param>
    /// <param name="maxInputs">Most inputs for each.</param>
    public Schedule(IEnumerable<Corpus> corpora, long maxInputs)
    {
        _lanes = [.. corpora.Select(corpus => new Lane(corpus))];
        _maxInputs = maxInputs;
    }

    /// <summary>Inputs that were run, by target.</summary>
    public IEnumerable<(Target Target, long Inputs)> Counts => _lanes.Select(lane => (lane.Corpus.Target, lane.Inputs));

    /// <summary>The next round, or null when all inputs have been handed out.</summary>
    public Round? Take()
    {
        lock (_lock)
        {
            Lane? lane = _lanes.Where(lane => lane.Rounds * lane.Corpus.Target.RoundLength < _maxInputs).MinBy(lane => lane.Ticks);
            if (lane is null)
                return null;

            // Until it comes back the round counts as if it took a second, so that the others get their turn.
            lane.Ticks += Stopwatch.Frequency;
            long first = lane.Rounds * lane.Corpus.Target.RoundLength;
            return new Round(lane.Corpus, lane.Rounds++, (int)Math.Min(lane.Corpus.Target.RoundLength, _maxInputs - first));
        }
    }

    /// <summary>A round has come to its end.</summary>
    public void Return(Round round, int inputs, long ticks)
    {
        lock (_lock)
        {
            Lane lane = Array.Find(_lanes, lane => lane.Corpus == round.Corpus)!;
            lane.Ticks += ticks - Stopwatch.Frequency;
            lane.Inputs += inputs;
        }
    }

    private sealed class Lane(Corpus corpus)
    {
        public Corpus Corpus => corpus;

        public long Rounds { get; set; }

        public long Inputs { get; set; }

        public long Ticks { get; set; }
    }
}

/// <summary>A stretch of a target's inputs.</summary>
/// <param name="Corpus">The target.</param>
/// <param name="Number">The stretch, from 0.</param>
/// <param name="Length">How many inputs.</param>
public sealed record Round(Corpus Corpus, long Number, int Length)
{
    /// <summary>The number of an input among all of the target.</summary>
    public long IndexOf(int input) => (Number * Corpus.Target.RoundLength) + input;
}
