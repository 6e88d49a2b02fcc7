using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4006: the <c>ptr</c> mechanism, which RFC 7208 section 5.5 says not to use.</summary>
internal sealed class SPF4006PtrMechanism : SpfRecordRule
{
    private static readonly MessageTemplate Ptr = new(
        "default", "The mechanism '{0}' is slow and unreliable; RFC 7208 says not to use it, and large receivers skip it.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4006", "PtrMechanism", Severity.Warning, "The record uses 'ptr', which should not be published.", Ptr);

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce)
            return;

        foreach (SpfDirective directive in context.Published.Policy.Mechanisms)
        {
            if (directive.Mechanism == SpfMechanism.Ptr)
            {
                context.Report(
                    this,
                    Ptr,
                    directive.Span,
                    [context.TextOf(directive.Span)],
                    help: "list the hosts with 'ip4', 'ip6' or 'a', then remove 'ptr'");
            }
        }
    }
}
