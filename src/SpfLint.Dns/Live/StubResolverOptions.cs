namespace SpfLint.Dns.Live;

/// <summary>How patient a <see cref="StubResolver"/> is.</summary>
public sealed record StubResolverOptions
{
    /// <summary>How long one server may take for one question, TCP included; positive, and at most a day.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often a server that keeps silent is asked the same question; at least 1.</summary>
    public int Tries { get; init; } = 2;

    /// <summary>Measures the timeouts.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
