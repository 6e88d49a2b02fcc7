using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1026: what only drafts and experiments knew.</summary>
internal sealed class SPF1026ObsoleteTerm : SpfErrorRule
{
    private static readonly MessageTemplate Modifier = new(
        "modifier", "The modifier '{0}' comes from a draft of SPF, and receivers ignore it.");

    private static readonly MessageTemplate SenderId = new(
        "senderId", "The version '{0}' is Sender ID, which receivers do not read any more.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1026",
        "ObsoleteTerm",
        Severity.Warning,
        "A term or record of SPF's early days is ignored by receivers.",
        Modifier, SenderId);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.ObsoleteModifier, SpfErrorKind.SenderIdRecord];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        if (error.Kind == SpfErrorKind.SenderIdRecord)
            context.Report(this, error, SenderId, "delete the record; a record with 'v=spf1' is what receivers read");
        else
            context.Report(this, error, Modifier, "delete the term; what it was for is now 'all' with a qualifier");
    }
}
