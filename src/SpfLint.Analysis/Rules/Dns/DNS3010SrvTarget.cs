using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3010: a service on a host that is an alias, or is given as an address.</summary>
internal sealed class DNS3010SrvTarget : OwnerRule
{
    private static readonly MessageTemplate Alias = new(
        "default", "The target '{0}' is an alias; a service's host must have addresses of its own.");

    private static readonly MessageTemplate Address = new(
        "address", "The target '{0}' is an address; an 'SRV' record names a host.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3010", "SrvTarget", Severity.Warning, "An SRV record names an alias or an address.", Alias, Address);

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type == RecordType.Srv && !AddressTarget.TryReport(this, Address, context, index))
                AliasTarget.Report(this, Alias, context, index);
        }
    }
}
