using System.Globalization;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2018: TTLs that differ inside an RRset.</summary>
internal sealed class DNS2018TtlMismatch : OwnerRule
{
    private static readonly MessageTemplate Differs = new(
        "default", "The TTL of this '{0}' record is {1}, but the first of the same name and type has {2}.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2018", "TtlMismatch", Severity.Warning, "The records of one RRset have different TTLs.", Differs);

    public override void Check(OwnerContext context)
    {
        if (HaveOneTtl(context.Zone, context.Records))
            return;

        foreach (int first in context.Records)
        {
            if (IsFirstOfType(context, first) && FirstDeviant(context, first) is var index and >= 0)
                Report(context, first, index);
        }
    }

    /// <summary>Most names are done with that.</summary>
    private static bool HaveOneTtl(Zone zone, ReadOnlySpan<int> records)
    {
        ref readonly ZoneRecord first = ref zone[records[0]];
        foreach (int index in records)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Passage != first.Passage && zone.TtlOf(record) != zone.TtlOf(first))
                return false;
        }

        return true;
    }

    /// <summary>A repeated record goes away, and its TTL with it.</summary>
    private static int FirstDeviant(OwnerContext context, int first)
    {
        Zone zone = context.Zone;
        ref readonly ZoneRecord model = ref zone[first];
        HashSet<int>? repeated = null;
        foreach (int index in context.Records)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Type != model.Type || zone.TtlOf(record) == zone.TtlOf(model) || zone.TtlOf(record) == ZoneRecord.NoTtl)
                continue;

            repeated ??= [.. (RepeatedRecords.Find(context) ?? []).Select(pair => pair.Index)];
            if (!repeated.Contains(index))
                return index;
        }

        return -1;
    }

    private static bool IsFirstOfType(OwnerContext context, int candidate)
    {
        Zone zone = context.Zone;
        RecordType type = zone[candidate].Type;
        if (zone.TtlOf(zone[candidate]) == ZoneRecord.NoTtl || type is RecordType.Rrsig or RecordType.Sig or RecordType.Soa)
            return false;

        foreach (int index in context.Records)
        {
            if (zone[index].Type == type && zone.TtlOf(zone[index]) != ZoneRecord.NoTtl)
                return index == candidate;
        }

        return false;
    }

    private void Report(OwnerContext context, int first, int index)
    {
        Zone zone = context.Zone;
        RecordText text = zone.Open(index);
        RecordText model = zone.Open(first);
        bool isStated = text.TtlSpan.Length > 0;
        string ttl = zone.TtlOf(zone[first]).ToString(CultureInfo.InvariantCulture);
        Fix? fix = text.IsGenerated ? null : new Fix(
            $"give it the TTL {ttl}", FixSafety.Unsafe, [new Edit(text.File.Source, text.TtlSpan, isStated ? ttl : ttl + " ")]);
        context.Report(
            this,
            Differs,
            text.File,
            isStated ? text.TtlSpan : text.TypeSpan,
            [RecordTypes.Mnemonic(zone[first].Type), zone.TtlOf(zone[index]).ToString(CultureInfo.InvariantCulture), ttl],
            [new RelatedLocation(new SourceLocation(model.File.Source, model.Span), "The first record of the RRset is here.")],
            fix);
    }
}
