using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5001: a record of the retired type SPF, where receivers have a TXT record to read.</summary>
internal sealed class SPF5001DeprecatedSpfType : OwnerRule
{
    private static readonly MessageTemplate Copy = new(
        "default", "The record type SPF is obsolete; receivers read the TXT record of '{0}', which says the same.");

    private static readonly MessageTemplate NoSpf = new(
        "noSpf", "The record type SPF is obsolete, and this record of '{0}' holds no SPF record.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5001", "DeprecatedSpfType", Severity.Warning, "A record has the obsolete type SPF.", Copy, NoSpf);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Spf];

    public override void Check(OwnerContext context)
    {
        foreach (TypeSpfCopy copy in TypeSpfCopy.Of(context))
        {
            // Of Sender ID another rule tells, and the record goes with it.
            bool isSenderId = copy.Record is null && context.Spf.Any(spf => spf.Index == copy.Index);
            if (isSenderId || (copy.Record is not null && !copy.IsSame))
                continue;

            // Receivers do not read that one as it was meant, and the obsolete record still says what was.
            if (copy.IsSame && copy.Txt is { IsReadAsMeant: false })
                continue;

            RecordText text = context.Zone.Open(copy.Index);
            context.Report(
                this,
                copy.IsSame ? Copy : NoSpf,
                text.File,
                text.TypeSpan,
                [context.OwnerText],
                copy.Txt is null ? [] : [copy.Txt.AtRdata("This is the record that receivers read.")],
                fix: RecordRemoval.Of(context.Zone, copy.Index)?.ToFix("remove the record of type SPF", copy.IsSame ? FixSafety.Safe : FixSafety.Unsafe),
                help: "remove the record of type SPF");
        }
    }
}
