using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>An <c>include</c> or <c>redirect</c> behind which no address of a family is left that does not pass.</summary>
/// <param name="Term">The term.</param>
/// <param name="Family">The family.</param>
/// <param name="Visit">The record that it leads to.</param>
/// <param name="Earlier">Other terms of the record that pass a part of the addresses.</param>
internal sealed record OpenTarget(SpfTerm Term, IpFamily Family, RecordVisit Visit, IReadOnlyList<SpfTerm> Earlier)
{
    /// <summary>Looks whether all addresses pass, and the last of them through another record.</summary>
    /// <returns>Null also when it is the other record that lets them all in through a third one, and it stands in a zone of the run.</returns>
    public static OpenTarget? Find(AddressPartition partition)
    {
        if (!partition.WithResult(SpfResult.Pass).IsWhole)
            return null;

        (AddressDecision Decision, SpfTerm Term)[] deciders =
            [.. partition.Ranges.Select(range => (range.Decision, TopOf(range.Decision)!)).Where(decider => decider.Item2 is not null)];
        SpfTerm last = deciders.MaxBy(decider => decider.Term.Span.Start).Term;
        RecordVisit[] visits = [.. deciders.Where(decider => ReferenceEquals(decider.Term, last)).Select(decider => decider.Decision.Visit)];
        RecordVisit direct = DirectOf(visits[0]);
        bool isToldThere = direct.Answer is { Origins.IsEmpty: false } && visits.All(visit => !ReferenceEquals(visit, direct));
        return direct.Parent is null || isToldThere
            ? null
            : new OpenTarget(last, partition.Family, direct, [.. deciders.Select(decider => decider.Term).Where(term => !ReferenceEquals(term, last)).Distinct()]);
    }

    /// <summary>The term of the first record that decided or led to what did.</summary>
    public static SpfTerm? TopOf(AddressDecision decision)
    {
        RecordVisit direct = DirectOf(decision.Visit);
        return direct.Parent is null ? decision.Term : direct.Via;
    }

    private static RecordVisit DirectOf(RecordVisit visit)
    {
        while (visit.Parent is { Parent: not null } parent)
            visit = parent;

        return visit;
    }
}
