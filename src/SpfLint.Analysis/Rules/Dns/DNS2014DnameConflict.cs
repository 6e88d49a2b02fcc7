using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2014: records that contradict a DNAME.</summary>
internal sealed class DNS2014DnameConflict : ZoneRule
{
    private static readonly MessageTemplate Below = new(
        "below", "The name '{0}' lies below '{1}', whose DNAME redirects every name below it.");

    private static readonly MessageTemplate Second = new(
        "second", "The name '{0}' has a DNAME already; names can be redirected to one place only.");

    private static readonly MessageTemplate Delegated = new(
        "delegated", "The name '{0}' has a DNAME and is delegated; below the apex a name can be one of both only.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2014", "DnameConflict", Severity.Error, "A DNAME is not alone, or has names below it.", Below, Second, Delegated);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Dname];

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        var redirections = Redirections.Find(zone);
        foreach ((int first, int second) in redirections.Doubled)
        {
            Report(context, Second, second, first, [Excerpt.OfName(zone, zone[second].Owner)], "keep the DNAME that is right and remove the other");
        }

        foreach ((int dname, int below) in redirections.Covered)
        {
            string[] arguments = [Excerpt.OfName(zone, zone[below].Owner), Excerpt.OfName(zone, zone[dname].Owner)];
            Report(context, Below, below, dname, arguments, "remove the DNAME, or move the records to its target");
        }

        foreach ((int dname, int server) in redirections.Delegated)
        {
            Report(context, Delegated, server, dname, [Excerpt.OfName(zone, zone[server].Owner)], "remove the DNAME, or the delegation");
        }
    }

    private void Report(ZoneContext context, MessageTemplate message, int index, int dname, string[] arguments, string help)
    {
        RecordText text = context.Zone.Open(index);
        RecordText cause = context.Zone.Open(dname);
        context.Report(
            this,
            message,
            text.File,
            text.Span,
            [.. arguments],
            [new RelatedLocation(new SourceLocation(cause.File.Source, cause.Span), "The DNAME is here.")],
            help: help);
    }
}
