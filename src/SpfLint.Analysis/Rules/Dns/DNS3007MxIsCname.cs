using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3007: a mail exchange that is an alias.</summary>
internal sealed class DNS3007MxIsCname : OwnerRule
{
    private static readonly MessageTemplate Alias = new(
        "default", "The mail exchange '{0}' is an alias; its name must have addresses of its own.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3007", "MxIsCname", Severity.Warning, "A mail exchange is the owner of a CNAME.", Alias);

    public override ReadOnlySpan<RecordType> Types => [RecordType.MX];

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type == RecordType.MX)
                AliasTarget.Report(this, Alias, context, index);
        }
    }
}
