using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Tracing;

namespace SpfLint.Spf.Evaluation;

/// <summary>
/// The check_host function (RFC 7208 section 4). Parsed records are kept as long as the source keeps their answers, so that
/// one instance is best used for many evaluations; it is safe to use from several threads.
/// </summary>
/// <param name="source">Answers its questions.</param>
/// <param name="options">Its limits.</param>
public sealed class CheckHost(IDnsSource source, CheckHostOptions options)
{
    /// <summary>A session that nobody uses, so that evaluations one after the other allocate nothing.</summary>
    private Session? _spare;

    /// <summary>Makes one with the limits that the RFC names.</summary>
    public CheckHost(IDnsSource source)
        : this(source, CheckHostOptions.Default)
    {
    }

    /// <summary>Evaluates an identity.</summary>
    /// <param name="identity">The client and what it claims.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public CheckHostOutcome Evaluate(SpfIdentity identity, CancellationToken cancellation = default)
    {
        Session session = Interlocked.Exchange(ref _spare, null) ?? NewSession();
        CheckHostOutcome outcome = session.Run(identity, recorder: null, cancellation);
        Volatile.Write(ref _spare, session);
        return outcome;
    }

    /// <summary>Evaluates an identity and tells every step.</summary>
    /// <param name="identity">The client and what it claims.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public CheckHostTrace Trace(SpfIdentity identity, CancellationToken cancellation = default)
    {
        var recorder = new TraceRecorder();
        CheckHostOutcome outcome = NewSession().Run(identity, recorder, cancellation);
        return new CheckHostTrace(outcome, recorder.Root);
    }

    private Session NewSession() => new(source, options);
}
