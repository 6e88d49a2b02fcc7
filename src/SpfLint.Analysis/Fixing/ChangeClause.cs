using System.Globalization;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Fixing;

/// <summary>What an edit would do to addresses, in words.</summary>
internal static class ChangeClause
{
    private const int MostRanges = 2;

    /// <summary>A clause such as <c>it would let 192.0.2.0/24 pass</c>: who passes and who does not comes first.</summary>
    /// <param name="changes">The ranges of each family for which something differs; not all empty.</param>
    public static string Of(IEnumerable<(IpFamily Family, AddressChange[] Changes)> changes)
    {
        (IpFamily Family, AddressChange Change)[] all =
            [.. changes.SelectMany(ofFamily => ofFamily.Changes, (ofFamily, change) => (ofFamily.Family, change))];
        string gained = Describe(all.Where(at => at.Change is { MayGain: true, MayLose: false }));
        string lost = Describe(all.Where(at => at.Change is { MayGain: false, MayLose: true }));

        // Where nobody knows all that decides, nobody can tell for whom it does.
        string would = all.Any(at => at.Change.Kind == AddressChangeKind.Open) ? "might" : "would";
        return (gained, lost, all[0].Change) switch
        {
            ("", "", { Kind: AddressChangeKind.Other } change) =>
                $"it would give {Describe(all)} the result {SpfResultNames.Of(change.After.Result)} for {SpfResultNames.Of(change.Before.Result)}",
            ("", "", _) => $"it would change what the result of {Describe(all)} depends on",
            (_, "", _) => $"it {would} let {gained} pass",
            ("", _, _) => $"it {would} keep {lost} from passing",
            _ => $"it {would} let {gained} pass and keep {lost} from passing",
        };
    }

    private static string Describe(IEnumerable<(IpFamily Family, AddressChange Change)> changes)
    {
        string[] ranges =
        [
            .. changes
                .GroupBy(at => at.Family, at => at.Change.Range)
                .Select(ofFamily => AddressSet.Of(ofFamily.Key, ofFamily))
                .SelectMany(set => set.IsWhole ? [set.Family == IpFamily.Ip4 ? "all of IPv4" : "all of IPv6"] : set.Ranges.Select(range => range.Describe(set.Family))),
        ];
        string shown = string.Join(", ", ranges.Take(MostRanges));
        return ranges.Length <= MostRanges ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown} and {ranges.Length - MostRanges} more");
    }
}
