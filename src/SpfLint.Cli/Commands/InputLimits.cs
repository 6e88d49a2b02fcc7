using SpfLint.Dns.Zones;

namespace SpfLint.Cli.Commands;

/// <summary>How much of the input is read: whoever wrote it may be a stranger.</summary>
internal sealed record InputLimits
{
    /// <summary>What is done for one zone.</summary>
    public ZoneLimits Zone { get; init; } = new();

    /// <summary>Most bytes of standard input, or of a pipe that is named: these have no end that could be seen before.</summary>
    public long StandardInputBytes { get; init; } = 1L << 34;
}
