using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Addresses.Walking;

/// <summary>A record that is being walked, and the frame of the include or redirect that led to it.</summary>
/// <param name="visit">The record.</param>
/// <param name="outer">The frame outside; null for the first.</param>
internal sealed class Frame(RecordVisit visit, Frame? outer)
{
    public RecordVisit Visit => visit;

    /// <summary>Whether some include leads here, so that only a pass is a match.</summary>
    public bool IsIncluded => Outer is { } around && (visit.Via is SpfDirective || around.IsIncluded);

    /// <summary>The addresses that an include did not match; they go on behind it.</summary>
    public List<Segment> Unmatched { get; } = [];

    /// <summary>
    /// Where addresses go for which a record has a result: through the includes around it (RFC 7208 section 5.2, the table) and
    /// redirects (section 6.1), until one does not match or there are no more.
    /// </summary>
    public Destination Route(SpfResult result, EvaluationReason reason, SpfTerm? term)
    {
        (RecordVisit Visit, SpfTerm? Term, EvaluationReason Reason) by = (visit, term, reason);
        for (Frame frame = this; frame.Outer is { } around; frame = around)
        {
            SpfTerm via = frame.Visit.Via!;
            var include = via as SpfDirective;
            switch (result)
            {
                case SpfResult.Pass when include is not null:
                    result = ResultOf(include.Qualifier);
                    break;

                case SpfResult.Fail or SpfResult.SoftFail or SpfResult.Neutral or SpfResult.Unknown when include is not null:
                    return new Destination(frame, null);

                case SpfResult.None:
                    result = SpfResult.PermError;
                    by = (around.Visit, via, include is null ? EvaluationReason.RedirectedRecordMissing : EvaluationReason.IncludedRecordMissing);
                    break;

                case SpfResult.Unknown:
                    by = (around.Visit, via, EvaluationReason.UnknownAnswer);
                    break;
            }
        }

        return new Destination(null, new AddressDecision(result, by.Visit, by.Term, by.Reason));
    }

    public static SpfResult ResultOf(SpfQualifier qualifier) => qualifier switch
    {
        SpfQualifier.Pass => SpfResult.Pass,
        SpfQualifier.Fail => SpfResult.Fail,
        SpfQualifier.SoftFail => SpfResult.SoftFail,
        _ => SpfResult.Neutral,
    };

    private Frame? Outer => outer;
}

/// <summary>Where addresses go: one of the two.</summary>
/// <param name="Unmatched">The frame of an include that does not match them.</param>
/// <param name="Decision">What decided about them for good.</param>
internal sealed record Destination(Frame? Unmatched, AddressDecision? Decision);
