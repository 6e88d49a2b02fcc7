using System.Collections;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5011: a name that takes mail and has no SPF record, in a zone whose other names have some.</summary>
internal sealed class SPF5011MissingSpf : ZoneRule
{
    private static readonly MessageTemplate NoRecord = new(
        "default", "The name '{0}' takes mail but has no SPF record, so that others can send mail in its name.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5011", "MissingSpf", Severity.Warning, "A name that takes mail has no SPF record, though the zone has some.", NoRecord)
    {
        Precision = Precision.Medium,
    };

    public override ReadOnlySpan<RecordType> Types => [RecordType.MX];

    public override void Check(ZoneContext context)
    {
        // Of a fragment nothing is known as a whole. Most zones have nothing left to look at here.
        if (context.Zone.Identity.IsFragment || FindSuspects(context) is not { Count: > 0 } suspects)
            return;

        // Where SPF is not in use at all, its absence is a decision.
        if (FindMeantNames(context) is not { } meant)
            return;

        foreach ((int owner, int exchange) in suspects)
        {
            if (!meant.Contains(Excerpt.OfName(context.Zone, owner)) && LacksSpf(context, owner))
                Report(context, owner, exchange);
        }
    }

    /// <summary>The names with mail exchanges at which no SPF record was read, each with its first exchange.</summary>
    private static List<(int Owner, int Exchange)> FindSuspects(ZoneContext context)
    {
        List<(int, int)> suspects = [];
        var seen = new BitArray(context.Zone.Names.Count);
        for (int index = 0; index < context.Zone.Count; index++)
        {
            int owner = context.Zone[index].Owner;
            if (context.Zone[index].Type != RecordType.MX || seen[owner] || context.Facts.HasSpf(context.Zone, owner))
                continue;

            seen[owner] = true;

            if (MailExchanges.FirstReal(context.Zone, context.Zone.RecordsAt(owner)) is >= 0 and var exchange)
                suspects.Add((owner, exchange));
        }

        return suspects;
    }

    /// <summary>The names that misplaced SPF records were meant for; null when the zone has no SPF record.</summary>
    private static HashSet<string>? FindMeantNames(ZoneContext context)
    {
        HashSet<string>? meant = null;
        for (int index = 0; index < context.Zone.Count; index++)
        {
            if (context.Zone[index].Type != RecordType.Txt || !context.Facts.HasSpf(context.Zone, context.Zone[index].Owner))
                continue;

            meant ??= [];
            if (Misplacement.Find(context.Zone, context.Facts, index) is { } misplacement)
                meant.Add(misplacement.Meant);
        }

        return meant;
    }

    /// <summary>Whether the zone certainly has none there. A record of type SPF is another rule's, and so is a wildcard's gap.</summary>
    private static bool LacksSpf(ZoneContext context, int owner)
    {
        var name = new DomainName(context.Zone.Names[owner]);
        return !name.IsWildcard
            && context.Zone.IsInZone(owner)
            && !context.Zone.Has(owner, RecordType.Spf)
            && context.Answers.Tree.Of(name).State == RecordState.Missing;
    }

    private void Report(ZoneContext context, int owner, int exchange)
    {
        RecordText text = context.Zone.Open(exchange);
        context.Report(
            this,
            NoRecord,
            text.File,
            text.RdataSpan,
            [Excerpt.OfName(context.Zone, owner)],
            help: "publish an SPF record with its senders at this name, or \"v=spf1 -all\" if it sends no mail");
    }
}
