using SpfLint.Analysis.Comparison;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Diff;

/// <summary>What a command line asks to be compared.</summary>
internal sealed record DiffRequest
{
    /// <summary>The zone files as they are to be.</summary>
    public required InputSelection After { get; init; }

    /// <summary>The file or folder as it was; null when a revision says it.</summary>
    public string? OldPath { get; init; }

    /// <summary>The git revision to compare with; null when there are two paths.</summary>
    public string? Revision { get; init; }

    /// <summary>Which names are compared.</summary>
    public ComparisonScope Scope { get; init; }

    /// <summary>Which changes make the run fail.</summary>
    public DiffFailure FailOn { get; init; }

    /// <summary>Where the report goes.</summary>
    public required OutputSelection Output { get; init; }
}

/// <summary>Which changes make a comparison fail.</summary>
internal enum DiffFailure
{
    /// <summary>None.</summary>
    Never,

    /// <summary>Addresses that pass now and did not before, or may.</summary>
    Gain,

    /// <summary>Addresses that do not pass any more, or may not.</summary>
    Loss,

    /// <summary>Any change in meaning.</summary>
    Any,
}
