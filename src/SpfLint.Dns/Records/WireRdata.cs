using SpfLint.Dns.Records.Fields;

namespace SpfLint.Dns.Records;

/// <summary>Rdata given as octets (RFC 3597 section 5) of a type whose fields are known.</summary>
internal static class WireRdata
{
    /// <summary>Whether the octets are the type's fields, no more and no less; if so, writes them in canonical form.</summary>
    public static bool TryRead(RecordTypeRow row, ReadOnlySpan<byte> octets, RdataBuffer wire)
    {
        wire.Clear();
        int start = 0;
        foreach (RdataField field in row.Fields)
        {
            int length = field.LengthIn(octets, start);
            if (length < 0 || start + length > octets.Length)
                return false;

            ReadOnlySpan<byte> part = octets.Slice(start, length);
            if (field is NameField name)
                name.AddOctets(part, wire);
            else
                wire.Add(part);

            start += length;
        }

        return start == octets.Length;
    }
}
