using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2017: a record that repeats another.</summary>
internal sealed class DNS2017DuplicateRecord : OwnerRule
{
    private static readonly MessageTemplate Twice = new(
        "default", "This '{0}' record of '{1}' is there already; name servers keep one.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2017", "DuplicateRecord", Severity.Warning, "A record is there twice.", Twice);

    public override void Check(OwnerContext context)
    {
        if (RepeatedRecords.Find(context) is not { } repeated)
            return;

        foreach ((int index, int first) in repeated)
        {
            // A second SOA is a mistake of its own, whatever it says.
            if (context.Zone[index].Type == RecordType.Soa)
                continue;

            RecordText text = context.Zone.Open(index);
            RecordRemoval? removal = RecordRemoval.Of(context.Zone, index);
            RecordText earlier = context.Zone.Open(first);
            bool hasOtherTtl = context.Zone.PassageOf(context.Zone[index]).Ttl != context.Zone.PassageOf(context.Zone[first]).Ttl;
            context.Report(
                this,
                Twice,
                text.File,
                text.Span,
                [RecordTypes.Mnemonic(context.Zone[index].Type), context.OwnerText],
                [new RelatedLocation(new SourceLocation(earlier.File.Source, earlier.Span), "The first one is here.")],
                removal?.ToFix("remove the second record", hasOtherTtl ? FixSafety.Unsafe : FixSafety.Safe),
                help: removal is null ? "remove one of the two" : null);
        }
    }
}
