using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1003: an equals sign that turns a mechanism into a modifier nobody reads.</summary>
internal sealed class SPF1003EqualsForColon : SpfErrorRule
{
    private static readonly MessageTemplate Ignored = new(
        "ignored", "With an equals sign the mechanism '{0}' becomes a modifier that receivers ignore (did you mean '{1}'?).");

    public override Descriptor Descriptor { get; } = new(
        "SPF1003",
        "EqualsForColon",
        Severity.Error,
        "A mechanism has an equals sign instead of a colon, so receivers ignore it.",
        Ignored);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.EqualsForColon];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        // 'all=' made 'all' would pass everyone, which a person must want.
        string name = context.TextOf(error.Term!.NameSpan);
        bool isAll = name.Equals("all", StringComparison.OrdinalIgnoreCase);
        context.Report(
            this,
            Ignored,
            error.Span,
            [name, error.Suggestion!],
            fix: context.FixOf(error, isAll ? FixSafety.Unsafe : FixSafety.Safe),
            help: !error.Edits.IsEmpty ? null
                : isAll ? "write it without an argument, for it takes none"
                : "write the mechanism with a colon and a valid argument");
    }
}
