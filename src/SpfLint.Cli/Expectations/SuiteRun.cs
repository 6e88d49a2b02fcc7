using SpfLint.Cli.Output;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Expectations;

/// <summary>Evaluates expectations, tells which are not met, and counts.</summary>
/// <param name="output">Where the telling goes.</param>
internal sealed class SuiteRun(TextWriter output)
{
    /// <summary>Number of expectations that were met.</summary>
    public int Passed { get; private set; }

    /// <summary>Number of expectations that were not.</summary>
    public int Failed { get; private set; }

    /// <summary>Evaluates a scenario.</summary>
    /// <param name="path">The file's name.</param>
    /// <param name="scenario">The scenario.</param>
    public void Run(string path, Scenario scenario)
    {
        var checkHost = new CheckHost(scenario.Source);
        foreach (Expectation expectation in scenario.Expectations)
        {
            CheckHostOutcome outcome = checkHost.Evaluate(expectation.Identity);
            if (expectation.IsMetBy(outcome))
            {
                Passed++;
                continue;
            }

            Failed++;
            Tell(path, scenario, expectation, outcome);
        }
    }

    private void Tell(string path, Scenario scenario, Expectation expectation, CheckHostOutcome outcome)
    {
        string section = expectation.Section.Length > 0 ? $" ({expectation.Section})" : "";
        Write($"FAILED: {path}: {scenario.Description}: {expectation.Name}{section}");
        string expected = string.Join(" or ", expectation.Results.Select(SpfResultNames.Of));
        Write($"  expected {Describe(expected, expectation.Explanation)}");
        string? explanation = expectation.Explanation is null ? null : outcome.Explanation ?? Expectation.DefaultExplanation;
        Write($"  got      {Describe(SpfResultNames.Of(outcome.Result), explanation)} ({outcome.Reason})");
    }

    private static string Describe(string result, string? explanation) =>
        explanation is null ? result : $"{result} with the explanation '{explanation}'";

    private void Write(string line) => output.WriteLine(Printable.Escape(line));
}
