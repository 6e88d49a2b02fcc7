using System.Collections.Immutable;
using SpfLint.Analysis.Simulation;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Expectations;

/// <summary>One test of a suite: a host with what it claims, and what check_host shall say of it.</summary>
internal sealed record Expectation
{
    /// <summary>The explanation that suites expect where the domain gives none.</summary>
    public const string DefaultExplanation = "DEFAULT";

    /// <summary>The test's name.</summary>
    public required string Name { get; init; }

    /// <summary>The line of the name, counted from one.</summary>
    public required long Line { get; init; }

    /// <summary>The section of the RFC that it tests, as given; empty when none is.</summary>
    public required string Section { get; init; }

    /// <summary>The host and what it claims.</summary>
    public required SenderQuestion Question { get; init; }

    /// <summary>The results that are right, the preferred one first.</summary>
    public required ImmutableArray<SpfResult> Results { get; init; }

    /// <summary>The explanation that is right; null when any is.</summary>
    public string? Explanation { get; init; }

    /// <summary>Whether an outcome is one that is expected.</summary>
    public bool IsMetBy(CheckHostOutcome outcome) =>
        Results.Contains(outcome.Result)
        && (Explanation is null || Explanation == ExplanationOf(outcome));

    /// <summary>The explanation of an outcome as suites write it.</summary>
    public static string ExplanationOf(CheckHostOutcome outcome) => outcome.Explanation ?? DefaultExplanation;
}
