using System.Collections.Immutable;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Tracing;

namespace SpfLint.Analysis.Simulation;

/// <summary>Asks whether a host may send, and what to do when it may not, with zone files for answers.</summary>
/// <param name="zones">The zones.</param>
/// <param name="outside">What is known of names that none of the zones owns; null when nothing is.</param>
/// <param name="options">The limits of evaluations.</param>
public sealed class SenderCheck(ImmutableArray<Zone> zones, IDnsSource? outside, CheckHostOptions options)
{
    private readonly IDnsSource _source = new RunAnswers(zones, outside).Source;

    /// <summary>Evaluates, and looks for remedies when the result is not pass.</summary>
    public SenderReport Run(SenderQuestion question)
    {
        SpfIdentity identity = question.Identity;
        var checkHost = new CheckHost(_source, options);
        CheckHostTrace trace = checkHost.Trace(identity);
        if (trace.Outcome.Result == SpfResult.Pass)
            return new SenderReport(question, identity, trace, []);

        var finder = new RemedyFinder(zones, _source, options, question, identity);
        CheckHostOutcome? headerFrom = question.HeaderFrom is { } domain ? checkHost.Evaluate(question.WithDomain(domain)) : null;
        return new SenderReport(question, identity, trace, finder.Find(trace, headerFrom)) { HeaderFrom = headerFrom };
    }
}
