using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3006: a network that is written with another address than its first.</summary>
internal sealed class SPF3006HostBitsSet : SpfRecordRule
{
    private static readonly MessageTemplate HostBits = new(
        "default", "'{0}' is the network '{1}', that is {2} to {3}, for bits behind the prefix do not count.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3006", "HostBitsSet", Severity.Warning, "A network is written with another address than its first.", HostBits);

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce)
            return;

        foreach (SpfDirective directive in context.Published.Policy.Mechanisms)
        {
            // A prefix length of 0 is a graver mistake, and another rule's.
            if (TermNetwork.Of(directive) is not { Length: > 0 } network || network.Address == network.Range.First)
                continue;

            string first = new ClientAddress(network.Family, network.Range.First).ToString();
            string last = new ClientAddress(network.Family, network.Range.Last).ToString();
            context.Report(
                this,
                HostBits,
                directive.Span,
                [context.TextOf(directive.Span), network.Prefix.ToString(), first, last],
                fix: context.Edit($"write '{first}' for the address", FixSafety.Unsafe, (directive.AddressSpan, first)),
                help: "write the first address if the whole network sends, or leave the prefix length out if only this host does");
        }
    }
}
