using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3010: a service on a host that is an alias, is given as an address, or has none.</summary>
internal sealed class DNS3010SrvTarget : OwnerRule
{
    private static readonly MessageTemplate Alias = new(
        "default", "The target '{0}' is an alias; a service's host must have addresses of its own.");

    private static readonly MessageTemplate Address = new(
        "address", "The target '{0}' is an address; an 'SRV' record names a host.");

    private static readonly MessageTemplate NoAddress = new(
        "noAddress", "The target '{0}' has no address, so nobody can reach the service there.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3010", "SrvTarget", Severity.Warning, "An SRV record names an alias, an address, or a host without addresses.", Alias, Address, NoAddress);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Srv];

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type != RecordType.Srv || AddressTarget.TryReport(this, Address, context, index))
                continue;

            if (HostTarget.LacksAddress(context, index))
                ReportNoAddress(context, index);
            else
                AliasTarget.Report(this, Alias, context, index);
        }
    }

    private void ReportNoAddress(OwnerContext context, int index)
    {
        RecordText text = context.Zone.Open(index);
        context.Report(
            this,
            NoAddress,
            text.File,
            TargetField.SpanOf(text),
            [Excerpt.OfName(context.Zone, context.Zone[index].Target)],
            help: "add an A or AAAA record for it, or write '.' where the service is not offered");
    }
}
