using System.Collections.Immutable;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;
using SpfLint.Dns.Live;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Cli.Locking;

/// <summary>One making or checking of a lock file: asks live DNS what the zones need, and compares or writes.</summary>
/// <param name="request">What to do.</param>
/// <param name="environment">Where it happens.</param>
internal sealed class LockRun(LockRequest request, ToolEnvironment environment)
{
    /// <summary>Does it all.</summary>
    /// <returns>The process's exit code.</returns>
    public int Execute()
    {
        LiveServers? servers = LiveServers.Find(request.Input.Answers.Server, out string? error);
        if (servers is null)
        {
            environment.Say(error!);
            return ExitCode.Usage;
        }

        // The zones alone say what is asked; an old lock file must not answer.
        InputSelection zones = request.Input with { Answers = new AnswerSelection { UsesLock = false } };
        using ZoneRun? run = ZoneRun.Open(zones, environment, out int refusal);
        if (run is null)
            return refusal;

        if (!run.IsComplete)
        {
            environment.Say("The lock file is left as it is, for it would lack what the zones that could not be read need.");
            return ExitCode.Failure;
        }

        LockPlace place = request.Input.Answers.LockPath is { } path ? LockPlace.At(run.Files, path) : run.LockPlace;
        return Execute(run, place, servers);
    }

    private int Execute(ZoneRun run, LockPlace place, LiveServers servers)
    {
        if (!TryReadOld(place, out LockFile? old))
            return ExitCode.Failure;

        // Where nobody answers now, what the file said before stays, and leads to the names behind it.
        var live = new RecordingSource(new StubResolver(servers.Addresses));
        ImmutableArray<RecordedAnswer> answers = LockQuestions.Ask(run, old is null ? live : new FallbackSource(live, old.Answers));
        if (run.TellOverwritten(environment))
            return ExitCode.Failure;

        ImmutableArray<RecordedAnswer> failures = [.. live.Records.Where(asked => asked.Answer.IsFailure)];
        foreach (RecordedAnswer failure in failures)
            environment.Say(Describe(failure, servers.Name, old));

        var change = new LockChange(old?.Lines() ?? [], Lines(answers));
        if (request.OnlyChecks)
        {
            change.Print(environment.Output);
            environment.Output.WriteLine(Printable.Escape(change.Verdict(place.ShownPath, Names(answers), live.Records.Length, failures.Length)));
            return !failures.IsEmpty ? ExitCode.Failure : change.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
        }

        if ((!change.IsEmpty || old is null) && !TryWrite(place, change.After, servers))
            return ExitCode.Failure;

        environment.Output.WriteLine(Printable.Escape(change.Summary(place.ShownPath, Names(answers))));
        return failures.IsEmpty ? ExitCode.Clean : ExitCode.Failure;
    }

    /// <summary>What the file is to say.</summary>
    private static ImmutableSortedSet<LockedAnswer> Lines(ImmutableArray<RecordedAnswer> answers) =>
        answers.SelectMany(asked => LockedAnswer.From(asked.Name, asked.Type, asked.Answer)).ToImmutableSortedSet(LockedAnswer.FileOrder);

    private bool TryReadOld(LockPlace place, out LockFile? old)
    {
        old = null;
        if (!place.Exists)
        {
            if (request.OnlyChecks)
                environment.Say(place.Absence);

            return !request.OnlyChecks;
        }

        old = place.TryRead(out string? error);
        if (error is not null)
            environment.Say(error);

        return error is null;
    }

    private bool TryWrite(LockPlace place, ImmutableSortedSet<LockedAnswer> lines, LiveServers servers)
    {
        try
        {
            OutputFile.Write(place.Path, writer => LockWriter.Write(writer, lines, environment.Clock.GetUtcNow(), servers.Name));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            environment.Say($"Cannot write '{place.ShownPath}': {OutputFile.Reason(e)}.");
            return false;
        }
    }

    private static int Names(ImmutableArray<RecordedAnswer> answers) => answers.Select(answer => answer.Name).Distinct().Count();

    private static string Describe(RecordedAnswer failure, string servers, LockFile? old)
    {
        bool isKept = old is not null && old.Answers.Resolve(failure.Name, failure.Type).Status != DnsStatus.Unknown;
        string what = failure.Answer.Status == DnsStatus.Timeout ? "no answer in time" : "the question failed";
        string rest = isKept ? "what the lock file said of it stays" : "the lock file has no answer for it";
        return $"'{failure.Name}' ({RecordTypes.Mnemonic(failure.Type)}): {what} ({servers}); {rest}.";
    }
}
