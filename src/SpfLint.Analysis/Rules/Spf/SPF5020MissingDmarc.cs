using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5020: SPF at a name that takes mail, and no DMARC record that says what to do when it fails.</summary>
internal sealed class SPF5020MissingDmarc : OwnerRule
{
    private static readonly MessageTemplate NoRecord = new(
        "default", "Neither '{0}' nor a name above it in the zone has a DMARC record; what receivers do when SPF fails is up to each of them.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5020", "MissingDmarc", Severity.Off, "A name with SPF that takes mail has no DMARC record.", NoRecord)
    {
        Precision = Precision.Medium,
    };

    public override ReadOnlySpan<RecordType> Types => [RecordType.MX];

    public override void Check(OwnerContext context)
    {
        bool takesMail = MailExchanges.FirstReal(context.Zone, context.Records) >= 0;
        if (!takesMail || context.IsWildcard || context.Zone.Identity.IsFragment || !context.Zone.IsInZone(context.Owner))
            return;

        if (context.Spf.FirstOrDefault(record => record.IsInForce) is { } record && LacksDmarc(context))
        {
            context.Report(
                this,
                NoRecord,
                record.Text.File,
                record.Map(record.Record.Version),
                [context.OwnerText],
                help: "publish a TXT record such as \"v=DMARC1; p=none\" at '_dmarc' below the zone's name");
        }
    }

    /// <summary>RFC 7489 section 6.6.3 asks at the name, then at the organization's; where that is, the zone's names do not tell.</summary>
    private static bool LacksDmarc(OwnerContext context)
    {
        var name = new DomainName(context.OwnerWire);
        while (true)
        {
            if (!DomainName.TryParse($"_dmarc.{name}", out DomainName dmarc) || !context.Answers.Source.Resolve(dmarc, RecordType.Txt).IsNegative)
                return false;

            if (name.Wire.Length == context.Zone.Names[context.Zone.Apex].Length)
                return true;

            name = name.Parent;
        }
    }
}
