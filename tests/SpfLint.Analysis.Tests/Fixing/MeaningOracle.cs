using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Tests.Fixing;

/// <summary>
/// What edits change, found the long way: the edited files are read anew, and every name with an SPF record is evaluated among them.
/// </summary>
internal static class MeaningOracle
{
    private static readonly string[] s_mendingRules = ["SPF5002", "SPF5005", "SPF5006", "SPF5007", "SPF5008", "SPF5019"];

    /// <summary>Whether a rule is about mistakes that keep receivers from reading what was meant.</summary>
    public static bool Mends(Descriptor rule) =>
        s_mendingRules.Contains(rule.Id) || (RuleCatalogue.Find(rule.Id) is SpfErrorRule found && !found.Kinds.Contains(SpfErrorKind.ExtraWhitespace));

    /// <summary>What differs for addresses that got a result before, a line each.</summary>
    public static string[] FindChanges(LintOptions options, IReadOnlyList<LintInput> inputs, IEnumerable<Edit> edits)
    {
        EditedFiles files = new EditedFiles(options.Includes).With(edits);
        ImmutableArray<Zone> old = ZoneSet.Load(inputs, options.Includes);
        var before = new RunAnswers(old, options.Outside);
        var after = new RunAnswers(ZoneSet.Load(files.Of(inputs), files), options.Outside);
        return
        [
            .. from owner in OwnersIn(old)
               from family in Enum.GetValues<IpFamily>()
               from change in PartitionComparison.Compare(before.EveryHost.Evaluate(owner, family), after.EveryHost.Evaluate(owner, family))
               where change.Before.Result is not (SpfResult.PermError or SpfResult.None) && !DiffersByReverseNames(change)
               select $"{owner} {change.Range.Describe(family)}: {change.Before.Result} -> {change.After.Result}",
        ];
    }

    // Who removes a ptr to a name that does not exist changes nothing, and no evaluation can tell.
    private static bool DiffersByReverseNames(AddressChange change) =>
        change.Before.Result == change.After.Result
        && change.Before.DependsOn.Where(IsOther).SequenceEqual(change.After.DependsOn.Where(IsOther));

    private static bool IsOther(AddressDependency dependency) => dependency.Kind != AddressDependencyKind.ReverseNames;

    private static IEnumerable<DomainName> OwnersIn(IEnumerable<Zone> zones) =>
        (from zone in zones
         from index in Enumerable.Range(0, zone.Count)
         let record = PublishedRecord.TryRead(zone, index)
         where record is not null
         select record.OwnerName).Distinct();
}
