using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3003: a name server that is an alias.</summary>
internal sealed class DNS3003NsIsCname : OwnerRule
{
    private static readonly MessageTemplate Alias = new(
        "default", "The name server '{0}' is an alias; resolvers need not follow it.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3003", "NsIsCname", Severity.Error, "A name server is the owner of a CNAME.", Alias);

    public override void Check(OwnerContext context)
    {
        Zone zone = context.Zone;
        foreach (int index in context.Records)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Type != RecordType.NS || record.Target < 0 || !zone.Has(record.Target, RecordType.Cname))
                continue;

            RecordText text = zone.Open(index);
            context.Report(
                this,
                Alias,
                text.File,
                TargetField.SpanOf(text),
                [Excerpt.OfName(zone.Names[record.Target])],
                [AliasPlace.Of(zone, record.Target)],
                help: "name the host that the alias stands for");
        }
    }
}
