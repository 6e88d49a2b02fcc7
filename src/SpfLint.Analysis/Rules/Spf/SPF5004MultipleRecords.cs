using System.Globalization;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5004: two SPF records at one name, which is a permanent error.</summary>
internal sealed class SPF5004MultipleRecords : OwnerRule
{
    private static readonly MessageTemplate Multiple = new(
        "default", "The name '{0}' has {1} SPF records; receivers give a permanent error unless there is exactly one.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5004", "MultipleRecords", Severity.Error, "A name has more than one SPF record.", Multiple);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Txt];

    public override void Check(OwnerContext context)
    {
        if (context.Spf.Length > 1)
            CheckSeveral(context);
    }

    private void CheckSeveral(OwnerContext context)
    {
        // Equal records are one record to a name server (RFC 2181 section 5), however often the file has them.
        PublishedRecord[] records =
        [
            .. context.Spf
                .Where(record => record.Type == RecordType.Txt && record.IsSelected)
                .DistinctBy(record => context.Zone[record.Index].RdataHash),
        ];
        if (records.Length < 2)
            return;

        context.Report(
            this,
            Multiple,
            records[1].Text.File,
            records[1].Text.RdataSpan,
            [context.OwnerText, records.Length.ToString(CultureInfo.InvariantCulture)],
            [records[0].AtRdata("The first SPF record is here."), .. records[2..].Select(record => record.AtRdata("Another SPF record is here."))],
            fix: RecordMerge.Make(records),
            help: "merge them into one record with one 'all' at its end");
    }
}
