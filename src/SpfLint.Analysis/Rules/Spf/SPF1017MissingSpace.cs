using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1017: two terms that run together.</summary>
internal sealed class SPF1017MissingSpace : SpfErrorRule
{
    private static readonly MessageTemplate Default = new("default", "A space is missing before '{0}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1017", "MissingSpace", Severity.Error, "Two terms run together.", Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.MissingSpace];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(this, error, Default, error.Edits.IsEmpty ? "keep 'all' or the redirect: beside 'all' a redirect is void" : null);
}
