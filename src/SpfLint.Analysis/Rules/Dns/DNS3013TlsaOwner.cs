using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3013: certificates and keys at names where no client looks for them.</summary>
internal sealed class DNS3013TlsaOwner : ZoneRule
{
    private static readonly MessageTemplate Form = new(
        "default", "The name '{0}' is not of the form '{1}', so no client looks there for '{2}' records.");

    private static readonly MessageTemplate NoHost = new(
        "noHost", "The record is for the host '{0}', which has no address.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3013", "TlsaOwner", Severity.Warning, "A TLSA, SMIMEA or OPENPGPKEY record stands where no client looks for it.", Form, NoHost);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Tlsa, RecordType.Smimea, RecordType.OpenPgpKey];

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        HashSet<(int Owner, RecordType Type)> seen = [];
        HashSet<int>? aliased = null;
        for (int index = 0; index < zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (!CertificateOwner.IsNeededBy(record.Type) || record.Has(RecordTraits.InvalidOwner) || !seen.Add((record.Owner, record.Type)))
                continue;

            if (!CertificateOwner.IsFit(record.Type, zone.Names[record.Owner]))
            {
                // What an alias leads to may have any name (RFC 7671 section 5.1).
                aliased ??= FindAliased(zone);
                if (!aliased.Contains(record.Owner))
                    ReportForm(context, index);
            }
            else if (record.Type == RecordType.Tlsa && LacksHost(context, record.Owner))
            {
                ReportHost(context, index);
            }
        }
    }

    private static HashSet<int> FindAliased(Zone zone)
    {
        HashSet<int> found = [];
        for (int index = 0; index < zone.Count; index++)
        {
            if (zone[index].Type is RecordType.Cname)
                found.Add(zone[index].Target);
        }

        return found;
    }

    private static bool LacksHost(ZoneContext context, int owner)
    {
        ReadOnlySpan<byte> host = CertificateOwner.HostOf(context.Zone.Names[owner]);
        return !host.IsEmpty
            && !WireName.IsWildcard(host)
            && HostTarget.LacksAddress(context.Answers.Zones, new DomainName(host));
    }

    private void ReportForm(ZoneContext context, int index)
    {
        Zone zone = context.Zone;
        RecordText text = zone.Open(index);
        RecordType type = zone[index].Type;
        context.Report(
            this,
            Form,
            text.File,
            PlaceOf(text),
            [Excerpt.OfName(zone, zone[index].Owner), CertificateOwner.FormOf(type), RecordTypes.Mnemonic(type)],
            help: type == RecordType.Tlsa ? "begin the name with the port and the protocol: '_443._tcp', '_25._tcp'" : "begin the name with the hash of the mailbox's local-part");
    }

    private void ReportHost(ZoneContext context, int index)
    {
        Zone zone = context.Zone;
        RecordText text = zone.Open(index);
        context.Report(
            this,
            NoHost,
            text.File,
            PlaceOf(text),
            [Excerpt.OfName(CertificateOwner.HostOf(zone.Names[zone[index].Owner]))],
            help: "correct the name; for mail, it is that of the mail exchange");
    }

    private static TextSpan PlaceOf(RecordText text) => text.OwnerSpan.Length > 0 ? text.OwnerSpan : text.TypeSpan;
}
