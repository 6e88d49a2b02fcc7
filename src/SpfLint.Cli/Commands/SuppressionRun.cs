using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Suppressions;
using SpfLint.Cli.Fixing;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>Writes comments that suppress what a run has found (<c>--add-suppressions</c>).</summary>
/// <param name="reason">What they give as their reason.</param>
/// <param name="environment">Where it happens.</param>
/// <param name="run">The files.</param>
internal sealed class SuppressionRun(string reason, ToolEnvironment environment, ZoneRun run)
{
    /// <summary>Writes them, and says how many.</summary>
    /// <returns>The process's exit code.</returns>
    public int Execute(LintResult result)
    {
        int written = 0;
        int files = 0;
        bool failed = environment.SayFailures(result);
        foreach (IGrouping<SourceText, Finding> file in result.Findings.GroupBy(finding => finding.Location.Source))
        {
            // Standard input and pastes cannot be written, and other files than zones have other comments.
            if (file.Key is not FileSource || !result.Files.Contains(file.Key))
                continue;

            if (Suppress(file.Key, file, out int suppressed) is { } reasonNot)
            {
                environment.Say($"Cannot write '{file.Key.Path}': {reasonNot}.");
                failed = true;
            }
            else if (suppressed > 0)
            {
                written += suppressed;
                files++;
            }
        }

        int left = result.Findings.Length - written;
        environment.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Suppressed {written} {(written == 1 ? "finding" : "findings")} in {files} {(files == 1 ? "file" : "files")}; {left} {(left == 1 ? "is" : "are")} left."));
        return failed || !run.IsComplete ? ExitCode.Failure : ExitCode.Clean;
    }

    /// <returns>Why the file could not be written, as a clause without a period; else null.</returns>
    private string? Suppress(SourceText file, IEnumerable<Finding> findings, out int suppressed)
    {
        suppressed = 0;
        try
        {
            ImmutableArray<TextChange> changes = new SuppressionWriter(reason).Plan(file, findings, out suppressed);
            return changes.IsEmpty ? null : new FixedFile(EditedText.Apply(file, changes), run.Files).TryWrite();
        }
        catch (IOException e)
        {
            return OutputFile.Reason(e);
        }
    }
}
