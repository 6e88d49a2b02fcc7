using System.Diagnostics;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Running;

/// <summary>One thread of a run: takes rounds and runs their inputs.</summary>
/// <param name="schedule">Hands out rounds.</param>
/// <param name="failures">Is told what fails.</param>
/// <param name="seed">The run's seed.</param>
public sealed class Worker(Schedule schedule, FailureLog failures, ulong seed)
{
    private CurrentInput? _current;

    /// <summary>What it is at; null between inputs.</summary>
    public CurrentInput? Current => Volatile.Read(ref _current);

    public void Run(CancellationToken end)
    {
        while (!end.IsCancellationRequested && schedule.Take() is { } round)
            Run(round, end);
    }

    private void Run(Round round, CancellationToken end)
    {
        long start = Stopwatch.GetTimestamp();
        InputSource source = round.Corpus.Open(seed, round.Number);
        int done = 0;
        for (; done < round.Length && !end.IsCancellationRequested; done++)
        {
            byte[] input = source.Next();
            Volatile.Write(ref _current, new CurrentInput(round, done, input));
            if (Executor.Run(round.Corpus.Target, input, out ulong signature) is { } fault)
                failures.Add(new Failure(round.Corpus.Target, fault, input, seed, round.IndexOf(done)));
            else
                source.Learn(input, signature);
        }

        Volatile.Write(ref _current, null);
        schedule.Return(round, done, Stopwatch.GetTimestamp() - start);
    }
}

/// <summary>What a worker is at. A new one for each input: whoever holds the same one twice has seen an input that takes long.</summary>
public sealed record CurrentInput(Round Round, int Number, byte[] Input);
