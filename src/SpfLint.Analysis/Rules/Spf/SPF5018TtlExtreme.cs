using System.Globalization;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5018: an SPF record that is asked for all the time, or that cannot be changed in time.</summary>
internal sealed class SPF5018TtlExtreme : SpfRecordRule
{
    // Cloudflare's exports say 1 for "automatic", which is 300.
    private const uint Automatic = 1;

    private static readonly MessageTemplate Short = new(
        "default", "The TTL of {0} seconds is short for the SPF record of '{1}'; receivers ask for it again with nearly every message.");

    private static readonly MessageTemplate Long = new(
        "long", "The TTL of {0} seconds is long for the SPF record of '{1}'; a mistake in it stays that long with receivers.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5018", "TtlExtreme", Severity.Note, "The TTL of an SPF record is very short or very long.", Short, Long)
    {
        Precision = Precision.Medium,
    };

    public override void Check(SpfRecordContext context)
    {
        ref readonly ZoneRecord record = ref context.Zone[context.Published.Index];
        uint ttl = context.Zone.TtlOf(record);
        uint shortest = context.ValueOf(Settings.MinTtl);
        uint longest = context.ValueOf(Settings.MaxTtl);
        bool isShort = ttl < shortest;
        bool isLong = ttl > longest;
        if (record.Type != RecordType.Txt || ttl is ZoneRecord.NoTtl or Automatic || (!isShort && !isLong))
            return;

        (ZoneFile file, TextSpan span) = PlaceOfTtl(context, record);
        context.Report(
            this,
            isShort ? Short : Long,
            file,
            span,
            [ttl.ToString(CultureInfo.InvariantCulture), context.Owner.OwnerText],
            help: isShort ? $"give the record a TTL of {shortest} seconds or more" : $"give the record a TTL of {longest} seconds or less");
    }

    /// <summary>Where the TTL is written: in the record, or in the <c>$TTL</c> that many records share.</summary>
    private static (ZoneFile File, TextSpan Span) PlaceOfTtl(SpfRecordContext context, in ZoneRecord record)
    {
        RecordText text = context.Published.Text;
        return record.Has(RecordTraits.ExplicitTtl) || context.Zone.FindDefaultTtl(context.Published.Index) is not { } shared
            ? (text.File, text.TtlSpan.Length > 0 ? text.TtlSpan : text.TypeSpan)
            : (shared.File, shared.Span);
    }
}
