using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Dns.Locking;

namespace SpfLint.Cli.Locking;

/// <summary>What is different between a lock file and what DNS says now.</summary>
/// <param name="Before">What the file says.</param>
/// <param name="After">What it should say.</param>
internal sealed record LockChange(ImmutableSortedSet<LockedAnswer> Before, ImmutableSortedSet<LockedAnswer> After)
{
    /// <summary>What only the file says.</summary>
    public ImmutableSortedSet<LockedAnswer> Gone { get; } = Before.Except(After);

    /// <summary>What only DNS says.</summary>
    public ImmutableSortedSet<LockedAnswer> New { get; } = After.Except(Before);

    /// <summary>Whether nothing is different.</summary>
    public bool IsEmpty => Gone.IsEmpty && New.IsEmpty;

    /// <summary>Writes a line for each difference, as <c>diff -u</c> marks them.</summary>
    public void Print(TextWriter output)
    {
        foreach (LockedAnswer line in Gone.Union(New))
            output.WriteLine($"{(Gone.Contains(line) ? '-' : '+')} {line}");
    }

    /// <summary>What was written.</summary>
    /// <param name="path">The file as shown to people.</param>
    /// <param name="names">Number of names that were asked for.</param>
    public string Summary(string path, int names) => IsEmpty && !Before.IsEmpty
        ? $"{path}: unchanged ({Count(names, "name")})"
        : $"{path}: {Count(names, "name")}; {Count(New.Count, "line")} added, {Gone.Count} removed";

    /// <summary>What a check came to.</summary>
    /// <param name="path">The file as shown to people.</param>
    /// <param name="names">Number of names that were asked for.</param>
    /// <param name="questions">Number of questions to DNS.</param>
    /// <param name="failures">How many of them got no answer.</param>
    public string Verdict(string path, int names, int questions, int failures) => IsEmpty
        ? failures == 0
            ? $"{path}: up to date ({Count(names, "name")})"
            : $"{path}: not known to be up to date ({failures} of {Count(questions, "question")} got no answer)"
        : $"{path}: {Count(New.Count, "line")} to add, {Gone.Count} to remove; 'spflint lock' writes them";

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
