using System.Globalization;
using System.Text;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Fixing;

/// <summary>Counts up the serials of zones that change, so that secondaries fetch them (RFC 1035 section 3.3.13).</summary>
/// <param name="MethodOf">How to count in a zone, by the zone's file as it was before any fix.</param>
/// <param name="Today">The day that <see cref="SerialBump.Date"/> writes.</param>
public sealed record SerialUpdate(Func<SourceText, SerialBump> MethodOf, DateOnly Today)
{
    private const int SerialField = 2;

    /// <summary>One edit for each SOA record of the zones that changed, in their own file or in one they include.</summary>
    internal IEnumerable<Edit> EditsFor(IEnumerable<Zone> zones) =>
        from zone in zones
        where zone.Files.Any(file => file.Source is EditedText edited && edited.Changes.Any())
        let method = MethodOf(EditedText.OriginalOf(zone.Source))
        where method != SerialBump.None
        let edit = EditFor(zone, method)
        where edit is not null
        group edit by (edit.Source, edit.Span) into ofRecord
        select ofRecord.First();

    private Edit? EditFor(Zone zone, SerialBump method)
    {
        foreach (int index in zone.RecordsAt(zone.Apex))
        {
            if (zone[index].Type == RecordType.Soa && !zone[index].Has(RecordTraits.InvalidRdata))
                return EditFor(zone.Open(index), method);
        }

        return null;
    }

    private Edit? EditFor(RecordText soa, SerialBump method)
    {
        if (soa.IsGenerated || soa.RdataCount <= SerialField)
            return null;

        string written = Encoding.Latin1.GetString(soa.RdataField(SerialField));
        if (!uint.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out uint serial) || soa.RdataFieldSpan(SerialField).Length != written.Length)
            return null;

        uint next = method == SerialBump.Date ? SerialNumber.AfterOn(serial, Today) : SerialNumber.After(serial);
        string text = next.ToString(CultureInfo.InvariantCulture);

        // Zeros in front are somebody's columns.
        return new Edit(soa.File.Source, soa.RdataFieldSpan(SerialField), written[0] == '0' ? text.PadLeft(written.Length, '0') : text);
    }
}
