using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2012: aliases of a name that does not exist.</summary>
internal sealed class DNS2012DanglingCname : ZoneRule
{
    private static readonly MessageTemplate Missing = new(
        "default", "The alias '{0}' points at '{1}', which does not exist.");

    private static readonly MessageTemplate Address = new(
        "address", "The alias '{0}' points at the address '{1}'; a 'CNAME' record names another name.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2012", "DanglingCname", Severity.Warning, "An alias points at a name that does not exist.", Missing, Address);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Cname];

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        foreach (List<int> aliases in SharedTargets.Find(zone, RecordType.Cname, index => Dangles(context, index)))
        {
            RecordText text = zone.Open(aliases[0]);
            bool isAddress = AddressTarget.Find(zone, aliases[0]) is not null;
            string target = isAddress ? Excerpt.Of(TargetField.TextOf(text)) : Excerpt.OfName(zone, zone[aliases[0]].Target);
            context.Report(
                this,
                isAddress ? Address : Missing,
                text.File,
                TargetField.SpanOf(text),
                [Excerpt.OfName(zone, zone[aliases[0]].Owner), target],
                RecordPlace.OfOthers(zone, aliases, "This alias points there too."),
                help: isAddress ? "write an A or AAAA record instead" : "correct the target, or remove the alias");
        }
    }

    private static bool Dangles(ZoneContext context, int index)
    {
        Zone zone = context.Zone;
        int target = zone[index].Target;
        if (AddressTarget.Find(zone, index) is not null)
            return true;

        return zone.RecordsAt(target).IsEmpty
            && !IsForChallenges(zone.Names[zone[index].Owner])
            && DoesNotExist(context, target)
            && !MissingTargetDot.IsLikely(zone, zone[index])
            && context.Answers.MisplacedOwnersOf(zone).Find(target) < 0
            && ZoneCut.FindAbove(zone, zone[index].Owner) < 0;
    }

    /// <summary>Records that answer an ACME challenge come and go with each certificate (RFC 8555 section 8.4).</summary>
    private static bool IsForChallenges(ReadOnlySpan<byte> owner)
    {
        for (ReadOnlySpan<byte> rest = owner; rest[0] != 0; rest = WireName.ParentOf(rest))
        {
            if (WireName.FirstLabel(rest).SequenceEqual("_acme-challenge"u8))
                return true;
        }

        return false;
    }

    /// <summary>Whether the zones of the run know that a name is missing. Where another alias leads there, that one is told.</summary>
    private static bool DoesNotExist(ZoneContext context, int target)
    {
        DnsAnswer answer = context.Answers.Zones.Resolve(new DomainName(context.Zone.Names[target]), RecordType.A);
        return answer.Status == DnsStatus.NxDomain
            && (answer.Aliases.IsEmpty || (answer.Aliases.Length == 1 && ZoneCut.FindAbove(context.Zone, target) >= 0));
    }
}
