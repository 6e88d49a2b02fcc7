using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3009: a null MX beside other MX records.</summary>
internal sealed class DNS3009NullMxWithOthers : OwnerRule
{
    private static readonly MessageTemplate Both = new(
        "default", "The name '{0}' says that it takes no mail, and has a mail exchange; a null MX must be alone.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3009", "NullMxWithOthers", Severity.Error, "A name has a null MX and other MX records.", Both);

    public override ReadOnlySpan<RecordType> Types => [RecordType.MX];

    public override void Check(OwnerContext context)
    {
        int real = MailExchanges.FirstReal(context.Zone, context.Records);
        if (real < 0)
            return;

        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type != RecordType.MX || !MailExchanges.IsNull(context.Zone, index))
                continue;

            RecordText text = context.Zone.Open(index);
            RecordText other = context.Zone.Open(real);
            context.Report(
                this,
                Both,
                text.File,
                TargetField.SpanOf(text),
                [context.OwnerText],
                [new RelatedLocation(new SourceLocation(other.File.Source, other.Span), "The other MX record is here.")],
                help: "remove the null MX, or all others");
            return;
        }
    }
}
