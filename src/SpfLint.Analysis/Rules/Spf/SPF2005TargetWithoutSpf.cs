using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2005: an <c>include</c> or <c>redirect</c> of a name that has no SPF record.</summary>
internal sealed class SPF2005TargetWithoutSpf : SpfRecordRule
{
    private static readonly MessageTemplate NoRecord = new(
        "default", "The name '{0}' has no SPF record, so that '{1}' ends every evaluation that gets there in a permanent error.");

    private static readonly MessageTemplate NoName = new(
        "noName", "The name '{0}' does not exist, so that '{1}' ends every evaluation that gets there in a permanent error.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2005", "TargetWithoutSpf", Severity.Error, "The record includes or redirects to a name that has no SPF record.", NoRecord, NoName);

    public override void Check(SpfRecordContext context)
    {
        foreach (TermNode term in context.NeedingTerms)
        {
            if (term is not { Record: { State: RecordState.Missing } target, DomainSpec: { } name })
                continue;

            ImmutableArray<RelatedLocation> meant = NearRecord.MeantAt(target);
            context.Report(
                this,
                target.Answer?.Status == DnsStatus.NxDomain ? NoName : NoRecord,
                name.Span,
                [Excerpt.OfName(target.Domain.Wire), context.TextOf(term.Term.Span)],
                meant,
                help: Help(context, target.Domain, isMeant: !meant.IsEmpty));
        }
    }

    private static string Help(SpfRecordContext context, DomainName target, bool isMeant)
    {
        if (isMeant)
            return "mend the record that is meant to be one";

        if (RetiredInclude.Find(Excerpt.OfName(target.Wire)) is { Successor: { } successor } retired)
            return $"today the name of {retired.Provider} is '{successor}'";

        return NearRecord.Find(target, context.Facts) is { } near
            ? $"'{Excerpt.OfName(near.Wire)}' has one; correct the name if that is meant"
            : "correct the name, or remove the term";
    }
}
