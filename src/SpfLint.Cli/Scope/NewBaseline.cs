using System.Globalization;
using SpfLint.Analysis;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;
using SpfLint.Sarif;

namespace SpfLint.Cli.Scope;

/// <summary>Writes all findings of a run into a baseline (<c>--write-baseline</c>).</summary>
/// <param name="path">The file as given.</param>
/// <param name="run">The files of the run.</param>
/// <param name="environment">Where it goes; is told how it went.</param>
internal sealed class NewBaseline(string path, ZoneRun run, ToolEnvironment environment)
{
    /// <summary>Writes the file, whole or not at all.</summary>
    /// <returns>Whether it could be written.</returns>
    public bool TryWrite(LintResult result)
    {
        string full = Path.GetFullPath(path, environment.WorkingDirectory);
        if (result.Files.Any(file => run.Files.LeadsTo(full, file)))
            return Fail("it is one of the files that were read");

        try
        {
            OutputFile.Write(full, new BaselineReport(result, run.Files).Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(OutputFile.Reason(e));
        }

        int count = result.Findings.Length;
        environment.Say(string.Create(CultureInfo.InvariantCulture, $"The baseline '{path}' has {count} {(count == 1 ? "finding" : "findings")} now."));
        return true;
    }

    private bool Fail(string reason)
    {
        environment.Say($"Cannot write the baseline '{path}': {reason}.");
        return false;
    }
}
