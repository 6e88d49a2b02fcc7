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
            DnsAnswer? answer = Read(zone, records, type);
            return answer is null ? DnsAnswer.Of(DnsStatus.Unknown) : answer.From(OriginsOf(zone, records));
        }
        catch (IOException)
        {
            // The file has gone since it was indexed.
            return DnsAnswer.Of(DnsStatus.Unknown);
        }
    }

    private static DnsAnswer? Read(Zone zone, List<int> records, RecordType type)
    {
        switch (type)
        {
            case RecordType.A:
                return Decode<uint>(zone, records, TryReadIp4) is { } ip4 ? DnsAnswer.FromIp4Addresses(ip4) : null;

            case RecordType.Aaaa:
                return Decode<AddressBits>(zone, records, TryReadIp6) is { } ip6 ? DnsAnswer.FromIp6Addresses(ip6) : null;

            case RecordType.MX:
                return Decode<MailExchange>(zone, records, TryReadExchange) is { } exchanges ? DnsAnswer.FromMailExchanges(exchanges) : null;

            case RecordType.Ptr:
                return Decode<DomainName>(zone, records, TryReadName) is { } names ? DnsAnswer.FromNames(names) : null;

            default:
                return DnsAnswer.FromTexts(ReadTexts(zone, records));
        }
    }

    private static ImmutableArray<RecordOrigin> OriginsOf(Zone zone, List<int> records)
    {
        var origins = new RecordOrigin[records.Count];
        for (int i = 0; i < origins.Length; i++)
            origins[i] = new RecordOrigin(zone, records[i]);

        return ImmutableCollectionsMarshal.AsImmutableArray(origins);
    }

    private static ImmutableArray<ReadOnlyMemory<byte>> ReadTexts(Zone zone, List<int> records)
    {
        var texts = new ReadOnlyMemory<byte>[records.Count];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = zone.Open(records[i]).ReadStrings().Joined;

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    /// <summary>Decodes each record's rdata; null when one does not have its type's form, as RFC 3597 data may not.</summary>
    private static ImmutableArray<T>? Decode<T>(Zone zone, List<int> records, Decoder<T> decode)
    {
        var values = new T[records.Count];
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> rdata = zone.Open(records[i]).ReadRdata(zone[records[i]].Type).Span;
            if (!decode(rdata, out values[i]))
                return null;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private static bool TryReadIp4(ReadOnlySpan<byte> rdata, out uint address) =>
        BinaryPrimitives.TryReadUInt32BigEndian(rdata, out address) && rdata.Length == sizeof(uint);

    private static bool TryReadIp6(ReadOnlySpan<byte> rdata, out AddressBits address) =>
        AddressBits.TryReadBigEndian(rdata, out address) && rdata.Length == 16;

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
