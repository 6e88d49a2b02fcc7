using System.Collections.Immutable;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>A part of SpfLint that reads what strangers wrote. It keeps nothing from input to input, and may run on several threads.</summary>
public abstract class Target
{
    private static readonly ImmutableArray<Oracle> s_common = [Oracle.NeverThrows, Oracle.TimeIsBounded, Oracle.AllocationIsBounded];

    /// <summary>The word for it on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it holds beside what the runner does.</summary>
    public abstract ImmutableArray<Oracle> OwnOracles { get; }

    public ImmutableArray<Oracle> Oracles => [.. s_common, .. OwnOracles];

    /// <summary>Words that mean something in its inputs.</summary>
    public abstract Vocabulary Vocabulary { get; }

    /// <summary>Inputs per round: a round should take about a second.</summary>
    public virtual int RoundLength => 10_000;

    /// <summary>Longest input in bytes.</summary>
    public virtual int MaxLength => 2048;

    /// <summary>What inputs are made from.</summary>
    public abstract IEnumerable<byte[]> Seeds(RepositoryTexts texts);

    /// <summary>Reads an input and checks the oracles.</summary>
    /// <exception cref="OracleException">One does not hold.</exception>
    public abstract Outcome Run(byte[] input);
}
