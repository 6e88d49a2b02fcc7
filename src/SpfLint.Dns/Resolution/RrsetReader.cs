using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Resolution;

/// <summary>Decodes the RRset of an owner in a zone file into an answer.</summary>
internal static class RrsetReader
{
    private const int MaxLabelLength = 63;

    private delegate bool Decoder<T>(ReadOnlySpan<byte> rdata, out T value);

    /// <summary>Reads the records of a type at an owner.</summary>
    /// <returns><see cref="DnsStatus.Unknown"/> when one of them cannot be read: nobody knows what it was meant to say.</returns>
    public static DnsAnswer Read(Zone zone, int owner, RecordType type)
    {
        var records = new List<int>();
        foreach (int index in zone.RecordsAt(owner))
        {
            if (zone[index].Type != type)
                continue;

            if ((zone[index].Traits & (RecordTraits.InvalidRdata | RecordTraits.Damaged)) != 0)
                return DnsAnswer.Of(DnsStatus.Unknown);

            records.Add(index);
        }

        try
        {
            return Read(zone, records, type) ?? DnsAnswer.Of(DnsStatus.Unknown);
        }
        catch (IOException)
        {
            // The file has gone since it was indexed.
            return DnsAnswer.Of(DnsStatus.Unknown);
        }
    }

    private static DnsAnswer? Read(Zone zone, List<int> records, RecordType type) => type switch
    {
        RecordType.A => Decode<uint>(zone, records, BinaryPrimitives.TryReadUInt32BigEndian, sizeof(uint)) is { } ip4 ? DnsAnswer.FromIp4Addresses(ip4) : null,
        RecordType.Aaaa => Decode<UInt128>(zone, records, BinaryPrimitives.TryReadUInt128BigEndian, 16) is { } ip6 ? DnsAnswer.FromIp6Addresses(ip6) : null,
        RecordType.MX => Decode<MailExchange>(zone, records, TryReadExchange) is { } exchanges ? DnsAnswer.FromMailExchanges(exchanges) : null,
        RecordType.Ptr => Decode<DomainName>(zone, records, TryReadName) is { } names ? DnsAnswer.FromNames(names) : null,
        _ => DnsAnswer.FromTexts(ReadTexts(zone, records)),
    };

    /// <summary>Decodes each record's rdata; null when one does not have its type's form, as RFC 3597 data may not.</summary>
    private static ImmutableArray<T>? Decode<T>(Zone zone, List<int> records, Decoder<T> decode, int? length = null)
    {
        var values = new T[records.Count];
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> rdata = zone.Open(records[i]).ReadRdata(zone[records[i]].Type).Span;
            if ((length ?? rdata.Length) != rdata.Length || !decode(rdata, out values[i]))
                return null;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private static ImmutableArray<ReadOnlyMemory<byte>> ReadTexts(Zone zone, List<int> records) =>
        [.. records.Select(index => zone.Open(index).ReadStrings().Joined)];

    private static bool TryReadExchange(ReadOnlySpan<byte> rdata, out MailExchange exchange)
    {
        exchange = default;
        if (rdata.Length < sizeof(ushort) || !TryReadName(rdata[sizeof(ushort)..], out DomainName host))
            return false;

        exchange = new MailExchange(BinaryPrimitives.ReadUInt16BigEndian(rdata), host);
        return true;
    }

    private static bool TryReadName(ReadOnlySpan<byte> rdata, out DomainName name)
    {
        name = default;
        int end = 0;
        while (end < rdata.Length && rdata[end] is > 0 and <= MaxLabelLength)
            end += rdata[end] + 1;

        if (end != rdata.Length - 1 || rdata[end] != 0 || rdata.Length > DomainName.MaxWireLength)
            return false;

        name = new DomainName(rdata);
        return true;
    }
}
