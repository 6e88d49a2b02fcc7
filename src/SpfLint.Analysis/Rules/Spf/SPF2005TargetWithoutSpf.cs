using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2005: an <c>include</c> or <c>redirect</c> of a name that has no SPF record.</summary>
internal sealed class SPF2005TargetWithoutSpf : SpfRecordRule
{
    private static readonly MessageTemplate NoRecord = new(
        "default", "The name '{0}' has no SPF record, so that '{1}' ends every evaluation that gets there in a permanent error.");

    private static readonly MessageTemplate NoName = new(
        "noName", "The name '{0}' does not exist, so that '{1}' ends every evaluation that gets there in a permanent error.");

    private static readonly MessageTemplate NoRecordFurther = new(
        "further", "The name '{0}' has no SPF record, so that '{1}' in the record of '{2}' ends every evaluation that gets there in a permanent error.");

    private static readonly MessageTemplate NoNameFurther = new(
        "noNameFurther", "The name '{0}' does not exist, so that '{1}' in the record of '{2}' ends every evaluation that gets there in a permanent error.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2005",
        "TargetWithoutSpf",
        Severity.Error,
        "The record includes or redirects to a name that has no SPF record.",
        NoRecord,
        NoName,
        NoRecordFurther,
        NoNameFurther);

    public override void Check(SpfRecordContext context)
    {
        foreach (TermNode term in context.NeedingTerms)
        {
            if (term is not { Record: { State: RecordState.Missing } target, DomainSpec: { } name })
                continue;

            ImmutableArray<RelatedLocation> meant = NearRecord.MeantAt(target);
            RetiredInclude? retired = RetiredInclude.Find(Encoding.UTF8.GetBytes(Excerpt.OfName(target.Domain.Wire)));
            DomainName? near = meant.IsEmpty && retired is not { Successor: not null }
                ? NearRecord.Find(target.Domain, context.Facts, candidate => IsUsed(context, candidate))
                : null;
            context.Report(
                this,
                IsGone(target) ? NoName : NoRecord,
                name.Span,
                [Excerpt.OfName(target.Domain.Wire), context.TextOf(term.Term.Span)],
                meant,
                near is { } found ? Rename(context, name, found) : null,
                Help(retired, near, isMeant: !meant.IsEmpty));
        }

        foreach (LookupStep step in context.TermsOfStrangers)
        {
            if (step.Term is { Record: { State: RecordState.Missing } target })
                context.ReportFurther(this, IsGone(target) ? NoNameFurther : NoRecordFurther, step, Excerpt.OfName(target.Domain.Wire));
        }
    }

    private static bool IsGone(RecordNode target) => target.Answer?.Status == DnsStatus.NxDomain;

    /// <summary>Whether a name is the record's own, or one that it leads to already.</summary>
    private static bool IsUsed(SpfRecordContext context, DomainName name) =>
        name == context.Published.OwnerName || context.NeedingTerms.Any(term => term.Record?.Domain == name);

    private static Fix? Rename(SpfRecordContext context, DomainSpec written, DomainName meant)
    {
        string text = Excerpt.OfName(meant.Wire);
        return written.IsLiteral && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
            ? context.Edit($"write '{text}'", FixSafety.Unsafe, (written.Span, text))
            : null;
    }

    private static string Help(RetiredInclude? retired, DomainName? near, bool isMeant)
    {
        if (isMeant)
            return "mend the record that is meant to be one";

        if (retired is { Successor: { } successor })
            return $"today the name of {retired.Provider} is '{successor}'";

        return near is { } found
            ? $"did you mean '{Excerpt.OfName(found.Wire)}', which has one?"
            : "correct the name, or remove the term";
    }
}
