using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>The field of a record that names what it points at.</summary>
internal static class TargetField
{
    /// <summary>Where the target stands; all the rdata where it is given as octets (RFC 3597 section 5).</summary>
    public static TextSpan SpanOf(RecordText text)
    {
        int field = FindIn(text);
        return field < 0 ? text.RdataSpan : text.RdataFieldSpan(field);
    }

    /// <summary>The target as written; empty where it is given as octets.</summary>
    public static ReadOnlySpan<byte> TextOf(RecordText text)
    {
        int field = FindIn(text);
        return field < 0 ? [] : text.RdataField(field);
    }

    private static int FindIn(RecordText text)
    {
        if (text.RdataCount == 0 || text.RdataField(0).SequenceEqual("\\#"u8) || RecordTypes.Find(text.Type) is not { } row)
            return -1;

        for (int field = 0; field < Math.Min(row.Fields.Length, text.RdataCount); field++)
        {
            if (row.Fields[field] is NameField { IsTarget: true })
                return field;
        }

        return -1;
    }
}
