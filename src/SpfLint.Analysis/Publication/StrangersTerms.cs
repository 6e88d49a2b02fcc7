using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Publication;

/// <summary>The terms of records that no zone of the run holds, to which a record of the run leads: nobody is told there what is wrong with them.</summary>
internal static class StrangersTerms
{
    /// <summary>Most records that are looked through.</summary>
    private const int MostRecords = 100;

    /// <summary>Each term once, by the first way to it.</summary>
    /// <param name="terms">The terms of a record of the run.</param>
    /// <param name="record">That record.</param>
    public static IEnumerable<LookupStep> Behind(IEnumerable<TermNode> terms, RecordNode record)
    {
        HashSet<RecordNode> known = new(ReferenceEqualityComparer.Instance) { record };
        var waiting = new Queue<LookupStep>(terms.Select(term => new LookupStep(term, record, From: null)));
        while (waiting.TryDequeue(out LookupStep? from))
        {
            if (from.Term.Record is not { IsOwn: false } target || known.Count > MostRecords || !known.Add(target))
                continue;

            foreach (TermNode term in target.Terms.Where(term => term.IsReached))
            {
                var step = new LookupStep(term, target, from);
                yield return step;
                waiting.Enqueue(step);
            }
        }
    }
}
