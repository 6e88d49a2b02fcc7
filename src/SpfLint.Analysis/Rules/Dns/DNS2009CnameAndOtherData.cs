using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2009: an alias that has data of its own.</summary>
internal sealed class DNS2009CnameAndOtherData : OwnerRule
{
    private static readonly MessageTemplate Both = new(
        "default", "The name '{0}' is an alias and has a record of type '{1}' too; an alias can have no other data.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2009", "CnameAndOtherData", Severity.Error, "A name has a CNAME and other records.", Both);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Cname];

    public override void Check(OwnerContext context)
    {
        int cname = context.First(RecordType.Cname);
        if (cname < 0)
            return;

        int other = FirstOther(context);
        if (other < 0)
            return;

        RecordText text = context.Zone.Open(cname);
        RecordText conflict = context.Zone.Open(other);
        context.Report(
            this,
            Both,
            text.File,
            text.Span,
            [context.OwnerText, RecordTypes.Mnemonic(context.Zone[other].Type)],
            [new RelatedLocation(new SourceLocation(conflict.File.Source, conflict.Span), "The other record is here.")],
            help: context.IsApex
                ? "replace the CNAME with the A and AAAA records of its target; the zone's apex cannot be an alias"
                : "remove the CNAME, or the other records of this name");
    }

    private static int FirstOther(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            // What DNSSEC adds to every name (RFC 2535 section 2.3.5, RFC 4034 sections 3 and 4) is no other data.
            if (context.Zone[index].Type is not (RecordType.Cname or RecordType.Rrsig or RecordType.Nsec
                or RecordType.Key or RecordType.Sig or RecordType.Nxt))
                return index;
        }

        return -1;
    }
}
