using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3001: a target or a mailbox that lacks its final dot, so that the origin was added to it.</summary>
internal sealed class DNS3001MissingTrailingDot : OwnerRule
{
    private static readonly MessageTemplate Relative = new(
        "default", "The name '{0}' has no final dot, so it stands for '{1}'.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3001", "MissingTrailingDot", Severity.Warning, "What a record points at looks absolute, but its final dot is missing.", Relative)
    {
        Precision = Precision.High,
    };

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            ref readonly ZoneRecord record = ref context.Zone[index];
            if (MissingTargetDot.IsLikely(context.Zone, record) && AddressTarget.Find(context.Zone, index) is null)
                CheckTarget(context, index);

            if (record.Type is RecordType.Soa or RecordType.RP && !record.Has(RecordTraits.InvalidRdata))
                CheckMailbox(context, index);
        }
    }

    private void CheckTarget(OwnerContext context, int index)
    {
        RecordText text = context.Zone.Open(index);
        Report(context, text, TargetField.TextOf(text), TargetField.SpanOf(text), context.Zone.Names[context.Zone[index].Target], SeverityOf(context, index));
    }

    /// <summary>BIND and Knot take no zone whose own name server lies in it without an address.</summary>
    private static Severity? SeverityOf(OwnerContext context, int index)
    {
        Zone zone = context.Zone;
        ref readonly ZoneRecord record = ref zone[index];
        return record.Type == RecordType.NS && context.IsApex && !zone.Identity.IsFragment && HostTarget.MayLackAddress(context, record.Target)
            ? Severity.Error
            : null;
    }

    private void CheckMailbox(OwnerContext context, int index)
    {
        RecordText text = context.Zone.Open(index);
        int field = MailboxField.FindIn(text);
        if (field < 0 || MailboxField.FindAtSign(text.RdataField(field)) >= 0)
            return;

        ReadOnlySpan<byte> name = MailboxField.ReadName(text.ReadRdata(text.Type).Span, text.Type);
        if (MissingTargetDot.LooksAbsolute(context.Zone, context.Zone[index], name))
            Report(context, text, text.RdataField(field), text.RdataFieldSpan(field), name);
    }

    private void Report(OwnerContext context, RecordText text, ReadOnlySpan<byte> written, TextSpan span, ReadOnlySpan<byte> name, Severity? severity = null)
    {
        if (written.IsEmpty || written.EndsWith("."u8))
            return;

        Fix? fix = text.IsGenerated ? null : new Fix(
            "end the name with a dot", FixSafety.Unsafe, [new Edit(text.File.Source, new TextSpan(span.End, 0), ".")]);
        context.Report(this, Relative, text.File, span, [Excerpt.Of(written), Excerpt.OfName(name)], fix: fix, severity: severity);
    }
}
