using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Suppressions;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>Comments that suppress findings, written into a zone.</summary>
public sealed class SuppressionTarget : Target
{
    private static readonly Oracle s_effect = new("what is said to be suppressed is");
    private static readonly Oracle s_records = new("comments change no record");

    public override string Name => "suppression";

    public override ImmutableArray<Oracle> OwnOracles => [s_effect, s_records, .. LintOracles.All];

    public override Vocabulary Vocabulary => Vocabulary.Zone;

    public override int RoundLength => 1_000;

    public override int MaxLength => 800;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) =>
        [.. texts.Examples(), .. texts.Literals("SpfLint.Analysis.Tests/Suppressions", 12), .. texts.Literals("SpfLint.Cli.Tests/Commands", 12).Where(text => text.AsSpan().IndexOf("spflint"u8) >= 0)];

    public override Outcome Run(byte[] input)
    {
        var source = new MemorySource(FileSet.MainName, input);
        LintResult before = Lint(source);
        LintOracles.Check(before);
        ImmutableArray<TextChange> changes = new SuppressionWriter("because").Plan(source, before.Findings, out int suppressed);
        var commented = EditedText.Apply(source, changes);
        LintResult after = Lint(commented);
        LintOracles.Check(after);
        if (!RecordsOf(source).SequenceEqual(RecordsOf(commented)))
            throw s_records.Broken($"{before.RecordCount} records became {after.RecordCount}");

        // Where the file ends inside a record, it is not looked into; a comment behind it takes the file's end away from it.
        if (input is [.., (byte)'\n'] && Count(after) > Count(before) - suppressed)
            throw s_effect.Broken($"of {Describe(before.Findings)}, {suppressed} are suppressed and {Describe(after.Findings)} are left");

        return Outcome.OfKinds([.. LintOracles.KindsOf(before), (ulong)Math.Min(suppressed, 9)], before.RecordCount + Generation.MostRecords(input));
    }

    /// <summary>All but comments without a use: one that gets a use by a new id has its other ids told one by one.</summary>
    private static int Count(LintResult result) => result.Findings.Count(finding => finding.Rule.Id != "LNT1001");

    private static LintResult Lint(SourceText source) => new Linter(new LintOptions()).Run([new LintInput(source)]);

    private static IEnumerable<(int, int, ulong)> RecordsOf(SourceText source)
    {
        Zone zone = ZoneLoader.Load(source, new ZoneOptions());
        return [.. Enumerable.Range(0, zone.Count).Select(i => (zone[i].Owner, (int)zone[i].Type, (ulong)zone[i].RdataHash))];
    }

    private static string Describe(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(finding => $"{finding.Rule.Id}@{finding.Location.Span.Start}"));
}
