using SpfLint.Analysis.Publication;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>A term behind which hardly a host of a family is left that does not pass.</summary>
/// <param name="Term">The term.</param>
/// <param name="Family">The family.</param>
/// <param name="Visit">The record that it leads to; its own where it leads to none.</param>
/// <param name="Earlier">Other terms of the record that pass a part of the addresses.</param>
internal sealed record OpenTarget(SpfTerm Term, IpFamily Family, RecordVisit Visit, IReadOnlyList<SpfTerm> Earlier)
{
    /// <summary>Looks whether all hosts but a few pass.</summary>
    /// <param name="partition">What each address gets.</param>
    /// <param name="answers">Tell which records stand in the zones of the run.</param>
    /// <returns>Null also when it is the other record that lets them all in through a third one, and it stands in a zone of the run.</returns>
    public static OpenTarget? Find(AddressPartition partition, RunAnswers answers)
    {
        IGrouping<SpfTerm, AddressVerdict>[] terms =
        [
            .. partition.Ranges
                .Where(range => range.Result == SpfResult.Pass && TopOf(range.Decision) is not null)
                .GroupBy<AddressVerdict, SpfTerm>(range => TopOf(range.Decision)!, ReferenceEqualityComparer.Instance)
                .OrderBy(term => term.Key is SpfDirective ? term.Key.Span.Start : int.MaxValue),
        ];
        AddressRange[][] parts = [.. terms.Select(term => term.Select(range => range.Range).ToArray())];
        if (PublicSpace.CountToAll(partition.Family, parts) is not { } count)
            return null;

        RecordVisit[] visits = [.. terms[count - 1].Select(range => range.Decision.Visit)];
        RecordVisit direct = DirectOf(visits[0]);
        bool isToldThere = direct.Parent is not null && direct.Answer?.Origins.Any(answers.IsLinted) == true && visits.All(visit => !ReferenceEquals(visit, direct));
        return isToldThere
            ? null
            : new OpenTarget(terms[count - 1].Key, partition.Family, direct, [.. terms.Take(count - 1).Select(term => term.Key)]);
    }

    /// <summary>Whether the record that the term leads to lets hardly a host fail by itself.</summary>
    /// <param name="answers">What is known of it.</param>
    public bool IsAlone(RunAnswers answers)
    {
        if (Visit.Parent is null)
            return Earlier.Count == 0;

        AddressPartition partition = answers.EveryHost.Evaluate(Visit.Domain, Family);
        return PublicSpace.CountToAll(Family, [[.. partition.Ranges.Where(range => range.Result == SpfResult.Pass).Select(range => range.Range)]]) is not null;
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
