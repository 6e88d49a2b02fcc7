using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>The field of SOA and RP that is a mailbox, written as a name (RFC 1035 section 8, RFC 1183 section 2.2).</summary>
internal static class MailboxField
{
    /// <summary>The field's index in the rdata; -1 when the record has none, or is given as octets (RFC 3597 section 5).</summary>
    public static int FindIn(RecordText text)
    {
        int field = text.Type switch
        {
            RecordType.Soa => 1,
            RecordType.RP => 0,
            _ => -1,
        };
        return field < text.RdataCount && text.RdataCount > 0 && !text.RdataField(0).SequenceEqual("\\#"u8) ? field : -1;
    }

    /// <summary>Where an at sign stands for a dot: -1 when there is none, when it is the origin, or escaped and so a part of the local-part.</summary>
    /// <param name="written">The mailbox as written.</param>
    public static int FindAtSign(ReadOnlySpan<byte> written)
    {
        int at = written.IndexOf((byte)'@');
        return written.Length < 2 || at < 0 || written[..at].EndsWith("\\"u8) ? -1 : at;
    }

    /// <summary>The mailbox in wire form, in lower case.</summary>
    /// <param name="rdata">The rdata of a record that could be read.</param>
    /// <param name="type">The record's type.</param>
    public static ReadOnlySpan<byte> ReadName(ReadOnlySpan<byte> rdata, RecordType type)
    {
        ReadOnlySpan<byte> rest = type == RecordType.Soa ? rdata[WireName.LengthOf(rdata)..] : rdata;
        return rest[..WireName.LengthOf(rest)];
    }
}
