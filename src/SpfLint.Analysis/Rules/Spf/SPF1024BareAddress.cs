using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1024: an address or a name without its mechanism.</summary>
internal sealed class SPF1024BareAddress : SpfErrorRule
{
    private static readonly MessageTemplate Address = new("address", "The address '{0}' lacks its mechanism.");

    private static readonly MessageTemplate AddressMechanism = new(
        "addressMechanism", "The address '{0}' lacks its mechanism (did you mean '{1}'?).");

    private static readonly MessageTemplate Name = new("name", "The name '{0}' lacks its mechanism (did you mean '{1}'?).");

    public override Descriptor Descriptor { get; } = new(
        "SPF1024",
        "BareAddress",
        Severity.Error,
        "An address or a name stands without a mechanism.",
        Address, AddressMechanism, Name);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.BareAddress, SpfErrorKind.BareHostName];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        if (error.Kind == SpfErrorKind.BareHostName)
            context.Report(this, error, Name, Name);
        else
            context.Report(this, error, Address, AddressMechanism, "write 'ip4:' and the whole address, or 'ip6:'");
    }
}
