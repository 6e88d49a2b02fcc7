using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5019: a string behind the record that does not belong to it.</summary>
internal sealed class SPF5019TrailingData : SpfRecordRule
{
    private static readonly MessageTemplate Trailing = new(
        "default", "This text becomes part of the SPF record of '{0}', because all character-strings of a record are joined.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5019", "TrailingData", Severity.Error, "A stray string or word stands behind an SPF record and becomes part of it.", Trailing);

    public override void Check(SpfRecordContext context)
    {
        PublishedRecord published = context.Published;
        if (published.Fault != PublicationFault.TrailingData || published.HasUnclosedString)
            return;

        Fix? fix = published.FixFault("remove it", FixSafety.Unsafe);
        context.Report(
            this,
            Trailing,
            published.Text.File,
            published.FaultSpan,
            [context.Owner.OwnerText],
            fix: fix,
            help: fix is null ? "remove it, or publish it in a TXT record of its own" : null);
    }
}
