namespace SpfLint.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read, and nothing at or above <c>--fail-on</c> was found.</summary>
    public const int Clean = 0;

    /// <summary>There are findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>Something that was named could not be read or written, there was nothing to read, or the tool itself failed.</summary>
    public const int Failure = 3;
}
