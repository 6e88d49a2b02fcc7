using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Comparison;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Show;
using SpfLint.Dns.Names;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Diff;

/// <summary>The sentences that the text and the Markdown report share. Names and terms in them are printable, and no more.</summary>
internal static class DiffWords
{
    private const int MaxNames = 3;

    /// <summary>What a change is to the addresses.</summary>
    public static string VerbOf(AddressChangeKind kind) => kind switch
    {
        AddressChangeKind.Gain => "gains",
        AddressChangeKind.Loss => "loses",
        AddressChangeKind.Other => "changes",
        _ => "open",
    };

    /// <summary>The family as people write it.</summary>
    public static string FamilyOf(PolicyChange change) => change.Addresses.Family == IpFamily.Ip4 ? "IPv4" : "IPv6";

    /// <summary>The ranges, each as a network where it is one.</summary>
    public static IEnumerable<string> RangesOf(AddressSet addresses) =>
        addresses.IsWhole ? ["all"] : addresses.Ranges.Select(range => range.Describe(addresses.Family));

    /// <summary>The first ranges of a set, and how many there are beside them.</summary>
    public static string FirstRanges(AddressSet addresses, int max, Func<string, string> show)
    {
        string shown = string.Join(", ", RangesOf(addresses).Take(max).Select(show));
        int more = addresses.Ranges.Length - max;
        return more > 0 ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {more} more") : shown;
    }

    /// <summary>The number of addresses.</summary>
    public static string CountOf(AddressSet addresses) =>
        RangeText.CountOf(addresses) is "1" ? "1 address" : $"{RangeText.CountOf(addresses)} addresses";

    /// <summary>The result of a verdict, and what has decided.</summary>
    public static string Decided(AddressVerdict verdict, Func<string, string> show)
    {
        string result = SpfResultNames.Of(verdict.Result);
        string decision = show(DecisionText.Of(verdict.Decision));
        return verdict.Decision.Term is null ? $"{result} ({decision})" : $"{result} by {decision}";
    }

    /// <summary>What a change depends on; null when it is certain.</summary>
    public static string? ConditionOf(PolicyChange change, Func<string, string> show)
    {
        if (change.Kind != AddressChangeKind.Open)
            return change.DependsOn.Any() ? $"where {string.Join(", ", change.DependsOn.Select(show))} does not match" : null;

        string subjects = string.Join(", ", change.OpenSubjects.Select(show));
        return change.ChangedNames.IsEmpty
            ? $"cannot be compared while {subjects} is unknown; this holds if nothing there matches"
            : $"cannot be compared, for {subjects} finds something else at {FirstNames(change.ChangedNames, show)}; this holds if nothing there matches";
    }

    /// <summary>What the records cost, and cost before where that differs; null when they cost nothing.</summary>
    public static string? Cost(OwnerComparison comparison)
    {
        (OwnerPolicy before, OwnerPolicy after) = (comparison.Before, comparison.After);
        string lookups = Counts(before.LookupCount, after.LookupCount, "lookup");
        string voids = Counts(before.VoidLookupCount, after.VoidLookupCount, "void lookup");
        string all = string.Join(", ", ((string[])[lookups, voids]).Where(text => text.Length > 0));
        return all.Length == 0 ? null : all;
    }

    /// <summary>How many names were compared, and what came of it.</summary>
    public static string Summary(DiffReport report)
    {
        (int Count, string One, string Many)[] kinds =
        [
            (report.CountOf(AddressChangeKind.Gain), "gains", "gain"),
            (report.CountOf(AddressChangeKind.Loss), "loses", "lose"),
            (report.CountOf(AddressChangeKind.Other), "changes otherwise", "change otherwise"),
            (report.CountOf(AddressChangeKind.Open), "cannot be compared in full", "cannot be compared in full"),
            (report.Rewritten.Length, "keeps its meaning in other words", "keep their meaning in other words"),
            (report.UntouchedCount, "untouched", "untouched"),
        ];
        string parts = string.Join(", ", kinds
            .Where(kind => kind.Count > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count} {(kind.Count == 1 ? kind.One : kind.Many)}")));
        string names = report.Count == 1 ? "1 name" : string.Create(CultureInfo.InvariantCulture, $"{report.Count} names");
        return report.Count == 0 ? "No name has an SPF record on either side." : $"Compared {names}: {parts}.";
    }

    private static string FirstNames(ImmutableArray<DomainName> names, Func<string, string> show)
    {
        string shown = string.Join(", ", names.Take(MaxNames).Select(name => show(Excerpt.OfName(name.Wire))));
        return names.Length > MaxNames ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {names.Length - MaxNames} more names") : shown;
    }

    private static string Counts(int before, int after, string word)
    {
        if (before == 0 && after == 0)
            return "";

        string now = string.Create(CultureInfo.InvariantCulture, $"{after} {word}{(after == 1 ? "" : "s")}");
        return before == after ? now : string.Create(CultureInfo.InvariantCulture, $"{now} (before: {before})");
    }
}
