using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpfLint.Analysis.Baselines;

/// <summary>
/// The findings of an earlier run that nobody wants to hear of again. It counts: of four equal findings, three entries cover
/// three. Nothing is guessed from what stands near: a mistake that was mended never covers a new one beside it.
/// </summary>
public sealed class Baseline
{
    private readonly Dictionary<BaselineEntry, int> _counts = [];

    /// <summary>A baseline of the given entries.</summary>
    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        foreach (BaselineEntry entry in entries)
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, entry, out _)++;
    }

    /// <summary>Finds out which findings of a run are new.</summary>
    /// <param name="found">The run's findings, in order; of equal ones the last are new.</param>
    /// <param name="read">The paths of the files that were read.</param>
    /// <param name="isGone">
    /// Whether there is no file of that path any more. Its entries cover equal findings in other files: it may have got another name.
    /// </param>
    public BaselineComparison Compare(IReadOnlyList<BaselineEntry> found, IReadOnlySet<string> read, Predicate<string> isGone)
    {
        var left = new Dictionary<BaselineEntry, int>(_counts);
        bool[] isNew = [.. found.Select(entry => !TryTake(left, entry))];

        HashSet<string> gone = [.. left.Keys.Select(entry => entry.Path).Distinct().Where(path => !read.Contains(path) && isGone(path))];
        Dictionary<(string, string), Stack<BaselineEntry>> moved = left.Keys
            .Where(entry => gone.Contains(entry.Path))
            .GroupBy(IgnorePath)
            .ToDictionary(entries => entries.Key, entries => new Stack<BaselineEntry>(entries));
        for (int i = 0; i < isNew.Length; i++)
            isNew[i] = isNew[i] && !(moved.TryGetValue(IgnorePath(found[i]), out Stack<BaselineEntry>? entries) && TryTakeAny(left, entries));

        IEnumerable<BaselineEntry> stale = left
            .Where(pair => read.Contains(pair.Key.Path) || gone.Contains(pair.Key.Path))
            .SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value));
        return new BaselineComparison([.. isNew], [.. stale]);
    }

    private static (string RuleId, string Fingerprint) IgnorePath(BaselineEntry entry) => (entry.RuleId, entry.Fingerprint);

    // What is used up goes, so that no entry is looked at in vain twice.
    private static bool TryTakeAny(Dictionary<BaselineEntry, int> counts, Stack<BaselineEntry> entries)
    {
        while (entries.TryPeek(out BaselineEntry entry))
        {
            if (TryTake(counts, entry))
                return true;

            entries.Pop();
        }

        return false;
    }

    private static bool TryTake(Dictionary<BaselineEntry, int> counts, BaselineEntry entry)
    {
        ref int count = ref CollectionsMarshal.GetValueRefOrNullRef(counts, entry);
        if (Unsafe.IsNullRef(ref count) || count == 0)
            return false;

        count--;
        return true;
    }
}
