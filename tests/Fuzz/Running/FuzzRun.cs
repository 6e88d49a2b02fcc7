using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Fuzz.Inputs;
using SpfLint.Fuzz.Targets;

namespace SpfLint.Fuzz.Running;

/// <summary>A run from its seed to its last line.</summary>
/// <param name="options">What to run.</param>
/// <param name="output">Gets what there is to say.</param>
public sealed class FuzzRun(FuzzOptions options, TextWriter output)
{
    // Deep recursion shows on a stack of the usual size.
    private const int StackSize = 1 << 20;
    private static readonly TimeSpan s_glance = TimeSpan.FromSeconds(1);

    private readonly FailureLog _failures = new(output);

    /// <summary>Runs.</summary>
    /// <returns>Whether all oracles hold.</returns>
    public bool Execute()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}, {options.Workers} workers"));
        output.Flush();
        var texts = RepositoryTexts.Find();
        ImmutableArray<Corpus> corpora = [.. AllTargets.List.Where(target => options.Includes(target)).Select(target => new Corpus(target, texts))];
        if (options.At is { } index)
            return Run(corpora[0].Target, Recall(corpora[0], index), index);

        if (options.File is { } file)
            return Run(corpora[0].Target, File.ReadAllBytes(file), 0);

        var schedule = new Schedule(corpora, options.MaxInputs);
        Failure? hanging = RunAll(schedule);
        if (hanging is not null)
            _failures.Add(hanging);

        foreach (Failure failure in _failures.Failures.Where(failure => failure != hanging))
        {
            Failure smallest = Minimizer.Minimize(failure);
            output.WriteLine($"SMALLEST: {failure.Target.Name}: {smallest.Fault.Details.ReplaceLineEndings("\n          ")}");
            Failure.WriteInput(output, smallest.Input);
        }

        Count(schedule);
        return _failures.Failures.Count == 0;
    }

    /// <summary>Lets workers run until time or inputs are used up.</summary>
    /// <returns>An input that does not end, if there is one; its worker runs on.</returns>
    private Failure? RunAll(Schedule schedule)
    {
        using var end = new CancellationTokenSource();
        if (options.Time is { } time)
            end.CancelAfter(time);

        Worker[] workers = [.. Enumerable.Range(0, options.Workers).Select(_ => new Worker(schedule, _failures, options.Seed))];
        Thread[] threads = [.. workers.Select(worker => new Thread(() => worker.Run(end.Token), StackSize) { IsBackground = true })];
        foreach (Thread thread in threads)
            thread.Start();

        var watchdog = new Watchdog(workers, options.Seed);
        foreach (Thread thread in threads)
        {
            while (!thread.Join(s_glance))
            {
                if (watchdog.Look() is { } hanging)
                    return hanging;
            }
        }

        return null;
    }

    /// <summary>Makes an input again; those before it in its round decide what it is.</summary>
    private byte[] Recall(Corpus corpus, long index)
    {
        (long number, long last) = Math.DivRem(index, corpus.Target.RoundLength);
        InputSource source = corpus.Open(options.Seed, number);
        byte[] input = source.Next();
        for (long i = 0; i < last; i++)
        {
            if (Executor.Run(corpus.Target, input, out ulong signature) is null)
                source.Learn(input, signature);

            input = source.Next();
        }

        return input;
    }

    private bool Run(Target target, byte[] input, long index)
    {
        Failure.WriteInput(output, input);
        if (Executor.Run(target, input, out _) is not { } fault)
            return true;

        new Failure(target, fault, input, options.Seed, index).Write(output);
        return false;
    }

    /// <summary>Says how many inputs were run, and how many oracles held.</summary>
    private void Count(Schedule schedule)
    {
        int passed = 0, failed = 0, skipped = 0;
        foreach ((Target target, long inputs) in schedule.Counts)
        {
            int broken = target.Oracles.Count(oracle => _failures.Has(target, oracle));
            failed += broken;
            passed += inputs > 0 ? target.Oracles.Length - broken : 0;
            skipped += inputs > 0 ? 0 : target.Oracles.Length - broken;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{schedule.Counts.Sum(count => count.Inputs)} inputs: {string.Join(", ", schedule.Counts.Select(count => $"{count.Target.Name} {count.Inputs}"))}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed, {skipped} skipped"));
    }
}
