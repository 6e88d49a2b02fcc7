using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3014: an RP record that names a text which is not there (RFC 1183 section 2.2).</summary>
internal sealed class DNS3014MissingRpText : OwnerRule
{
    private const int TextField = 1;

    private static readonly MessageTemplate Missing = new(
        "default", "The text of the 'RP' record should stand at '{0}', which has no TXT record.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3014", "MissingRpText", Severity.Warning, "An RP record names a text that does not exist.", Missing);

    public override ReadOnlySpan<RecordType> Types => [RecordType.RP];

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            ref readonly ZoneRecord record = ref context.Zone[index];
            if (record.Type == RecordType.RP && !record.Has(RecordTraits.InvalidRdata))
                Check(context, context.Zone.Open(index));
        }
    }

    private void Check(OwnerContext context, RecordText text)
    {
        ReadOnlySpan<byte> rdata = text.ReadRdata(RecordType.RP).Span;
        ReadOnlySpan<byte> name = rdata[WireName.LengthOf(rdata)..];

        // The root says that there is no text.
        if (name.Length == 1 || context.Answers.Zones.Resolve(new DomainName(name), RecordType.Txt) is not { IsNegative: true, Aliases.IsEmpty: true })
            return;

        context.Report(
            this,
            Missing,
            text.File,
            text.RdataField(0).SequenceEqual("\\#"u8) ? text.RdataSpan : text.RdataFieldSpan(TextField),
            [Excerpt.OfName(name)],
            help: "add a TXT record there, or write '.' where there is no text");
    }
}
