using SpfLint.Dns.Names;
using SpfLint.Spf.Addresses;

using System.Collections.Immutable;

namespace SpfLint.Analysis.Comparison;

/// <summary>All addresses of a family for which the same has changed, by the same terms and on the same conditions.</summary>
/// <param name="Kind">How it has changed.</param>
/// <param name="Before">What held for one of them.</param>
/// <param name="After">What holds for it now.</param>
/// <param name="Addresses">The addresses.</param>
public sealed record PolicyChange(AddressChangeKind Kind, AddressVerdict Before, AddressVerdict After, AddressSet Addresses)
{
    /// <summary>Whether the addresses pass now and did not before, as far as anybody knows.</summary>
    public required bool MayGain { get; init; }

    /// <summary>Whether the addresses passed before and do not any more, as far as anybody knows.</summary>
    public required bool MayLose { get; init; }

    /// <summary>What the comparison depends on besides the addresses: names that nothing answers for, and terms.</summary>
    public IEnumerable<string> DependsOn => Before.DependsOn.Concat(After.DependsOn).Select(dependency => dependency.Subject).Distinct();

    /// <summary>Names that terms with macros may ask for, and that have another answer now; an asterisk stands for all that are not there.</summary>
    public required ImmutableArray<DomainName> ChangedNames { get; init; }

    /// <summary>Of what it depends on, that which stands between the two sides: that on which only one of them depends, or else all.</summary>
    public IEnumerable<string> OpenSubjects
    {
        get
        {
            IEnumerable<string> before = Before.DependsOn.Select(dependency => dependency.Subject);
            IEnumerable<string> after = After.DependsOn.Select(dependency => dependency.Subject);
            string[] onOneSide = [.. before.Except(after), .. after.Except(before)];
            return onOneSide.Length > 0 ? onOneSide : DependsOn;
        }
    }

    /// <summary>The changes of a family: those who gain a pass first, then those who lose it.</summary>
    internal static IEnumerable<PolicyChange> Of(AddressPartition before, AddressPartition after, MacroAnswerComparison answers) => PartitionComparison
        .Compare(before, after, answers.HasChanges)
        .GroupBy(change => (change.Kind, Before: change.Before.Decision, After: change.After.Decision, Conditions: ConditionsOf(change)))
        .Select(group => new PolicyChange(
            group.Key.Kind, group.First().Before, group.First().After, AddressSet.Of(before.Family, group.Select(change => change.Range)))
        {
            MayGain = group.First().MayGain,
            MayLose = group.First().MayLose,
            ChangedNames = ChangedNamesOf(group.First(), answers),
        })
        .OrderBy(change => change.Kind);

    private static ImmutableArray<DomainName> ChangedNamesOf(AddressChange change, MacroAnswerComparison answers) =>
    [
        .. change.Before.DependsOn.Concat(change.After.DependsOn)
            .SelectMany(dependency => dependency.Question is { } question ? answers.FindChanges(question) : [])
            .Distinct(),
    ];

    private static string ConditionsOf(AddressChange change) =>
        string.Join('\n', change.Before.DependsOn.Concat(change.After.DependsOn).Select(dependency => $"{dependency.Subject}\t{dependency.Matched}"));
}
