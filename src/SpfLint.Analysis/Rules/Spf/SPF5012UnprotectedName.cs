using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5012: a host name that does not say that it sends no mail.</summary>
internal sealed class SPF5012UnprotectedName : OwnerRule
{
    private const string Deny = "v=spf1 -all";

    private static readonly MessageTemplate NoRecord = new(
        "default", "The name '{0}' has addresses but no SPF record; receivers take mail in its name from any host.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5012", "UnprotectedName", Severity.Off, "A name with addresses has neither mail exchanges nor an SPF record.", NoRecord)
    {
        Precision = Precision.Medium,
    };

    public override ReadOnlySpan<RecordType> Types => [RecordType.A, RecordType.Aaaa];

    public override void Check(OwnerContext context)
    {
        int address = context.First(RecordType.A) is >= 0 and var ip4 ? ip4 : context.First(RecordType.Aaaa);
        bool isHost = address >= 0 && context.First(RecordType.MX) < 0 && !context.IsWildcard && !context.Zone.Identity.IsFragment;
        if (!isHost || !context.Spf.IsEmpty || HasUnderscore(context.OwnerWire) || !LacksSpf(context))
            return;

        RecordText text = context.Zone.Open(address);
        Edit? insertion = context.Zone.Identity.Class == RecordClass.IN ? RecordInsertion.After(context.Zone, address, $"IN TXT \"{Deny}\"") : null;
        context.Report(
            this,
            NoRecord,
            text.File,
            text.RdataSpan,
            [context.OwnerText],
            fix: insertion is null ? null : new Fix($"add a TXT record \"{Deny}\"", FixSafety.Unsafe, [insertion]),
            help: $"publish \"{Deny}\" at this name, or its senders if it sends mail");
    }

    private static bool LacksSpf(OwnerContext context) =>
        context.Zone.IsInZone(context.Owner) && context.Answers.Tree.Of(new DomainName(context.OwnerWire)).State == RecordState.Missing;

    /// <summary>No mail address has a domain with an underscore (RFC 5321 section 4.1.2).</summary>
    private static bool HasUnderscore(ReadOnlySpan<byte> name) => name.Contains((byte)'_');
}
