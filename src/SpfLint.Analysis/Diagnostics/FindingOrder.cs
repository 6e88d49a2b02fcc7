namespace SpfLint.Analysis.Diagnostics;

/// <summary>The order of a report: by path, position, length and rule; then by what is said.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    private static readonly FindingOrder s_instance = new();

    private FindingOrder()
    {
    }

    /// <summary>Puts findings in order.</summary>
    /// <returns>The same array.</returns>
    public static Finding[] Sort(Finding[] findings)
    {
        if (!IsSorted(findings))
            Array.Sort(findings, s_instance);

        return findings;
    }

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        if (ReferenceEquals(x, y))
            return 0;

        // What is said is put together for this, so it comes last: one rule says one thing of one place.
        int order = ComparePlaces(x!, y!);
        return order != 0 ? order : string.CompareOrdinal(x!.Text, y!.Text);
    }

    private static int ComparePlaces(Finding x, Finding y)
    {
        int order = ReferenceEquals(x.Location.Source, y.Location.Source) ? 0 : string.CompareOrdinal(x.Location.Source.Path, y.Location.Source.Path);
        if (order == 0)
            order = x.Location.Span.Start.CompareTo(y.Location.Span.Start);

        if (order == 0)
            order = x.Location.Span.Length.CompareTo(y.Location.Span.Length);

        return order != 0 ? order : string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
    }

    /// <summary>As they are where names come in the order of their records, and rules find one thing each.</summary>
    private static bool IsSorted(Finding[] findings)
    {
        for (int i = 1; i < findings.Length; i++)
        {
            if (s_instance.Compare(findings[i - 1], findings[i]) > 0)
                return false;
        }

        return true;
    }
}
