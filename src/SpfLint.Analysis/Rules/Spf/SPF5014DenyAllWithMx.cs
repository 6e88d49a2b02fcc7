using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5014: a name that takes mail and says that it sends none.</summary>
internal sealed class SPF5014DenyAllWithMx : OwnerRule
{
    private static readonly MessageTemplate DenyAll = new(
        "default", "The record says that '{0}' sends no mail, but the name takes mail; answers and bounces from it will be refused.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5014", "DenyAllWithMx", Severity.Note, "A name with a mail exchange denies all senders.", DenyAll)
    {
        Precision = Precision.Medium,
    };

    public override ReadOnlySpan<RecordType> Types => [RecordType.MX];

    public override void Check(OwnerContext context)
    {
        int mx = MailExchanges.FirstReal(context.Zone, context.Records);
        if (mx < 0 || FindOnlyInForce(context) is not { DeniesAll: true } record || record.Policy.Mechanisms.Any(term => term.Qualifier != SpfQualifier.Fail))
            return;

        // Mechanisms behind it were meant to count.
        if (record.Record.Terms[^1] is SpfDirective { Mechanism: not SpfMechanism.All })
            return;

        RecordText exchange = context.Zone.Open(mx);
        context.Report(
            this,
            DenyAll,
            record.Text.File,
            record.Map(record.Policy.All!.Span),
            [context.OwnerText],
            [new RelatedLocation(new SourceLocation(exchange.File.Source, exchange.RdataSpan), "This says that the name takes mail.")],
            help: "authorize the hosts that send, for example with 'mx', unless the name only receives");
    }

    private static PublishedRecord? FindOnlyInForce(OwnerContext context)
    {
        PublishedRecord? only = null;
        foreach (PublishedRecord record in context.Spf)
        {
            if (!record.IsInForce)
                continue;

            if (only is not null)
                return null;

            only = record;
        }

        return only;
    }
}
