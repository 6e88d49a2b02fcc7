namespace SpfLint.Cli.Commands;

/// <summary>The least severity that makes a run fail.</summary>
internal enum FailureThreshold
{
    /// <summary>Errors.</summary>
    Error,

    /// <summary>Warnings and errors.</summary>
    Warning,

    /// <summary>Anything found.</summary>
    Note,

    /// <summary>Nothing that is found.</summary>
    Never,
}
