using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Check;
using SpfLint.Cli.Output;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Expectations;

/// <summary>Tests for people: each that failed, and how many there were.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="palette">Colors, or none.</param>
internal sealed class TestTextReport(TextWriter output, Palette palette)
{
    private readonly FailureText _failure = new(output);

    /// <summary>Writes it all.</summary>
    /// <exception cref="IOException">A zone file cannot be read any more, or the output is closed.</exception>
    public void Write(ImmutableArray<ScenarioResult> results)
    {
        foreach (ScenarioResult scenario in results)
        {
            foreach (ExpectationResult result in scenario.Results.Where(result => !result.IsMet))
                Write(scenario.Scenario, result);
        }

        if (results.Any(scenario => scenario.Scenario.Source is null && scenario.Results.Any(IsUnknown)))
        {
            output.WriteLine($"{palette.Label("help:")} {ResultSentence.HelpWithUnknown}");
            output.WriteLine();
        }

        int total = results.Sum(scenario => scenario.Results.Length);
        int failed = results.Sum(scenario => scenario.Results.Count(result => !result.IsMet));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total - failed} passed, {failed} failed"));
    }

    private static bool IsUnknown(ExpectationResult result) => !result.IsMet && result.Outcome.Result == SpfResult.Unknown;

    private void Write(Scenario scenario, ExpectationResult result)
    {
        Expectation test = result.Expectation;
        string place = palette.Place(string.Create(CultureInfo.InvariantCulture, $"{Printable.Escape(scenario.Path)}:{test.Line}"));
        string about = scenario.Description.Length > 0 ? $"{scenario.Description}: " : "";
        string section = test.Section.Length > 0 ? $" ({test.Section})" : "";
        output.WriteLine($"{place}: {palette.Severe(Severity.Error, "failed")}: {Printable.Escape(about + test.Name + section)}");
        _failure.Write(result);
        output.WriteLine();
    }
}
