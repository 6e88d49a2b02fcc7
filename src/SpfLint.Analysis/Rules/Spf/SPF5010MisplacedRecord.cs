using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5010: an SPF record at a name that nobody asks.</summary>
internal sealed class SPF5010MisplacedRecord : OwnerRule
{
    private static readonly MessageTemplate BesideOwner = new(
        "default", "Receivers look for the SPF record of '{1}' at that very name, not at '{0}', and nothing includes '{0}'.");

    private static readonly MessageTemplate Repeated = new(
        "repeated", "The owner lacks its final dot, so that the SPF record stands at '{0}'.");

    private static readonly MessageTemplate Typo = new(
        "typo", "The owner '{0}' looks like a slip of '{1}'; the SPF record is not read there.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5010", "MisplacedRecord", Severity.Warning, "An SPF record stands at a name that no receiver asks.", BesideOwner, Repeated, Typo)
    {
        Precision = Precision.High,
    };

    public override ReadOnlySpan<RecordType> Types => [RecordType.Txt, RecordType.Spf];

    public override void Check(OwnerContext context)
    {
        foreach (PublishedRecord record in context.Spf)
        {
            if (!record.Version.HasTerms || Repetition.IsRepeated(context.Spf, record))
                continue;

            switch (Misplacement.Find(context.Zone, context.Facts, record.Index))
            {
                case { Kind: MisplacementKind.MissingDot } dot:
                    Report(record, Repeated, dot, "end the owner with a dot, or write '@'");
                    break;
                case { Kind: MisplacementKind.Typo } typo:
                    Report(record, Typo, typo, "correct the owner");
                    break;
                case { Kind: MisplacementKind.BesideOwner } beside:
                    Report(record, BesideOwner, beside, "move the record to the name that sends mail");
                    break;
            }
        }

        void Report(PublishedRecord record, MessageTemplate message, Misplacement found, string help)
        {
            TextSpan owner = record.Text.OwnerSpan;
            context.Report(
                this,
                message,
                record.Text.File,
                owner.Length > 0 ? owner : record.Text.RdataSpan,
                [found.Kind == MisplacementKind.Typo ? Excerpt.Of(record.Text.OwnerText) : context.OwnerText, found.Meant],
                fix: found.Kind == MisplacementKind.MissingDot && !record.Text.IsGenerated
                    ? new Fix("end the owner with a dot", FixSafety.Unsafe, [new Edit(record.Text.File.Source, new TextSpan(owner.End, 0), ".")])
                    : null,
                help: help);
        }
    }
}
