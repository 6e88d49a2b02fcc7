using System.Collections.Immutable;

namespace SpfLint.Fuzz.Targets;

/// <summary>Everything that reads what strangers wrote.</summary>
public static class AllTargets
{
    public static ImmutableArray<Target> List { get; } =
    [
        new NameTarget(), new ZoneTarget(), new SpfRecordTarget(), new PastedTarget(), new MailTarget(), new MessageTarget(), new LockTarget(),
        new EditorConfigTarget(), new BaselineTarget(), new SuiteTarget(), new DiffTarget(), new PartitionTarget(), new LintTarget(),
        new ReportTarget(), new SuppressionTarget(), new FixTarget(), new FormatTarget(), new ComparisonTarget(), new LanguageServerTarget(),
    ];
}
