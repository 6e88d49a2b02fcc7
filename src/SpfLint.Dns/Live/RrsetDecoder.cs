using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Live;

/// <summary>Decodes the rdata of an RRset in a message.</summary>
internal static class RrsetDecoder
{
    private delegate bool Decoder<T>(MessageReader reader, WireRecord record, [MaybeNullWhen(false)] out T value);

    /// <summary>Decodes the records of an RRset, in their order.</summary>
    /// <param name="reader">Reads the message that they are in.</param>
    /// <param name="rrset">At least one record.</param>
    /// <param name="type">Their type: A, AAAA, MX, PTR, TXT or SPF.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>False when the rdata of one of them does not have the form of its type.</returns>
    public static bool TryDecode(MessageReader reader, List<WireRecord> rrset, RecordType type, [NotNullWhen(true)] out DnsAnswer? answer)
    {
        answer = type switch
        {
            RecordType.A => Decode<uint>(reader, rrset, TryReadIp4) is { } addresses ? DnsAnswer.FromIp4Addresses(addresses) : null,
            RecordType.Aaaa => Decode<AddressBits>(reader, rrset, TryReadIp6) is { } addresses ? DnsAnswer.FromIp6Addresses(addresses) : null,
            RecordType.MX => Decode<MailExchange>(reader, rrset, TryReadExchange) is { } exchanges ? DnsAnswer.FromMailExchanges(exchanges) : null,
            RecordType.Ptr => Decode<DomainName>(reader, rrset, TryReadName) is { } names ? DnsAnswer.FromNames(names) : null,
            _ => Decode<ReadOnlyMemory<byte>>(reader, rrset, TryReadText) is { } texts ? DnsAnswer.FromTexts(texts) : null,
        };
        return answer is not null;
    }

    private static ImmutableArray<T>? Decode<T>(MessageReader reader, List<WireRecord> rrset, Decoder<T> decode)
    {
        ImmutableArray<T>.Builder values = ImmutableArray.CreateBuilder<T>(rrset.Count);
        foreach (WireRecord record in rrset)
        {
            if (!decode(reader, record, out T? value))
                return null;

            values.Add(value);
        }

        return values.MoveToImmutable();
    }

    private static bool TryReadIp4(MessageReader reader, WireRecord record, out uint address) =>
        BinaryPrimitives.TryReadUInt32BigEndian(reader.RdataOf(record), out address) && record.RdataLength == sizeof(uint);

    private static bool TryReadIp6(MessageReader reader, WireRecord record, out AddressBits address) =>
        AddressBits.TryReadBigEndian(reader.RdataOf(record), out address) && record.RdataLength == 16;

    private static bool TryReadExchange(MessageReader reader, WireRecord record, out MailExchange exchange)
    {
        exchange = default;
        if (!BinaryPrimitives.TryReadUInt16BigEndian(reader.RdataOf(record), out ushort preference)
            || !reader.TryReadRdataName(record, sizeof(ushort), out DomainName host))
            return false;

        exchange = new MailExchange(preference, host);
        return true;
    }

    private static bool TryReadName(MessageReader reader, WireRecord record, out DomainName name) =>
        reader.TryReadRdataName(record, 0, out name);

    /// <summary>One or more character-strings (RFC 1035 section 3.3.14), joined.</summary>
    private static bool TryReadText(MessageReader reader, WireRecord record, out ReadOnlyMemory<byte> text)
    {
        text = default;
        ReadOnlySpan<byte> rdata = reader.RdataOf(record);
        if (rdata.IsEmpty)
            return false;

        byte[] joined = new byte[rdata.Length];
        int length = 0;
        while (!rdata.IsEmpty)
        {
            int end = rdata[0] + 1;
            if (end > rdata.Length)
                return false;

            rdata[1..end].CopyTo(joined.AsSpan(length));
            length += end - 1;
            rdata = rdata[end..];
        }

        text = joined.AsMemory(0, length);
        return true;
    }
}
