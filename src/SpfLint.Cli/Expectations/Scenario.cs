using System.Collections.Immutable;
using SpfLint.Dns.Resolution;

namespace SpfLint.Cli.Expectations;

/// <summary>Tests that share their records: one document of a suite.</summary>
/// <param name="Path">The suite's file as given.</param>
/// <param name="Description">What they are about; empty when it is not said.</param>
/// <param name="Source">Their own records; null when they ask the zone files of the run.</param>
/// <param name="Expectations">The tests, in the order of the file.</param>
internal sealed record Scenario(string Path, string Description, IDnsSource? Source, ImmutableArray<Expectation> Expectations);
