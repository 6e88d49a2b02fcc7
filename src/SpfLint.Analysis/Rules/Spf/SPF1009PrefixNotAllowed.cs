using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1009: a prefix length where none may be.</summary>
internal sealed class SPF1009PrefixNotAllowed : SpfErrorRule
{
    private static readonly MessageTemplate NotAllowed = new(
        "notAllowed", "The term '{1}' takes no prefix length such as '{0}'.");

    private static readonly MessageTemplate DualCidr = new(
        "dualCidr", "The mechanism '{1}' takes one prefix length behind one slash, not '{0}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1009",
        "PrefixNotAllowed",
        Severity.Error,
        "A prefix length stands where none may be.",
        NotAllowed, DualCidr);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.PrefixLengthNotAllowed, SpfErrorKind.DualCidrNotAllowed];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(
            this,
            error.Kind == SpfErrorKind.DualCidrNotAllowed ? DualCidr : NotAllowed,
            error.Span,
            [context.TextOf(error.Span), context.TextOf(error.Term!.NameSpan)],
            fix: context.FixOf(error));
}
