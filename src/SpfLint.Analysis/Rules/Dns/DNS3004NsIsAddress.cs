using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3004: an address where the name of a name server belongs.</summary>
internal sealed class DNS3004NsIsAddress : OwnerRule
{
    private static readonly MessageTemplate Address = new(
        "default", "The name server '{0}' is an address; an 'NS' record names a host.");

    private static readonly MessageTemplate Primary = new(
        "primary", "The primary name server '{0}' is an address; an 'SOA' record names a host.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3004", "NsIsAddress", Severity.Error, "A name server is given as an address.", Address, Primary);

    public override ReadOnlySpan<RecordType> Types => [RecordType.NS, RecordType.Soa];

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type == RecordType.NS)
                AddressTarget.TryReport(this, Address, context, index);
            else if (context.Zone[index].Type == RecordType.Soa)
                AddressTarget.TryReport(this, Primary, context, index, Severity.Warning);
        }
    }
}
