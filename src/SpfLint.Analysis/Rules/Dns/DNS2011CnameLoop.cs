using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2011: aliases that lead back to themselves.</summary>
internal sealed class DNS2011CnameLoop : ZoneRule
{
    private static readonly MessageTemplate Loop = new(
        "default", "The alias '{0}' leads back to itself, so that it has no data at all.");

    private static readonly MessageTemplate Below = new(
        "below", "The names below '{0}' lead back to themselves, so that they have no data at all.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2011", "CnameLoop", Severity.Error, "CNAME or DNAME records lead back to where they began.", Loop, Below);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Cname, RecordType.Dname];

    public override void Check(ZoneContext context)
    {
        foreach (ImmutableArray<int> loop in AliasLoops.Find(context.Zone).Concat(DnameLoops.Find(context.Zone)))
        {
            RecordText text = context.Zone.Open(loop[0]);
            context.Report(
                this,
                context.Zone[loop[0]].Type == RecordType.Dname ? Below : Loop,
                text.File,
                TargetField.SpanOf(text),
                [Excerpt.OfName(context.Zone, context.Zone[loop[0]].Owner)],
                RecordPlace.OfOthers(context.Zone, loop, "The loop goes on here."),
                help: "point one of the aliases at a name that has data");
        }
    }
}
