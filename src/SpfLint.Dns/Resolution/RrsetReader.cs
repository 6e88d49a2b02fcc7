using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Resolution;

/// <summary>Decodes the RRsets of a zone file into answers. For several threads at once.</summary>
/// <param name="zone">The zone.</param>
internal sealed class RrsetReader(Zone zone)
{
    private const int MaxLabelLength = 63;

    // A thread finds the scan again that it has used before: that knows the part of the file which the thread is in. Of a text in
    // memory there is nothing to know, and a run may have thousands of such zones.
    private const int MaxScans = 8;

    private readonly RecordScan?[] _scans = zone.Source.TryGetHeld(out _) ? [] : new RecordScan?[MaxScans];

    private ref RecordScan? OwnScan => ref _scans[Environment.CurrentManagedThreadId % MaxScans];

    private delegate bool Decoder<T>(ReadOnlySpan<byte> rdata, out T value);

    /// <summary>Reads the records of a type at an owner.</summary>
    /// <returns><see cref="DnsStatus.Unknown"/> when one of them cannot be read: nobody knows what it was meant to say.</returns>
    public DnsAnswer Read(int owner, RecordType type)
    {
        int count = 0;
        foreach (int index in zone.RecordsAt(owner))
        {
            if (zone[index].Type != type)
                continue;

            if ((zone[index].Traits & (RecordTraits.InvalidRdata | RecordTraits.Damaged)) != 0)
                return DnsAnswer.Of(DnsStatus.Unknown);

            count++;
        }

        var records = new RecordOrigin[count];
        int next = 0;
        foreach (int index in zone.RecordsAt(owner))
        {
            if (zone[index].Type == type)
                records[next++] = new RecordOrigin(zone, index);
        }

        RecordScan scan = TakeScan();
        try
        {
            DnsAnswer? answer = Read(scan, records, type);
            return answer is null ? DnsAnswer.Of(DnsStatus.Unknown) : answer.From(ImmutableCollectionsMarshal.AsImmutableArray(records));
        }
        catch (IOException)
        {
            // The file has gone since it was indexed.
            return DnsAnswer.Of(DnsStatus.Unknown);
        }
        finally
        {
            KeepScan(scan);
        }
    }

    private RecordScan TakeScan() => (_scans.Length > 0 ? Interlocked.Exchange(ref OwnScan, null) : null) ?? new RecordScan(zone);

    private void KeepScan(RecordScan scan)
    {
        if (_scans.Length > 0)
            Volatile.Write(ref OwnScan, scan);
    }

    private static DnsAnswer? Read(RecordScan scan, RecordOrigin[] records, RecordType type) => type switch
    {
        RecordType.A => ReadIp4Addresses(records),
        RecordType.Aaaa => ReadIp6Addresses(scan, records),
        RecordType.MX => ReadExchanges(scan, records),
        RecordType.Ptr => ReadNames(scan, records),
        _ => DnsAnswer.FromTexts(ReadTexts(scan, records)),
    };

    // Each apart, so that only what is asked for is loaded.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DnsAnswer? ReadIp4Addresses(RecordOrigin[] records)
    {
        var addresses = new uint[records.Length];
        for (int i = 0; i < addresses.Length; i++)
        {
            (Zone zone, int index) = records[i];
            if (!zone[index].TryGetIp4(out addresses[i]))
                return null;
        }

        return DnsAnswer.FromIp4Addresses(ImmutableCollectionsMarshal.AsImmutableArray(addresses));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DnsAnswer? ReadIp6Addresses(RecordScan scan, RecordOrigin[] records) =>
        Decode<AddressBits>(scan, records, TryReadIp6) is { } addresses ? DnsAnswer.FromIp6Addresses(addresses) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DnsAnswer? ReadExchanges(RecordScan scan, RecordOrigin[] records) =>
        Decode<MailExchange>(scan, records, TryReadExchange) is { } exchanges ? DnsAnswer.FromMailExchanges(exchanges) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DnsAnswer? ReadNames(RecordScan scan, RecordOrigin[] records) =>
        Decode<DomainName>(scan, records, TryReadName) is { } names ? DnsAnswer.FromNames(names) : null;

    private static ImmutableArray<ReadOnlyMemory<byte>> ReadTexts(RecordScan scan, RecordOrigin[] records)
    {
        var texts = new ReadOnlyMemory<byte>[records.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            (Zone zone, int index) = records[i];
            texts[i] = scan.TryReadPlainString(index, out ReadOnlySpan<byte> text) ? text.ToArray() : zone.Open(index).ReadStrings().Joined;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    /// <summary>Decodes each record's rdata; null when one does not have its type's form, as RFC 3597 data may not.</summary>
    private static ImmutableArray<T>? Decode<T>(RecordScan scan, RecordOrigin[] records, Decoder<T> decode)
    {
        var values = new T[records.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (!decode(scan.ReadRdata(records[i].Index), out values[i]))
                return null;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

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
