using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2010: an alias with two canonical names.</summary>
internal sealed class DNS2010MultipleCname : OwnerRule
{
    private static readonly MessageTemplate Second = new(
        "default", "The name '{0}' has a CNAME already; an alias can stand for one name only.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2010", "MultipleCname", Severity.Error, "A name has more than one CNAME record.", Second);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Cname];

    public override void Check(OwnerContext context)
    {
        int first = context.First(RecordType.Cname);
        foreach (int index in context.Records)
        {
            ref readonly ZoneRecord record = ref context.Zone[index];
            if (record.Type != RecordType.Cname || index == first || context.Zone.HaveSameData(index, first))
                continue;

            RecordText text = context.Zone.Open(index);
            RecordText earlier = context.Zone.Open(first);
            context.Report(
                this,
                Second,
                text.File,
                text.Span,
                [context.OwnerText],
                [new RelatedLocation(new SourceLocation(earlier.File.Source, earlier.Span), "The first CNAME is here.")],
                help: "keep the CNAME that is right and remove the others");
        }
    }
}
