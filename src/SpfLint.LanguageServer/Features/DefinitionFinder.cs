using System.Text;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.LanguageServer.Documents;
using SpfLint.Spf.Syntax;
using Location = SpfLint.LanguageServer.Protocol.Location;

namespace SpfLint.LanguageServer.Features;

/// <summary>Goes from a name to its records.</summary>
internal static class DefinitionFinder
{
    // As many as a person looks through.
    private const int MaxRecords = 100;

    /// <summary>The records at the name that stands at a byte.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="source">The document's text.</param>
    /// <param name="offset">The byte.</param>
    /// <exception cref="IOException">A file changes while it is read.</exception>
    public static Location[] Find(Snapshot snapshot, SourceText source, long offset)
    {
        if (PlaceInZone.Find(snapshot, source, offset) is not { } place)
            return [];

        if (place.Term is { } term)
            return TargetOf(term) is { } target ? RecordsAt(snapshot, target, LeadsToPolicy(term)) : [];

        return IsName(place, offset) && place.Zone[place.Index].Target is >= 0 and var name
            ? RecordsAt(snapshot, new DomainName(place.Zone.Names[name]), wantsPolicy: false)
            : [];
    }

    private static bool IsName(PlaceInZone place, long offset)
    {
        int field = place.FieldAt(offset);
        return field >= 0
            && RecordTypes.Find(place.Text.Type) is { } row
            && field < row.Fields.Length
            && row.Fields[field] is NameField { IsTarget: true };
    }

    private static DomainName? TargetOf(SpfTerm term)
    {
        DomainSpec? target = (term as SpfDirective)?.DomainSpec ?? (term as SpfModifier)?.DomainSpec;
        return target is { IsLiteral: true } && DomainName.TryParse(Encoding.UTF8.GetString(target.Text.Span), out DomainName name) ? name : null;
    }

    private static bool LeadsToPolicy(SpfTerm term) =>
        term is SpfDirective { Mechanism: SpfMechanism.Include } or SpfModifier { Kind: SpfModifierKind.Redirect };

    private static Location[] RecordsAt(Snapshot snapshot, DomainName name, bool wantsPolicy)
    {
        (Zone Zone, int Index)[] records = [.. snapshot.Zones.SelectMany(zone => RecordsOf(zone, name))];
        (Zone Zone, int Index)[] policies = wantsPolicy ? [.. records.Where(IsPolicy)] : [];
        return
        [
            .. (policies is [] ? records : policies)
                .Take(MaxRecords)
                .Select(record => record.Zone.Open(record.Index))
                .Select(text => snapshot.Locate(text.File.Source, text.Span))
                .OfType<Location>(),
        ];
    }

    private static IEnumerable<(Zone Zone, int Index)> RecordsOf(Zone zone, DomainName name) =>
        zone.Names.TryFind(name.Wire, out int owner) ? zone.RecordsAt(owner).ToArray().Select(index => (zone, index)) : [];

    private static bool IsPolicy((Zone Zone, int Index) record) =>
        record.Zone[record.Index].Type == RecordType.Txt && PublishedRecord.Read(record.Zone, record.Index) is not null;
}
