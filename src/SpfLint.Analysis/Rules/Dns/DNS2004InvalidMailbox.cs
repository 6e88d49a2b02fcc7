using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2004: an at sign in the SOA RNAME.</summary>
internal sealed class DNS2004InvalidMailbox : OwnerRule
{
    private const string Scheme = "mailto:";

    private static readonly MessageTemplate AtSign = new(
        "default", "The mailbox '{0}' has an at sign; in a record a dot stands for it.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2004", "InvalidMailbox", Severity.Error, "The mailbox of an SOA or RP record has an at sign.", AtSign);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Soa, RecordType.RP];

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type is RecordType.Soa or RecordType.RP)
                Check(context, context.Zone.Open(index), context.Zone[index].Has(RecordTraits.InvalidRdata));
        }
    }

    private void Check(OwnerContext context, RecordText record, bool isInvalid)
    {
        int field = MailboxField.FindIn(record);
        if (field < 0)
            return;

        ReadOnlySpan<byte> text = record.RdataField(field);
        int at = MailboxField.FindAtSign(text);
        if (at < 0)
            return;

        // The zone's own mailbox is where people write when it is broken; one of RP is asked for by hardly anybody.
        TextSpan span = record.RdataFieldSpan(field);
        bool isToldAsNoName = isInvalid && record.File.Source.Slice(new TextSpan(span.Start, 1)) is [(byte)'"'];
        if (isToldAsNoName)
            return;

        context.Report(
            this,
            AtSign,
            record.File,
            span,
            [Excerpt.Of(text)],
            fix: record.IsGenerated ? null : Mend(record.File.Source, span, text, at),
            help: "write a dot for the at sign, and '\\.' for dots before it",
            severity: record.Type == RecordType.Soa ? null : Severity.Warning);
    }

    /// <summary>Dots of the local part are escaped (RFC 1035 section 8), and the mail domain is written as an absolute name.</summary>
    private static Fix? Mend(SourceText source, TextSpan span, ReadOnlySpan<byte> text, int at)
    {
        string local = Encoding.Latin1.GetString(text[..at]);
        string domain = Encoding.Latin1.GetString(text[(at + 1)..]);
        local = local.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? local[Scheme.Length..] : local;
        if (local.StartsWith('<') && domain.EndsWith('>'))
            (local, domain) = (local[1..], domain[..^1]);

        if (local.Length == 0 || domain.Length == 0 || domain.Contains('@', StringComparison.Ordinal) || !IsPrintable(text))
            return null;

        string escaped = local.Replace("\\.", ".", StringComparison.Ordinal).Replace(".", "\\.", StringComparison.Ordinal);
        bool needsDot = domain.Contains('.', StringComparison.Ordinal) && !domain.EndsWith('.');
        string mailbox = $"{escaped}.{domain}{(needsDot ? "." : "")}";
        return new Fix($"write '{mailbox}'", FixSafety.Safe, [new Edit(source, span, mailbox)]);
    }

    private static bool IsPrintable(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'!', (byte)'~') < 0;
}
