using System.Collections.Immutable;
using SpfLint.Analysis.Comparison;
using SpfLint.Dns.Names;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>Two zones, name by name. The second is the file <c>after</c> of an input.</summary>
public sealed class ComparisonTarget : Target
{
    private const string After = "after";
    private const int MaxGenerated = 8;

    private static readonly DomainName s_origin = DomainName.TryParse("example.org", out DomainName name) ? name : DomainName.Root;
    private static readonly Oracle s_itself = new("a zone compared with itself is untouched");
    private static readonly Oracle s_mirror = new("what is gained one way is lost the other way");

    public override string Name => "comparison";

    public override ImmutableArray<Oracle> OwnOracles => [s_itself, s_mirror];

    public override Vocabulary Vocabulary => Vocabulary.Zone;

    public override int RoundLength => 1_000;

    public override int MaxLength => 1500;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => texts.Zones()
        .Where(zone => zone.Length < 700 && zone.AsSpan().IndexOf("v=spf1"u8) >= 0)
        .Select(zone => (byte[])[.. zone, .. System.Text.Encoding.UTF8.GetBytes(FileSet.HeaderOf(After)), .. zone]);

    public override Outcome Run(byte[] input)
    {
        var files = FileSet.Cut(input);
        Zone before = Load(files.Main), after = Load(files.Find(After) ?? files.Main);
        foreach (OwnerComparison own in Compare(before, before).Where(own => !own.IsUntouched))
            throw s_itself.Broken(Describe(own));

        ImmutableArray<OwnerComparison> there = Compare(before, after), back = Compare(after, before);
        if (!there.Select(one => (one.Owner, one.MayGain, one.MayLose, one.IsUntouched)).SequenceEqual(back.Select(one => (one.Owner, one.MayLose, one.MayGain, one.IsUntouched))))
            throw s_mirror.Broken($"{string.Join("; ", there.Select(Describe))}, but {string.Join("; ", back.Select(Describe))}");

        return Outcome.OfKinds(
            [.. there.SelectMany(one => one.Changes).Select(change => (ulong)change.Kind), .. there.Select(one => one.IsUntouched ? 100UL : one.KeepsMeaning ? 101UL : 102UL)],
            200 * (before.Count + after.Count));
    }

    private static Zone Load(SourceText source) => ZoneLoader.Load(source, new ZoneOptions { Limits = new ZoneLimits { GeneratedRecords = MaxGenerated }, FileNameOrigin = s_origin });

    private static ImmutableArray<OwnerComparison> Compare(Zone before, Zone after) =>
        PolicySetComparison.Compare(new PolicySet([before], outside: null), new PolicySet([after], outside: null), ComparisonScope.EveryRecord);

    private static string Describe(OwnerComparison one) => $"{one.Owner} {string.Join(' ', one.Changes.Select(change => change.Kind))} {string.Join(' ', one.RewrittenRecords)}";
}
