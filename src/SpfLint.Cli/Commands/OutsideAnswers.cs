using System.Runtime.CompilerServices;
using SpfLint.Analysis;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Live;
using SpfLint.Dns.Pasted;
using SpfLint.Dns.Resolution;

namespace SpfLint.Cli.Commands;

/// <summary>What a run knows of names that no zone of it owns: from what was pasted, then from its lock file, then from live DNS if it may ask.</summary>
/// <param name="Source">The answers; null when there are none to be had.</param>
/// <param name="Lock">The lock file among them; null when there is none.</param>
/// <param name="Error">What could not be had, as a sentence; else null.</param>
/// <param name="IsUsageError">Whether the command line is to blame for that.</param>
internal sealed record OutsideAnswers(IDnsSource? Source, RunLock? Lock, string? Error = null, bool IsUsageError = false)
{
    /// <summary>What live DNS was asked and answered; null when it may not be asked.</summary>
    public RecordingSource? Live { get; private init; }

    /// <summary>Opens what the command line names, and the usual lock file if there is one.</summary>
    /// <param name="input">The command line.</param>
    /// <param name="found">The zone files that it leads to.</param>
    /// <param name="pasted">The answers that were pasted.</param>
    /// <param name="files">The files of the run.</param>
    /// <param name="roots">The roots of its paths.</param>
    /// <param name="clock">Measures how long live DNS takes.</param>
    public static OutsideAnswers Open(
        InputSelection input, FoundFiles found, PastedFiles pasted, SourceFiles files, IncludeRoots roots, TimeProvider clock)
    {
        List<IDnsSource> layers = [];
        foreach (PastedAnswers answers in pasted.Answers)
            layers.Add(answers.Source);

        RunLock? locked = null;
        string? error = null;
        // The lock file of the folder is for zones; where none are read, nobody speaks of it.
        if (input.Answers.UsesLock && (input.Paths is not [] || input.Answers.LockPath is not null))
        {
            locked = TryReadLock(input, found, files, roots, out error);
            if (locked is not null)
                layers.Add(locked.Answers);
        }

        RecordingSource? live = null;
        if (input.Answers.AsksDns)
        {
            if (OpenLive(input.Answers.Server, out string? liveError) is not { } resolver)
                return new OutsideAnswers(null, null, liveError, IsUsageError: true);

            live = new RecordingSource(new TimeLimitedSource(resolver, input.Answers.DnsTime, clock));
            layers.Add(live);
        }

        IDnsSource? source = layers switch { [] => null, [var only] => only, _ => new LayeredSource(layers) };
        return new OutsideAnswers(source, locked, error) { Live = live };
    }

    private static RunLock? TryReadLock(InputSelection input, FoundFiles found, SourceFiles files, IncludeRoots roots, out string? error)
    {
        LockPlace place = input.Answers.LockPath is { } path ? LockPlace.At(files, path) : LockPlace.Usual(files, roots);
        if (!place.Exists)
        {
            error = input.Answers.LockPath is null ? null : place.Absence;
            return null;
        }

        return place.TryRead(out error) is { } file ? new RunLock(file) { ServesTheseZonesOnly = place.IsCoveredBy(input.Paths, found) } : null;
    }

    // Apart, so that no run loads the network's libraries unasked.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static StubResolver? OpenLive(string? server, out string? error) =>
        LiveServers.Find(server, out error) is { } servers ? new StubResolver(servers.Addresses) : null;
}
