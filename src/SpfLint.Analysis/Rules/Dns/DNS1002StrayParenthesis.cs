using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1002: a closing parenthesis with nothing open.</summary>
internal sealed class DNS1002StrayParenthesis : ZoneErrorRule
{
    private static readonly MessageTemplate Stray = new(
        "default", "This parenthesis closes nothing.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1002", "StrayParenthesis", Severity.Error, "A parenthesis closes nothing.", Stray);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.StrayParenthesis];

    public override void Check(ZoneErrorContext context) =>
        context.Report(this, Stray, help: "remove it, or write '(' on the record's first line");
}
