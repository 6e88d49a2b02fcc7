using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Expectations;

/// <summary>Tests for CI servers: a document of a suite is a testsuite.</summary>
/// <param name="output">Takes the XML.</param>
internal sealed class TestJUnitReport(TextWriter output)
{
    /// <summary>Writes it all.</summary>
    /// <exception cref="IOException">A zone file cannot be read any more, or the output is closed.</exception>
    public void Write(ImmutableArray<ScenarioResult> results) => JUnitDocument.Write(output, [.. results.Select(SuiteOf)]);

    private static JUnitSuite SuiteOf(ScenarioResult result)
    {
        Scenario scenario = result.Scenario;
        string name = scenario.Description.Length > 0 ? $"{scenario.Path}: {scenario.Description}" : scenario.Path;
        int failed = result.Results.Count(test => !test.IsMet);
        return new JUnitSuite(name, scenario.Path, result.Results.Length, failed, result.Results.Select(test => CaseOf(scenario, test)));
    }

    private static JUnitCase CaseOf(Scenario scenario, ExpectationResult result)
    {
        Expectation test = result.Expectation;
        return new JUnitCase(test.Name, scenario.Path, result.IsMet ? null : FailureOf(scenario, result));
    }

    private static JUnitFailure FailureOf(Scenario scenario, ExpectationResult result)
    {
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Printable.Escape(scenario.Path)}:{result.Expectation.Line}"));
        new FailureText(text).Write(result);
        return new JUnitFailure("expectation", $"expected {FailureText.Expected(result.Expectation)}, got {FailureText.Got(result)}", text.ToString());
    }
}
