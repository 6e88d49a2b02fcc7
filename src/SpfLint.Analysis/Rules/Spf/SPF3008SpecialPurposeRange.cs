using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3008: addresses that no receiver on the internet ever sees.</summary>
internal sealed class SPF3008SpecialPurposeRange : SpfRecordRule
{
    private static readonly MessageTemplate Special = new(
        "default", "No mail comes from '{0}' over the internet: {1} {2}.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3008", "SpecialPurposeRange", Severity.Warning, "A network is set aside for a purpose other than hosts on the internet.", Special);

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce)
            return;

        bool isDocument = DocumentationName.Is(context.Owner.OwnerWire);
        foreach (SpfDirective directive in context.Published.Policy.Mechanisms)
        {
            if (TermNetwork.Of(directive) is not { } network || SpecialPurposeBlock.Find(network) is not { } block)
                continue;

            // Where examples are meant, their addresses are right. Who refuses such hosts refuses nobody.
            if ((block.IsDocumentation && isDocument) || directive.Qualifier == SpfQualifier.Fail)
                continue;

            context.Report(
                this,
                Special,
                directive.Span,
                [context.TextOf(directive.Span), block.Prefix.ToString(), block.Purpose],
                fix: context.Edit("remove the mechanism", FixSafety.Unsafe, (TermRemoval.SpanOf(context.Record, directive), "")),
                help: "list the public addresses from which the mail leaves, if they are not listed yet");
        }
    }
}
