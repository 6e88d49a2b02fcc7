namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>A term that asks DNS, in its place in a whole evaluation.</summary>
/// <param name="Term">The term.</param>
/// <param name="Record">The record that it stands in.</param>
/// <param name="From">The <c>include</c> or <c>redirect</c> that led to that record; null in the first one.</param>
public sealed record LookupStep(TermNode Term, RecordNode Record, LookupStep? From)
{
    /// <summary>The steps that led here, this one at the end.</summary>
    public IEnumerable<LookupStep> Path => From is null ? [this] : [.. From.Path, this];

    /// <summary>
    /// The terms in the order in which an evaluation reads them for a sender that no term but <c>all</c> matches. There may be
    /// a great many, for records can include each other twice: take no more than you need.
    /// </summary>
    /// <param name="root">The record to start from.</param>
    public static IEnumerable<LookupStep> Of(RecordNode root)
    {
        var open = new Stack<(LookupStep? From, RecordNode Record, int Next)>(capacity: 4);
        open.Push((null, root, 0));
        while (open.TryPop(out (LookupStep? From, RecordNode Record, int Next) at))
        {
            if (at.Next == at.Record.Terms.Length || !at.Record.Terms[at.Next].IsReached)
                continue;

            var step = new LookupStep(at.Record.Terms[at.Next], at.Record, at.From);
            yield return step;
            open.Push(at with { Next = at.Next + 1 });
            if (step.Term is { Record: { } inner, ClosesLoop: false })
                open.Push((step, inner, 0));
        }
    }
}
