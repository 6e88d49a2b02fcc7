using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>The whole linter: zone files, what they include, a lock file and a configuration.</summary>
public sealed class LintTarget : Target
{
    private static readonly Oracle s_same = new("the same input gives the same findings");

    public override string Name => "lint";

    public override ImmutableArray<Oracle> OwnOracles => [s_same, .. LintOracles.All];

    public override Vocabulary Vocabulary => Vocabulary.Zone;

    public override int RoundLength => 2_000;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) =>
        [.. texts.Zones(), .. texts.Literals("SpfLint.Analysis.Tests/Rules", 20), .. texts.Literals("SpfLint.Analysis.Tests/Publication", 12)];

    public override Outcome Run(byte[] input)
    {
        LintResult result = ZoneRun.Of(input).Lint();
        LintOracles.Check(result);
        if (Hash.Of(input) % 8 == 0)
            Compare(result, ZoneRun.Of(input).Lint());

        return Outcome.OfKinds(LintOracles.KindsOf(result), result.RecordCount + Generation.MostRecords(input));
    }

    private static void Compare(LintResult first, LintResult second)
    {
        string[] a = [.. first.Findings.Select(Describe)], b = [.. second.Findings.Select(Describe)];
        if (!a.SequenceEqual(b))
            throw s_same.Broken($"{string.Join('\n', a.Except(b))}\nbecame\n{string.Join('\n', b.Except(a))}");
    }

    private static string Describe(Finding finding) => $"{finding.Location.Source.Path} {finding.Location.Span} {finding.Rule.Id} {finding.Severity} {finding.Text} {finding.Fix?.Title}";
}
