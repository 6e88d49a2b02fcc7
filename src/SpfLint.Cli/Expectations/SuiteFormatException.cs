namespace SpfLint.Cli.Expectations;

/// <summary>A suite says something that cannot be understood; never leaves <see cref="SuiteReader"/>.</summary>
internal sealed class SuiteFormatException(long line, string message) : Exception(message)
{
    /// <summary>The line, counted from one.</summary>
    public long Line => line;
}
