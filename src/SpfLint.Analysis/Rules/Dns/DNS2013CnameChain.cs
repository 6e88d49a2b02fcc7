using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2013: an alias of an alias.</summary>
internal sealed class DNS2013CnameChain : OwnerRule
{
    private const int MaxSteps = 64;

    private static readonly MessageTemplate Chain = new(
        "default", "The alias '{0}' points at '{1}', which is an alias too.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2013", "CnameChain", Severity.Off, "An alias points at another alias.", Chain);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Cname];

    public override void Check(OwnerContext context)
    {
        Zone zone = context.Zone;
        int alias = AliasPlace.IndexOf(zone, context.Owner);
        if (alias < 0 || zone[alias].Target < 0 || !zone.Has(zone[alias].Target, RecordType.Cname) || LeadsToLoop(zone, alias))
            return;

        RecordText text = zone.Open(alias);
        context.Report(
            this,
            Chain,
            text.File,
            TargetField.SpanOf(text),
            [context.OwnerText, Excerpt.OfName(zone, zone[alias].Target)],
            [AliasPlace.Of(zone, AliasPlace.IndexOf(zone, zone[alias].Target))],
            help: "point the alias at the name that the other stands for");
    }

    /// <summary>Whether the aliases have no end, which is a mistake of its own.</summary>
    private static bool LeadsToLoop(Zone zone, int alias)
    {
        int step = alias;
        for (int steps = 0; steps < MaxSteps; steps++)
        {
            int target = zone[step].Target;
            step = target < 0 ? -1 : AliasPlace.IndexOf(zone, target);
            if (step < 0)
                return false;
        }

        return true;
    }
}
