namespace SpfLint.Spf.Addresses.Walking;

/// <summary>Neighboring addresses that have come the same way so far.</summary>
/// <param name="Range">The addresses.</param>
/// <param name="Path">What they have spent and met; an id of <see cref="PathStates"/>.</param>
internal readonly record struct Segment(AddressRange Range, int Path);

/// <summary>Neighboring addresses that are decided.</summary>
/// <param name="Segment">The addresses.</param>
/// <param name="Decision">What decided.</param>
internal readonly record struct DecidedSegment(Segment Segment, AddressDecision Decision);

/// <summary>Lists of segments.</summary>
internal static class Segments
{
    /// <summary>Puts segments in ascending order, and joins those that touch and have come the same way.</summary>
    public static void SortAndJoin(this List<Segment> segments)
    {
        segments.Sort(static (left, right) => left.Range.First.CompareTo(right.Range.First));
        int end = 0;
        for (int i = 0; i < segments.Count; i++)
        {
            Segment segment = segments[i];
            if (end > 0 && segments[end - 1] is var last && last.Path == segment.Path && last.Range.Last + 1 == segment.Range.First)
                segments[end - 1] = last with { Range = last.Range with { Last = segment.Range.Last } };
            else
                segments[end++] = segment;
        }

        segments.RemoveRange(end, segments.Count - end);
    }
}
