using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2019: an owner with the origin in it twice.</summary>
internal sealed class DNS2019OwnerRepeatsOrigin : OwnerRule
{
    private static readonly MessageTemplate Repeats = new(
        "default", "The owner '{0}' has no final dot, so it stands for '{1}'.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2019", "OwnerRepeatsOrigin", Severity.Warning, "An owner repeats the origin, as if its final dot were missing.", Repeats)
    {
        Precision = Precision.High,
    };

    public override void Check(OwnerContext context)
    {
        int rightPassage = -1;
        foreach (int index in context.Records)
        {
            ref readonly ZoneRecord record = ref context.Zone[index];
            if (record.Passage == rightPassage || !MissingDot.IsRelative(record))
                continue;

            if (MissingDot.Repeats(context.Zone, record))
                Check(context, index);
            else
                rightPassage = record.Passage;
        }
    }

    private void Check(OwnerContext context, int index)
    {
        bool isToldAsSoa = context.Zone[index].Type == RecordType.Soa && !context.IsApex;
        if (isToldAsSoa || IsToldAsSpf(context, index))
            return;

        RecordText text = context.Zone.Open(index);
        Fix? fix = text.IsGenerated ? null : new Fix(
            "end the owner with a dot",
            FixSafety.Unsafe,
            [new Edit(text.File.Source, new TextSpan(text.OwnerSpan.End, 0), ".")]);
        context.Report(this, Repeats, text.File, text.OwnerSpan, [Excerpt.Of(text.OwnerText), context.OwnerText], fix: fix, severity: SeverityOf(context, index));
    }

    /// <summary>BIND and Knot take no zone whose own name server lies in it without an address.</summary>
    private static Severity? SeverityOf(OwnerContext context, int index) =>
        context.Answers.MisplacedOwnersOf(context.Zone).Servers.Contains(context.Zone[index].Owner) ? Severity.Error : null;

    private static bool IsToldAsSpf(OwnerContext context, int index) => context.Spf.Any(spf => spf.Index == index && spf.Version.HasTerms);
}
