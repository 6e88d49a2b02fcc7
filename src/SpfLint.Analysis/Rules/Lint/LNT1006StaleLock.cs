using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>LNT1006: the lock file and the zones do not belong together any more.</summary>
internal sealed class LNT1006StaleLock : LockRule
{
    private const int MaxNames = 5;
    private const string Help = "run 'spflint lock' and review what it changes";

    private static readonly MessageTemplate Missing = new("missing", "The lock file has no answer for {0}, which the zones need.");
    private static readonly MessageTemplate Unneeded = new("unneeded", "The zones no longer need '{0}'.");
    private static readonly MessageTemplate Broken = new("broken", "This line is no line of a lock file.");

    public override Descriptor Descriptor { get; } = new(
        "LNT1006", "StaleLock", Severity.Warning, "The lock file lacks an answer that the zones need, or holds one that they do not need.", Missing, Unneeded, Broken);

    public override void Check(LockContext context)
    {
        ZoneFile file = context.Zone.Files[0];
        bool isBroken = false;
        foreach (ZoneError error in context.Zone.Errors.Where(LosesRecords))
        {
            isBroken = true;
            context.Report(this, Broken, error.File, error.Span, help: Help);
        }

        // What stands in a broken line may be just what is missing.
        if (isBroken)
            return;

        if (context.Missing is { IsEmpty: false } missing)
            context.Report(this, Missing, file, FirstLine(file.Source), [Names([.. missing])], help: Help);

        if (context.Needed is { } needed)
            CheckNames(context, needed);
    }

    private void CheckNames(LockContext context, IReadOnlySet<DomainName> needed)
    {
        var told = new HashSet<DomainName>(needed);
        for (int index = 0; index < context.Zone.Count; index++)
        {
            var owner = new DomainName(context.Zone.Names[context.Zone[index].Owner]);
            if (told.Add(owner))
                context.Report(this, Unneeded, context.Zone.Open(index).File, context.Zone.Open(index).OwnerSpan, [Excerpt.OfName(owner.Wire)], help: Help);
        }

        foreach (LockedAbsence absence in context.File.Absences)
        {
            if (told.Add(absence.Name))
                context.Report(this, Unneeded, context.Zone.Files[0], absence.Span, [Excerpt.OfName(absence.Name.Wire)], help: Help);
        }
    }

    private static string Names(IReadOnlyList<IGrouping<DomainName, RecordedAnswer>> missing)
    {
        IEnumerable<string> names = missing.Take(MaxNames).Select(name =>
            $"'{Excerpt.OfName(name.Key.Wire)}' ({string.Join(", ", name.Select(asked => RecordTypes.Mnemonic(asked.Type)).Distinct())})");
        string list = string.Join(", ", names);
        return missing.Count <= MaxNames ? list : $"{list} and {missing.Count - MaxNames} more";
    }

    private static TextSpan FirstLine(SourceText source)
    {
        int end = source.Slice(new TextSpan(0, Math.Min(source.Length, 256))).AsSpan().IndexOfAny((byte)'\r', (byte)'\n');
        return new TextSpan(0, end < 0 ? Math.Min(source.Length, 256) : end);
    }

    /// <summary>Whether a mistake may have cost an answer. What git does to line ends has not.</summary>
    private static bool LosesRecords(ZoneError error) => error.Kind is not (
        ZoneErrorKind.CarriageReturnLineFeed or ZoneErrorKind.NoFinalNewline or ZoneErrorKind.ByteOrderMark or ZoneErrorKind.MissingTtl);
}
