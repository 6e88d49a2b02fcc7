using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2020: names of hosts that no host can have.</summary>
internal sealed class DNS2020InvalidHostName : ZoneRule
{
    private static readonly MessageTemplate Wrong = new(
        "default", "The name '{0}' is no host name: '{1}' has more than letters, digits and inner hyphens.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2020", "InvalidHostName", Severity.Warning, "A host's name has other characters than letters, digits and hyphens.", Wrong);

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;

        // All names below a wrong label, and all records that name them, share one mistake.
        var told = new NameTable();
        int owner = -1;
        for (int index = 0; index < zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Has(RecordTraits.InvalidOwner))
                continue;

            bool isHost = record.Type is RecordType.A or RecordType.Aaaa or RecordType.MX;
            if (isHost && record.Owner != owner)
            {
                owner = record.Owner;
                if (IsNew(zone, HostName.FindWrongInOwner(zone.Names[owner]), told))
                    ReportOwner(context, index);
            }

            if (NamesHost(zone, record) && IsNew(zone, HostName.FindWrong(zone.Names[record.Target]), told) && AddressTarget.Find(zone, index) is null)
                ReportTarget(context, index);
        }
    }

    /// <summary>The records whose targets BIND's <c>check-names</c> looks at; of PTR those at addresses.</summary>
    private static bool NamesHost(Zone zone, in ZoneRecord record) => record.Target >= 0 && record.Type switch
    {
        RecordType.NS or RecordType.MX or RecordType.Srv or RecordType.Soa or RecordType.RT or RecordType.Afsdb => true,
        RecordType.Ptr => IsReverse(zone.Names[record.Owner]),
        _ => false,
    };

    private static bool IsReverse(ReadOnlySpan<byte> owner) =>
        WireName.IsAtOrBelow(owner, "\u0007in-addr\u0004arpa\0"u8) || WireName.IsAtOrBelow(owner, "\u0003ip6\u0004arpa\0"u8);

    private static bool IsNew(Zone zone, ReadOnlySpan<byte> wrong, NameTable told)
    {
        // Octets beyond ASCII that are written as such are told as DNS1024.
        if (wrong.IsEmpty || (WireName.FirstLabel(wrong).ContainsAnyInRange((byte)0x80, (byte)0xFF) && zone.Errors.Any(IsNonAsciiName)))
            return false;

        int before = told.Count;
        return told.Add(wrong) == before;
    }

    private static bool IsNonAsciiName(ZoneError error) => error.Kind == ZoneErrorKind.NonAsciiName;

    private void ReportOwner(ZoneContext context, int index)
    {
        RecordText text = context.Zone.Open(index);
        ReadOnlySpan<byte> name = context.Zone.Names[context.Zone[index].Owner];
        Report(context, text, text.OwnerSpan.Length > 0 ? text.OwnerSpan : text.TypeSpan, name, HostName.FindWrongInOwner(name));
    }

    private void ReportTarget(ZoneContext context, int index)
    {
        RecordText text = context.Zone.Open(index);
        ReadOnlySpan<byte> name = context.Zone.Names[context.Zone[index].Target];
        Report(context, text, TargetField.SpanOf(text), name, HostName.FindWrong(name));
    }

    private void Report(ZoneContext context, RecordText text, TextSpan span, ReadOnlySpan<byte> name, ReadOnlySpan<byte> wrong)
    {
        string label = Excerpt.OfName([.. wrong[..(wrong[0] + 1)], 0]);
        context.Report(this, Wrong, text.File, span, [Excerpt.OfName(name), label], help: "give the host a name of letters, digits and hyphens");
    }
}
