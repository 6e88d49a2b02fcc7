using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3003: a name server that is an alias.</summary>
internal sealed class DNS3003NsIsCname : OwnerRule
{
    private static readonly MessageTemplate Alias = new(
        "default", "The name server '{0}' is an alias; resolvers need not follow it.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3003", "NsIsCname", Severity.Error, "A name server is the owner of a CNAME.", Alias);

    public override ReadOnlySpan<RecordType> Types => [RecordType.NS];

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type == RecordType.NS)
                AliasTarget.Report(this, Alias, context, index);
        }
    }
}
