using SpfLint.Fuzz.Targets;

namespace SpfLint.Fuzz.Running;

/// <summary>
/// Looks for inputs that do not come to an end. It counts the processor time of the whole process, since on a loaded machine a second may
/// pass without anything being done.
/// </summary>
/// <param name="workers">Whom to look at.</param>
/// <param name="seed">The run's seed.</param>
public sealed class Watchdog(IReadOnlyList<Worker> workers, ulong seed)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);
    private readonly (CurrentInput? Input, TimeSpan Since)[] _seen = new (CurrentInput?, TimeSpan)[workers.Count];

    /// <summary>The input that hangs, if one does; the other workers may have used as much time as it has.</summary>
    public Failure? Look()
    {
        TimeSpan now = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < workers.Count; i++)
        {
            CurrentInput? current = workers[i].Current;
            if (current is null || !ReferenceEquals(current, _seen[i].Input))
                _seen[i] = (current, now);
            else if (now - _seen[i].Since > s_limit * workers.Count)
                return new Failure(current.Round.Corpus.Target, new Fault(Oracle.TimeIsBounded, $"no end after {s_limit}", ""), current.Input, seed, current.Round.IndexOf(current.Number));
        }

        return null;
    }
}
