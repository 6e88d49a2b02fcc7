using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5005: a term torn apart where one string ends and the next begins.</summary>
internal sealed class SPF5005StringsJoinTerms : SpfRecordRule
{
    private static readonly MessageTemplate Joined = new(
        "default", "The character-strings of '{0}' are joined without a space, so that two terms become one.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5005", "StringsJoinTerms", Severity.Error, "Two character-strings join without the space between two terms.", Joined);

    public override void Check(SpfRecordContext context)
    {
        PublishedRecord published = context.Published;
        if (published.Fault != PublicationFault.StringsJoinTerms)
            return;

        context.Report(
            this,
            Joined,
            published.Text.File,
            published.FaultSpan,
            [context.Owner.OwnerText],
            fix: published.FixFault("put a space at the start of the next string", FixSafety.Safe),
            help: "end a string with a space, or begin the next one with it");
    }
}
