using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5003: a record of the retired type SPF that says something else than the TXT record.</summary>
internal sealed class SPF5003SpfTypeDiffers : OwnerRule
{
    private static readonly MessageTemplate Differs = new(
        "default", "The record of type SPF says something else than the TXT record of '{0}', which is the one that receivers read.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5003", "SpfTypeDiffers", Severity.Error, "The records of types SPF and TXT say different things.", Differs);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Spf];

    public override void Check(OwnerContext context)
    {
        foreach (TypeSpfCopy copy in TypeSpfCopy.Of(context))
        {
            if (copy is not { Record: { } record, Txt: { } txt, IsSame: false })
                continue;

            context.Report(
                this,
                Differs,
                record.Text.File,
                record.Text.TypeSpan,
                [context.OwnerText],
                [txt.AtRdata("This is the record that receivers read.")],
                help: "put into the TXT record what is missing there, then remove the record of type SPF");
        }
    }
}
