namespace SpfLint.Cli.Output.Formats;

/// <summary>Writes what a run has found in one format. Each escapes for itself: text from zones and file names is hostile.</summary>
internal interface IReportWriter
{
    /// <summary>Writes the report.</summary>
    /// <exception cref="IOException">A file cannot be read any more, or the output is closed.</exception>
    void Write(LintReport report);
}
