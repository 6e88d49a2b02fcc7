using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5007: a record that a semicolon cuts.</summary>
internal sealed class SPF5007TruncatedBySemicolon : SpfRecordRule
{
    private static readonly MessageTemplate Cut = new(
        "default", "The semicolon begins a comment, so that the SPF record of '{0}' ends here.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5007", "TruncatedBySemicolon", Severity.Error, "An unquoted semicolon turns the rest of an SPF record into a comment.", Cut);

    public override void Check(SpfRecordContext context)
    {
        PublishedRecord published = context.Published;
        if (published.Fault != PublicationFault.TruncatedBySemicolon)
            return;

        Fix? fix = published.FixFault("put the record in quotes, without the semicolon", FixSafety.Safe);
        context.Report(
            this,
            Cut,
            published.Text.File,
            published.FaultSpan,
            [context.Owner.OwnerText],
            fix: fix,
            help: fix is null ? "put the whole record in double quotes" : null);
    }
}
