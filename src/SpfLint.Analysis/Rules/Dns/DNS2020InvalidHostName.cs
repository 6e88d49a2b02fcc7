using System.Collections;
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
        var names = new SeenNames(context.Zone);
        for (int index = 0; index < context.Zone.Count; index++)
            Check(context, index, names);
    }

    private void Check(ZoneContext context, int index, SeenNames names)
    {
        Zone zone = context.Zone;
        ref readonly ZoneRecord record = ref zone[index];
        if (record.Has(RecordTraits.InvalidOwner))
            return;

        bool isHost = record.Type is RecordType.A or RecordType.Aaaa or RecordType.MX;
        if (isHost && !IsOutside(zone, record.Owner) && !names.IsRight(record.Owner) && names.IsNew(HostName.FindWrongInOwner(zone.Names[record.Owner])))
            ReportOwner(context, index);

        if (NamesHost(zone, record)
            && !names.IsRight(record.Target)
            && names.IsNew(HostName.FindWrong(zone.Names[record.Target]))
            && AddressTarget.Find(zone, index) is null)
            ReportTarget(context, index);
    }

    /// <summary>A name that may be one of the zone but for the wrong character in it is told as one outside.</summary>
    private static bool IsOutside(Zone zone, int owner) =>
        !zone.Identity.IsFragment && zone.Identity.OriginSource != OriginSource.None && !zone.IsInZone(owner);

    /// <summary>The records whose targets BIND's <c>check-names</c> looks at; of PTR those at addresses.</summary>
    private static bool NamesHost(Zone zone, in ZoneRecord record) => record.Target >= 0 && record.Type switch
    {
        RecordType.NS or RecordType.MX or RecordType.Srv or RecordType.Soa or RecordType.RT or RecordType.Afsdb => true,
        RecordType.Ptr => IsReverse(zone.Names[record.Owner]),
        _ => false,
    };

    private static bool IsReverse(ReadOnlySpan<byte> owner) =>
        WireName.IsAtOrBelow(owner, "\u0007in-addr\u0004arpa\0"u8) || WireName.IsAtOrBelow(owner, "\u0003ip6\u0004arpa\0"u8);

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
        context.Report(this, Wrong, text.File, span, [Excerpt.OfName(name), label], help: HelpFor(wrong[1..(wrong[0] + 1)]));
    }

    private static string HelpFor(ReadOnlySpan<byte> label) =>
        ForeignComment.MarkOf(label) > 0 ? "start a comment with ';', or give the host a name of letters, digits and hyphens"
        : "give the host a name of letters, digits and hyphens";

    /// <summary>The names of a zone that have been looked at, wherever they stand.</summary>
    private sealed class SeenNames(Zone zone)
    {
        private readonly BitArray _isRight = new(zone.Names.Count);

        // All names below a wrong label, and all records that name them, share one mistake.
        private NameTable? _told;

        // Octets beyond ASCII that are written as such are told as DNS1024.
        private readonly bool _hasNonAsciiNames = zone.Errors.Any(error => error.Kind == ZoneErrorKind.NonAsciiName);

        /// <summary>Whether a name can be a host's.</summary>
        public bool IsRight(int name) => _isRight[name] || (_isRight[name] = HostName.FindWrong(zone.Names[name]).IsEmpty);

        /// <summary>Whether nothing has been said of a wrong label.</summary>
        public bool IsNew(ReadOnlySpan<byte> wrong)
        {
            if (wrong.IsEmpty || (_hasNonAsciiNames && WireName.FirstLabel(wrong).ContainsAnyInRange((byte)0x80, (byte)0xFF)))
                return false;

            _told ??= new NameTable();
            int before = _told.Count;
            return _told.Add(wrong) == before;
        }
    }
}
