using System.Collections.Immutable;
using System.Text;
using SpfLint.Cli.Expectations;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>Test suites in YAML, read and run.</summary>
public sealed class SuiteTarget : Target
{
    private static readonly Oracle s_either = new("there are scenarios or a reason why not");

    public override string Name => "suite";

    public override ImmutableArray<Oracle> OwnOracles => [s_either];

    public override Vocabulary Vocabulary => Vocabulary.Yaml;

    public override int RoundLength => 5_000;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) =>
        [.. texts.Literals("SpfLint.Cli.Tests/Commands", 30).Where(text => text.AsSpan().IndexOf("tests:"u8) >= 0), .. texts.Files("", "*.yml").Where(text => text.Length < 4096)];

    public override Outcome Run(byte[] input)
    {
        ImmutableArray<Scenario> scenarios = SuiteReader.Read(Encoding.UTF8.GetString(input), "suite.yml", out string? error);
        if (error is not null && !scenarios.IsEmpty)
            throw s_either.Broken($"{scenarios.Length} scenarios and {error}");

        ImmutableArray<ScenarioResult> results = new SuiteRun(zones: null).Run(scenarios);
        return Outcome.OfKinds(
        [
            error is null ? 1UL : 100 + (Hash.Of(error.Split('\'')[^1]) >> 40),
            .. results.SelectMany(result => result.Results).Select(result => 2 + (ulong)result.Outcome.Reason),
        ]);
    }
}
