using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Limits;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2009: an <c>exp</c> that no receiver can use.</summary>
internal sealed class SPF2009ExplanationTarget : SpfRecordRule
{
    private static readonly MessageTemplate Missing = new("default", "The explanation is not used, for '{0}' has no TXT record.");

    private static readonly MessageTemplate Several = new("several", "The explanation is not used, for '{0}' has several TXT records.");

    private static readonly MessageTemplate NotAscii = new(
        "notAscii", "The explanation is not used, for the TXT record of '{0}' has characters outside printable ASCII.");

    private static readonly MessageTemplate Malformed = new(
        "malformed", "The explanation is not used, for the TXT record of '{0}' has a macro that cannot be read.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2009", "ExplanationTarget", Severity.Warning, "The explanation cannot be used.", Missing, Several, NotAscii, Malformed);

    public override void Check(SpfRecordContext context)
    {
        if (context.Needs?.Explanation is not { Fault: not ExplanationFault.None, Modifier.DomainSpec: { } name } explanation)
            return;

        // What can never be used has a finding of its own.
        if (context.Published.Policy.NeverFails || context.IsDoubtful(explanation.Modifier.Span))
            return;

        var places = new RelatedPlaces();
        foreach (RecordOrigin origin in explanation.Answer!.Origins)
            places.Add(origin, "This is there.");

        (MessageTemplate message, string help) = explanation.Fault switch
        {
            ExplanationFault.Missing => (Missing, "publish the text there, or remove 'exp'"),
            ExplanationFault.Several => (Several, "give the text a name of its own"),
            ExplanationFault.NotAscii => (NotAscii, "write the text in ASCII"),
            _ => (Malformed, "write '%%' for a percent sign"),
        };
        context.Report(this, message, name.Span, [Excerpt.OfName(explanation.Target!.Value.Wire)], places.ToImmutable(), help: help);
    }
}
