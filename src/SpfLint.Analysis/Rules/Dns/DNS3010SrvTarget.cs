using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

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
        Zone zone = context.Zone;
        foreach (int index in context.Records)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Type != RecordType.Srv || record.Target < 0)
                continue;

            if (AddressTarget.Find(zone, index) is { } text)
            {
                context.Report(
                    this,
                    Address,
                    text.File,
                    TargetField.SpanOf(text),
                    [Excerpt.Of(TargetField.TextOf(text))],
                    help: "give the address to a name by an A or AAAA record, and name that here");
            }
            else if (zone.Has(record.Target, RecordType.Cname))
            {
                text = zone.Open(index);
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
}
