using System.Globalization;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5017: wildcards that take mail for names, or deny it, and leave a gap.</summary>
internal sealed class SPF5017WildcardGap : ZoneRule
{
    private static readonly MessageTemplate NoSpf = new(
        "default", "The wildcard '{0}' takes mail for every name below but has no SPF record, so that others can send mail in any such name.");

    private static readonly MessageTemplate Uncovered = new(
        "uncovered", "The wildcard's SPF record does not reach '{0}', because the name exists and has no SPF record of its own.");

    private static readonly MessageTemplate SeveralUncovered = new(
        "severalUncovered", "The wildcard's SPF record does not reach {1} names that exist and have no SPF record of their own; the first is '{0}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5017", "WildcardGap", Severity.Note, "Wildcard MX and wildcard SPF records leave names without SPF.", NoSpf, Uncovered, SeveralUncovered)
    {
        Precision = Precision.High,
    };

    public override void Check(ZoneContext context)
    {
        // What a fragment lacks, may stand elsewhere.
        if (context.Zone.Identity.IsFragment)
            return;

        foreach (Wildcard wildcard in Wildcard.AllOf(context))
        {
            if (wildcard.Spf is null)
                CheckExchange(context, wildcard);
            else if (wildcard.Uncovered.Count > 0)
                ReportUncovered(context, wildcard, wildcard.Spf);
        }
    }

    private void CheckExchange(ZoneContext context, Wildcard wildcard)
    {
        int mx = MailExchanges.FirstReal(context.Zone, context.Zone.RecordsAt(wildcard.Name));
        if (mx < 0 || !context.Facts.HasSpf(context.Zone, context.Zone.Apex))
            return;

        RecordText text = context.Zone.Open(mx);
        context.Report(
            this,
            NoSpf,
            text.File,
            text.RdataSpan,
            [Excerpt.OfName(context.Zone, wildcard.Name)],
            help: "publish an SPF record at the wildcard too");
    }

    private void ReportUncovered(ZoneContext context, Wildcard wildcard, PublishedRecord spf)
    {
        RelatedLocation[] related = [.. wildcard.Uncovered.Take(10).Select(name => RecordAt(context.Zone, name))];
        string first = Excerpt.OfName(context.Zone, wildcard.Uncovered[0]);
        context.Report(
            this,
            wildcard.Uncovered.Count == 1 ? Uncovered : SeveralUncovered,
            spf.Text.File,
            spf.Text.RdataSpan,
            [first, wildcard.Uncovered.Count.ToString(CultureInfo.InvariantCulture)],
            [.. related],
            help: "give each of these names an SPF record of its own");
    }

    private static RelatedLocation RecordAt(Zone zone, int name) =>
        RecordPlace.Of(zone, zone.RecordsAt(name)[0], "This name exists, so that the wildcard is not for it.");
}
