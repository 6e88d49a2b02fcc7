using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1010: a term without the argument that it must have.</summary>
internal sealed class SPF1010MissingArgument : SpfErrorRule
{
    private static readonly MessageTemplate Default = new("default", "The term '{0}' lacks its argument.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1010", "MissingArgument", Severity.Error, "A term lacks the argument that it must have.", Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.MissingArgument];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(this, error, Default, HelpFor(error.Term));

    private static string HelpFor(SpfTerm? term) => term switch
    {
        SpfBrokenTerm { Mechanism: SpfMechanism.Ip4 } => "write the address behind it, such as 'ip4:192.0.2.1', or delete the term",
        SpfBrokenTerm { Mechanism: SpfMechanism.Ip6 } => "write the address behind it, such as 'ip6:2001:db8::1', or delete the term",
        SpfBrokenTerm { Mechanism: SpfMechanism.A or SpfMechanism.Mx or SpfMechanism.Ptr } => "write the domain behind it, or delete the colon",
        _ => "write the domain behind it, or delete the term",
    };
}
