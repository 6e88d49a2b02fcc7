using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3008: an address where the name of a mail exchange belongs.</summary>
internal sealed class DNS3008MxIsAddress : OwnerRule
{
    private static readonly MessageTemplate Address = new(
        "default", "The mail exchange '{0}' is an address; an 'MX' record names a host.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3008", "MxIsAddress", Severity.Error, "A mail exchange is given as an address.", Address);

    public override ReadOnlySpan<RecordType> Types => [RecordType.MX];

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type == RecordType.MX)
                AddressTarget.TryReport(this, Address, context, index);
        }
    }
}
