using SpfLint.Analysis.Simulation;
using SpfLint.Analysis.Simulation.Headers;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Check;

/// <summary>What a command line asks to be checked.</summary>
internal sealed record CheckRequest
{
    /// <summary>The zone files to answer from.</summary>
    public required InputSelection Input { get; init; }

    /// <summary>The host and what it claims.</summary>
    public required SenderQuestion Question { get; init; }

    /// <summary>The result that a mail's receiver had, when one is to be compared with.</summary>
    public SpfClaim? Claim { get; init; }

    /// <summary>The name of the receiving host, when given.</summary>
    public string? Receiver { get; init; }

    /// <summary>The result that is right, when given; otherwise pass is.</summary>
    public SpfResult? Expected { get; init; }

    /// <summary>How to report.</summary>
    public CheckFormat Format { get; init; }

    /// <summary>Whether to use colors.</summary>
    public ColorChoice Color { get; init; }
}

/// <summary>How a check is reported.</summary>
internal enum CheckFormat
{
    /// <summary>For terminals.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}
