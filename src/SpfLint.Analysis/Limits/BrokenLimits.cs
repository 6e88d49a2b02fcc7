using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Limits;

/// <summary>
/// The records that break a limit, each looked at once in a run. A record is evaluated for every address only if some sender
/// could spend too much. For one thread at a time.
/// </summary>
/// <param name="source">The answers of the run.</param>
internal sealed class BrokenLimits(IDnsSource source)
{
    private readonly CheckEveryHost _check = RecordSpending.WithoutLimits(source);
    private readonly Dictionary<RecordNode, BrokenLimit?> _lookups = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RecordNode, BrokenLimit?> _voids = new(ReferenceEqualityComparer.Instance);

    /// <summary>The limit of lookups where a record breaks it; else null.</summary>
    public BrokenLimit? OfLookups(RecordNode record) =>
        LookupLimit.MayBreak(record) ? Find(_lookups, record, LookupLimit.Find) : null;

    /// <summary>The limit of void lookups where a record breaks it; else null.</summary>
    public BrokenLimit? OfVoidLookups(RecordNode record) =>
        VoidLimit.MayBreak(record) ? Find(_voids, record, VoidLimit.Find) : null;

    /// <summary>Whether a record in a zone of the run, to which a term leads, breaks a limit by itself and is reported for it.</summary>
    /// <param name="record">The record with the term.</param>
    /// <param name="broken">How that record breaks the limit.</param>
    /// <param name="limit">The limit.</param>
    public static bool IsBrokenFurtherOn(RecordNode record, BrokenLimit broken, Func<RecordNode, BrokenLimit?> limit) => record.Terms.Any(
        term => term is { Record: { IsOwn: true } target }
            && (term.IsReached || broken.Steps.Any(step => ReferenceEquals(step.Term, term)))
            && limit(target) is not null);

    private BrokenLimit? Find(
        Dictionary<RecordNode, BrokenLimit?> known, RecordNode record, Func<RecordNode, RecordSpending?, BrokenLimit?> find)
    {
        if (!known.TryGetValue(record, out BrokenLimit? limit))
            known.Add(record, limit = find(record, RecordSpending.Find(record, _check)));

        return limit;
    }
}
