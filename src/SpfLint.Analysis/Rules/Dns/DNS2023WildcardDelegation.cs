using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2023: an NS or DNAME record at a wildcard.</summary>
internal sealed class DNS2023WildcardDelegation : OwnerRule
{
    private static readonly MessageTemplate Delegation = new(
        "default", "The wildcard '{0}' has an NS record, and what that delegates is not defined; BIND refuses the zone.");

    private static readonly MessageTemplate Redirection = new(
        "dname", "The wildcard '{0}' has a DNAME record; what a resolver makes of names below it depends on what it was asked before.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2023", "WildcardDelegation", Severity.Warning, "An NS or DNAME record stands at a wildcard.", Delegation, Redirection);

    public override ReadOnlySpan<RecordType> Types => [RecordType.NS, RecordType.Dname];

    public override void Check(OwnerContext context)
    {
        // The apex of a zone that has such a name is no wildcard to those who serve it.
        if (!context.IsWildcard || context.IsApex)
            return;

        Check(context, RecordType.NS, Delegation, "delegate each name by itself");
        Check(context, RecordType.Dname, Redirection, "put the DNAME at the name above, or give the wildcard a CNAME");
    }

    private void Check(OwnerContext context, RecordType type, MessageTemplate message, string help)
    {
        int first = context.First(type);
        if (first < 0)
            return;

        RecordText text = context.Zone.Open(first);
        context.Report(this, message, text.File, text.TypeSpan, [context.OwnerText], help: help);
    }
}
