using System.Collections.Immutable;
using SpfLint.Analysis.Simulation;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Expectations;

/// <summary>What became of a scenario's tests.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Results">One for each test, in their order.</param>
internal sealed record ScenarioResult(Scenario Scenario, ImmutableArray<ExpectationResult> Results);

/// <summary>What became of a test.</summary>
/// <param name="Expectation">The test.</param>
/// <param name="Outcome">What the evaluation gave.</param>
/// <param name="CheckHost">What evaluated it.</param>
internal sealed record ExpectationResult(Expectation Expectation, CheckHostOutcome Outcome, CheckHost CheckHost)
{
    /// <summary>Whether the test has passed.</summary>
    public bool IsMet => Expectation.IsMetBy(Outcome);

    /// <summary>
    /// Evaluates again and tells every step: that is wanted of the few that fail only, and the steps of them all may fill the memory.
    /// </summary>
    public SenderReport Explain()
    {
        SpfIdentity identity = Expectation.Question.Identity;
        return new SenderReport(Expectation.Question, identity, CheckHost.Trace(identity), []);
    }
}
