using System.Buffers.Binary;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>The periods by which secondary servers keep their copies of a zone, in seconds (RFC 1035 section 3.3.13).</summary>
/// <param name="Refresh">When a copy is compared with the primary server's zone.</param>
/// <param name="Retry">When that is tried again after it failed.</param>
/// <param name="Expire">When a copy that could not be compared is no longer used.</param>
internal readonly record struct SoaPeriods(uint Refresh, uint Retry, uint Expire)
{
    /// <summary>The field of the rdata that is the refresh period; the retry and the expire period follow it.</summary>
    public const int RefreshField = 3;

    private const int OctetsFromRefresh = 16;

    /// <summary>Reads an SOA record whose rdata is valid.</summary>
    public static SoaPeriods Read(RecordText soa)
    {
        ReadOnlySpan<byte> periods = soa.ReadRdata(RecordType.Soa).Span[^OctetsFromRefresh..];
        return new SoaPeriods(
            BinaryPrimitives.ReadUInt32BigEndian(periods),
            BinaryPrimitives.ReadUInt32BigEndian(periods[4..]),
            BinaryPrimitives.ReadUInt32BigEndian(periods[8..]));
    }

    /// <summary>Where a period stands; all the rdata where it is given as octets (RFC 3597 section 5).</summary>
    /// <param name="soa">The record.</param>
    /// <param name="field">The period's field.</param>
    public static TextSpan SpanOf(RecordText soa, int field) =>
        soa.RdataField(0).SequenceEqual("\\#"u8) ? soa.RdataSpan : soa.RdataFieldSpan(field);
}
