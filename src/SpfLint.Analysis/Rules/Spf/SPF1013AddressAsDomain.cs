using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1013: an address where a domain is wanted.</summary>
internal sealed class SPF1013AddressAsDomain : SpfErrorRule
{
    private static readonly MessageTemplate Mechanism = new(
        "mechanism", "The mechanism '{0}' takes a domain, and an address follows (did you mean '{1}'?).");

    private static readonly MessageTemplate Modifier = new(
        "modifier", "A modifier takes a domain, and '{0}' is an address.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1013",
        "AddressAsDomain",
        Severity.Error,
        "An address stands where a domain is wanted.",
        Mechanism, Modifier);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.AddressAsDomain];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(this, error, Modifier, Mechanism, "name the domain whose SPF record or text is meant");
}
