namespace SpfLint.Fuzz.Targets;

/// <summary>Something that must hold for every input.</summary>
/// <param name="Name">A sentence without a period, as a failure is named.</param>
public sealed record Oracle(string Name)
{
    /// <summary>Held by the runner for every target.</summary>
    public static Oracle NeverThrows { get; } = new("no input makes it throw");

    /// <summary>Held by the runner for every target.</summary>
    public static Oracle TimeIsBounded { get; } = new("time is bounded by the input's size");

    /// <summary>Held by the runner for every target.</summary>
    public static Oracle AllocationIsBounded { get; } = new("allocation is bounded by the input's size");

    /// <summary>What to throw when it does not hold.</summary>
    public OracleException Broken(string details) => new(this, details);
}

/// <summary>An oracle does not hold.</summary>
public sealed class OracleException(Oracle oracle, string details) : Exception($"{oracle.Name}: {details}")
{
    public Oracle Oracle => oracle;
}
