using System.Collections.Immutable;
using SpfLint.Cli.Check;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Expectations;

/// <summary>Evaluates the tests of scenarios.</summary>
/// <param name="zones">Answers for scenarios without records of their own; null when there is nothing that could.</param>
internal sealed class SuiteRun(IDnsSource? zones)
{
    private static readonly CheckHostOptions s_options = new() { Clock = new StoppedClock() };

    private readonly CheckHost? _zones = zones is null ? null : new CheckHost(zones, s_options);

    /// <summary>Evaluates the scenarios, but those that ask zone files when there are none.</summary>
    public ImmutableArray<ScenarioResult> Run(ImmutableArray<Scenario> scenarios)
    {
        ImmutableArray<ScenarioResult>.Builder results = ImmutableArray.CreateBuilder<ScenarioResult>();
        foreach (Scenario scenario in scenarios)
        {
            CheckHost? checkHost = scenario.Source is null ? _zones : new CheckHost(scenario.Source, s_options);
            if (checkHost is not null)
                results.Add(new ScenarioResult(scenario, [.. scenario.Expectations.Select(expectation => Run(expectation, checkHost))]));
        }

        return results.ToImmutable();
    }

    private static ExpectationResult Run(Expectation expectation, CheckHost checkHost) =>
        new(expectation, checkHost.Evaluate(expectation.Question.Identity), checkHost);
}
