using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2004: an at sign in the SOA RNAME.</summary>
internal sealed class DNS2004InvalidMailbox : OwnerRule
{
    private static readonly MessageTemplate AtSign = new(
        "default", "The mailbox '{0}' has an at sign; in an SOA a dot stands for it.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2004", "InvalidMailbox", Severity.Error, "The mailbox of the SOA record has an at sign.", AtSign);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Soa];

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type == RecordType.Soa)
                Check(context, context.Zone.Open(index));
        }
    }

    private void Check(OwnerContext context, RecordText soa)
    {
        const int Mailbox = 1;
        if (soa.RdataCount <= Mailbox || soa.RdataField(0).SequenceEqual("\\#"u8))
            return;

        // A lone '@' is the origin; an escaped one is a part of the local part.
        ReadOnlySpan<byte> text = soa.RdataField(Mailbox);
        int at = text.IndexOf((byte)'@');
        if (text.Length < 2 || at < 0 || text[..at].EndsWith("\\"u8))
            return;

        TextSpan span = soa.RdataFieldSpan(Mailbox);
        context.Report(this, AtSign, soa.File, span, [Excerpt.Of(text)], fix: soa.IsGenerated ? null : Mend(soa.File.Source, span, text, at));
    }

    /// <summary>Dots of the local part are escaped (RFC 1035 section 8), and the mail domain is written as an absolute name.</summary>
    private static Fix? Mend(SourceText source, TextSpan span, ReadOnlySpan<byte> text, int at)
    {
        string local = Encoding.Latin1.GetString(text[..at]);
        string domain = Encoding.Latin1.GetString(text[(at + 1)..]);
        if (local.Length == 0 || domain.Length == 0 || domain.Contains('@', StringComparison.Ordinal) || !IsPrintable(text))
            return null;

        string escaped = local.Replace("\\.", ".", StringComparison.Ordinal).Replace(".", "\\.", StringComparison.Ordinal);
        bool needsDot = domain.Contains('.', StringComparison.Ordinal) && !domain.EndsWith('.');
        string mailbox = $"{escaped}.{domain}{(needsDot ? "." : "")}";
        return new Fix($"write '{mailbox}'", FixSafety.Safe, [new Edit(source, span, mailbox)]);
    }

    private static bool IsPrintable(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'!', (byte)'~') < 0;
}
