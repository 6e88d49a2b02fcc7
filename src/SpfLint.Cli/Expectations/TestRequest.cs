using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Expectations;

/// <summary>What a command line asks to be tested.</summary>
internal sealed record TestRequest
{
    /// <summary>The suites, as given; at least one.</summary>
    public required IReadOnlyList<string> Suites { get; init; }

    /// <summary>The zone files that suites without records of their own ask.</summary>
    public required InputSelection Input { get; init; }

    /// <summary>Whether the command line names zone files: then they are read in any case.</summary>
    public required bool NamesZones { get; init; }

    /// <summary>Where the results go, in which format.</summary>
    public required OutputSelection Output { get; init; }
}
