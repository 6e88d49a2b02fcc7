using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3007: a mail exchange that is an alias.</summary>
internal sealed class DNS3007MxIsCname : OwnerRule
{
    private static readonly MessageTemplate Alias = new(
        "default", "The mail exchange '{0}' is an alias; its name must have addresses of its own.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3007", "MxIsCname", Severity.Warning, "A mail exchange is the owner of a CNAME.", Alias);

    public override void Check(OwnerContext context)
    {
        Zone zone = context.Zone;
        foreach (int index in context.Records)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Type != RecordType.MX || record.Target < 0 || !zone.Has(record.Target, RecordType.Cname))
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
