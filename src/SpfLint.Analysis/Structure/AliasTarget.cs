using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Aliases where a host's own name belongs (RFC 2181 section 10.3).</summary>
internal static class AliasTarget
{
    /// <summary>Reports a record whose target has a CNAME in the zone.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="message">Its wording, of the target.</param>
    /// <param name="context">The record's owner.</param>
    /// <param name="index">The record.</param>
    public static void Report(Rule rule, MessageTemplate message, OwnerContext context, int index)
    {
        Zone zone = context.Zone;
        int target = zone[index].Target;
        if (target < 0 || !zone.Has(target, RecordType.Cname))
            return;

        RecordText text = zone.Open(index);
        context.Report(
            rule,
            message,
            text.File,
            TargetField.SpanOf(text),
            [Excerpt.OfName(zone.Names[target])],
            [AliasPlace.Of(zone, target)],
            help: "name the host that the alias stands for");
    }
}
