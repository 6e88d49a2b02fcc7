using System.Collections.Immutable;
using SpfLint.Analysis.Baselines;
using SpfLint.Fuzz.Inputs;
using SpfLint.Sarif;

namespace SpfLint.Fuzz.Targets;

/// <summary>Baseline files.</summary>
public sealed class BaselineTarget : Target
{
    private static readonly Oracle s_either = new("there is a baseline or a reason why not");
    private static readonly Oracle s_message = new("the reason is free of control characters");

    public override string Name => "baseline";

    public override ImmutableArray<Oracle> OwnOracles => [s_either, s_message];

    public override Vocabulary Vocabulary => Vocabulary.Json;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) =>
    [
        .. texts.Literals("SpfLint.Sarif.Tests", 12),
        """
        {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"spflint"}},"results":[
        {"ruleId":"SPF4006","locations":[{"physicalLocation":{"artifactLocation":{"uri":"zones/a%20b.zone"}}}],"partialFingerprints":{"spflintFinding/v1":"0123456789abcdef"}},
        {"ruleId":"DNS2001","suppressions":[{"kind":"inSource"}],"baselineState":"absent"}]}]}
        """u8.ToArray(),
    ];

    public override Outcome Run(byte[] input)
    {
        using var stream = new PiecewiseStream(input);
        Baseline? baseline = BaselineFile.Read(stream, out string? error);
        if ((baseline is null) == (error is null))
            throw s_either.Broken($"{error}");

        if ((error ?? "").Any(char.IsControl))
            throw s_message.Broken(error!);

        if (baseline is null)
            return new Outcome(Hash.Of(new string([.. error!.Where(c => !char.IsAsciiDigit(c))])), 0);

        BaselineComparison comparison = baseline.Compare([new BaselineEntry("zones/a b.zone", "SPF4006", "0123456789abcdef")], new HashSet<string> { "zones/a b.zone" }, path => path.Length % 2 == 0);
        return new Outcome(comparison.IsNew[0] ? 1UL : 2UL + (ulong)Math.Min(comparison.Stale.Length, 4), 0);
    }
}
