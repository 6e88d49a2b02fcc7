using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Publication;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;
using SpfLint.Dns.Resolution;

namespace SpfLint.Cli.Expectations;

/// <summary>One run of suites: reads them and the zone files that they ask, evaluates, reports.</summary>
/// <param name="request">What to do.</param>
/// <param name="environment">Where it happens.</param>
internal sealed class TestRun(TestRequest request, ToolEnvironment environment)
{
    // The gravest that has come so far: the codes are in order of gravity.
    private int _exitCode = ExitCode.Clean;

    /// <summary>Does it all.</summary>
    /// <returns>The process's exit code.</returns>
    public int Execute()
    {
        ImmutableArray<Scenario> scenarios = [.. request.Suites.SelectMany(ReadSuite)];
        if (!request.NamesZones && scenarios.All(scenario => scenario.Source is not null))
        {
            Report(new SuiteRun(zones: null).Run(scenarios), IsSuite);
            return _exitCode;
        }

        using ZoneRun? zones = ZoneRun.Open(request.Input, environment, out int refusal);
        if (zones is null)
            return refusal;

        if (!zones.IsComplete)
            Raise(ExitCode.Failure);

        IDnsSource? source = zones.Inputs.IsEmpty ? null : new RunAnswers(ZoneSet.Load(zones.Found.Inputs, zones.Includes), zones.Outside).Source;
        Report(new SuiteRun(source).Run(scenarios), path => IsSuite(path) || zones.Reads(path));
        if (zones.TellOverwritten(environment))
            Raise(ExitCode.Failure);

        return _exitCode;
    }

    private IReadOnlyList<Scenario> ReadSuite(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(Path.GetFullPath(path, environment.WorkingDirectory));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message.TrimEnd('.');
            return Refuse($"Cannot read '{path}': {reason}.", ExitCode.Failure);
        }

        ImmutableArray<Scenario> scenarios = SuiteReader.Read(text, path, out string? error);
        if (error is not null)
            return Refuse(error, ExitCode.Usage);

        if (scenarios.All(scenario => scenario.Expectations.IsEmpty))
            return Refuse($"'{path}' has no tests.", ExitCode.Failure);

        return scenarios;
    }

    private Scenario[] Refuse(string message, int exitCode)
    {
        environment.Say(message);
        Raise(exitCode);
        return [];
    }

    private void Report(ImmutableArray<ScenarioResult> results, Func<string, bool> isRead)
    {
        if (results.Any(scenario => scenario.Results.Any(result => !result.IsMet)))
            Raise(ExitCode.Findings);

        bool written = request.Output.WriteAll(environment, (format, output, palette) =>
        {
            if (format == OutputFormat.JUnit)
                new TestJUnitReport(output).Write(results);
            else
                new TestTextReport(output, palette).Write(results);
        }, isRead);
        if (!written)
            Raise(ExitCode.Failure);
    }

    private bool IsSuite(string path) => request.Suites.Any(suite =>
        Path.GetFullPath(suite, environment.WorkingDirectory) == Path.GetFullPath(path, environment.WorkingDirectory));

    private void Raise(int exitCode) => _exitCode = Math.Max(_exitCode, exitCode);
}
