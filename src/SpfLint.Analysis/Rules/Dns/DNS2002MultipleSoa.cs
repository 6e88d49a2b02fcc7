using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2002: a second SOA at the same name.</summary>
internal sealed class DNS2002MultipleSoa : OwnerRule
{
    private static readonly MessageTemplate Second = new(
        "default", "The zone '{0}' has an SOA record already.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2002", "MultipleSoa", Severity.Error, "The zone has more than one SOA record.", Second);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Soa];

    public override void Check(OwnerContext context)
    {
        int first = context.First(RecordType.Soa);
        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type != RecordType.Soa || index == first || EndsTransfer(context.Zone, index, first))
                continue;

            RecordText text = context.Zone.Open(index);
            RecordText earlier = context.Zone.Open(first);
            context.Report(
                this,
                Second,
                text.File,
                text.TypeSpan,
                [context.OwnerText],
                [new RelatedLocation(new SourceLocation(earlier.File.Source, earlier.TypeSpan), "The first SOA is here.")],
                help: "keep the SOA with the right serial and remove the other");
        }
    }

    /// <summary>A zone transfer ends with the SOA that it began with (RFC 5936 section 2.2), and people save its output.</summary>
    private static bool EndsTransfer(Zone zone, int index, int first) =>
        first == 0
        && index == zone.Count - 1
        && zone[index].Has(RecordTraits.AbsoluteOwner)
        && zone.HaveSameData(index, first);
}
