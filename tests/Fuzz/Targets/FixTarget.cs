using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Dns.Text;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>Fixes, until none is left.</summary>
public sealed class FixTarget : Target
{
    private static readonly Oracle s_end = new("fixes come to an end");
    private static readonly Oracle s_better = new("no file gets more findings");
    private static readonly Oracle s_once = new("what is fixed is not changed by fixing it again");
    private static readonly Oracle s_changes = new("nothing but the changes differs");

    public override string Name => "fix";

    public override ImmutableArray<Oracle> OwnOracles => [s_end, s_better, s_once, s_changes, .. LintOracles.All];

    public override Vocabulary Vocabulary => Vocabulary.Zone;

    public override int RoundLength => 400;

    public override int MaxLength => 800;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => texts.Examples();

    public override Outcome Run(byte[] input)
    {
        FixSafety safety = Hash.Of(input) % 2 == 0 ? FixSafety.Safe : FixSafety.Unsafe;
        var files = FileSet.Cut(input);
        var run = ZoneRun.Of(files);
        LintResult before = run.Lint();
        FixResult result = Fix(run, safety);
        LintOracles.Check(result.Lint);
        if (!result.IsSettled)
            throw s_end.Broken(Describe(result));

        foreach (LintInput file in run.Inputs.Where(file => CountIn(result.Lint, file) > CountIn(before, file)))
            throw s_better.Broken($"{file.Source.Path}: {CountIn(before, file)} findings became {CountIn(result.Lint, file)}: {Describe(result)}");

        foreach (EditedText text in result.Files)
            CheckChanges(text);

        FixResult again = Fix(ZoneRun.Of(files.With(result.Files)), safety);
        if (!again.Files.IsEmpty)
            throw s_once.Broken($"{Describe(result)}, then {Describe(again)}");

        ImmutableArray<Finding> proved = new FixProof(result.Linted).Judge(result.Lint.Findings);

        // Each fix costs an evaluation for every address, up to FixProof.MaxTrials for a name and pass, and each pass a lint.
        long work = 25 * (FixProof.MaxTrials + before.RecordCount + before.Findings.Length + Generation.MostRecords(input));
        return Outcome.OfKinds(
            [
                .. LintOracles.KindsOf(before),
                .. result.Fixed.Select(finding => Hash.Of(finding.Rule.Id) >> 8),
                (ulong)proved.Count(finding => finding.Fix is { Refutation: not null }),
            ],
            work);
    }

    private static FixResult Fix(ZoneRun run, FixSafety safety) => new Fixer(run.Options, run.Inputs) { Safety = safety }.Run();

    private static int CountIn(LintResult result, LintInput file) => result.Findings.Count(finding => finding.Location.Source.Path == file.Source.Path);

    private static void CheckChanges(EditedText text)
    {
        List<byte> expected = [.. BytesOf(text.Original)];
        foreach (TextChange change in text.Changes.Reverse())
        {
            expected.RemoveRange((int)change.Span.Start, (int)change.Span.Length);
            expected.InsertRange((int)change.Span.Start, change.NewText.ToArray());
        }

        if (!BytesOf(text).AsSpan().SequenceEqual(expected.ToArray()))
            throw s_changes.Broken(text.Path);
    }

    private static byte[] BytesOf(SourceText text) => text.Slice(new TextSpan(0, text.Length));

    private static string Describe(FixResult result) => string.Join(", ", result.Fixed.Select(finding => $"{finding.Rule.Id} {finding.Fix!.Title}"));
}
