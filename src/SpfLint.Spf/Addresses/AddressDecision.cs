using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Addresses;

/// <summary>What decided about addresses, and how.</summary>
public sealed class AddressDecision
{
    internal AddressDecision(SpfResult result, RecordVisit visit, SpfTerm? term, EvaluationReason reason)
    {
        Result = result;
        Visit = visit;
        Term = term;
        Reason = reason;
    }

    /// <summary>The result for the whole evaluation, the qualifiers of all includes on the way applied.</summary>
    public SpfResult Result { get; }

    /// <summary>The record that decided, and the way to it.</summary>
    public RecordVisit Visit { get; }

    /// <summary>The term of that record that decided or failed; null when none did.</summary>
    public SpfTerm? Term { get; }

    /// <summary>Why.</summary>
    public EvaluationReason Reason { get; }

    /// <summary>
    /// The same as check_host tells it: of includes the outermost, of redirects the record at their end, and the term there.
    /// </summary>
    public (RecordVisit Visit, SpfTerm? Term) Outermost
    {
        get
        {
            (RecordVisit Visit, SpfTerm? Term) outermost = (Visit, Term);
            for (RecordVisit visit = Visit; visit.Parent is { } parent; visit = parent)
            {
                if (visit.Via is SpfDirective include)
                    outermost = (parent, include);
            }

            return outermost;
        }
    }
}
