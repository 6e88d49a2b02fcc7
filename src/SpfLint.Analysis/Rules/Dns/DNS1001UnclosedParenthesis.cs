using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1001: a parenthesis that nothing closes.</summary>
internal sealed class DNS1001UnclosedParenthesis : ZoneErrorRule
{
    private static readonly MessageTemplate Unclosed = new(
        "default", "The parenthesis that opens here is never closed.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1001", "UnclosedParenthesis", Severity.Error, "A parenthesis is never closed.", Unclosed);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.UnclosedParenthesis];

    public override void Check(ZoneErrorContext context) =>
        context.Report(this, Unclosed, help: "write ')' behind the last field of this record");
}
