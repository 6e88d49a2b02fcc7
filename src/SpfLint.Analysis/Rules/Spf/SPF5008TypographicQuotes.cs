using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5008: quotes that a word processor made.</summary>
internal sealed class SPF5008TypographicQuotes : SpfRecordRule
{
    private static readonly MessageTemplate Quotes = new(
        "default", "These are no quotes to a name server, so that they become part of the SPF record of '{0}' and its spaces are lost.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5008", "TypographicQuotes", Severity.Error, "An SPF record is in typographic or single quotes, which delimit nothing.", Quotes);

    public override void Check(SpfRecordContext context)
    {
        PublishedRecord published = context.Published;
        if (published.Fault != PublicationFault.TypographicQuotes)
            return;

        Fix? fix = published.FixFault("write straight double quotes", FixSafety.Safe);
        context.Report(
            this,
            Quotes,
            published.Text.File,
            published.FaultSpan,
            [context.Owner.OwnerText],
            fix: fix,
            help: fix is null ? "put the whole record in straight double quotes" : null);
    }
}
