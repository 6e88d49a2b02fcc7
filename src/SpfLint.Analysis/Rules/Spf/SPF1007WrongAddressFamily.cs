using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1007: ip4 with an IPv6 address, or ip6 with an IPv4 address.</summary>
internal sealed class SPF1007WrongAddressFamily : SpfErrorRule
{
    private static readonly MessageTemplate Default = new(
        "default", "The mechanism '{0}' has an address of the other family (did you mean '{1}'?).");

    public override Descriptor Descriptor { get; } = new(
        "SPF1007", "WrongAddressFamily", Severity.Error, "The address belongs to the other address family.", Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.WrongAddressFamily];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(this, error, Default, Default);
}
