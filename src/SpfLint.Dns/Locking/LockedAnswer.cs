using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Locking;

/// <summary>A line of a lock file: a record, or that there is none.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type; <see cref="RecordType.Any"/> for a name that does not exist.</param>
/// <param name="Data">The rdata as a zone file has it (RFC 1035 section 5.1), or <c>NODATA</c> or <c>NXDOMAIN</c>.</param>
public readonly record struct LockedAnswer(DomainName Name, RecordType Type, string Data)
{
    internal const string NoData = "NODATA";
    internal const string NxDomain = "NXDOMAIN";

    private const int MaxStringLength = 255;

    /// <summary>By name in canonical order (RFC 4034 section 6.1), then by type, then by data: whatever order a server answers in.</summary>
    public static Comparer<LockedAnswer> FileOrder { get; } = Comparer<LockedAnswer>.Create(static (left, right) =>
    {
        int order = CanonicalOrder.Compare(left.Name.Wire, right.Name.Wire);
        if (order == 0)
            order = left.Type.CompareTo(right.Type);

        return order != 0 ? order : string.CompareOrdinal(left.Data, right.Data);
    });

    /// <summary>The lines for an answer; none for one that says nothing (a failure, or unknown).</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <param name="type">The type that was asked for.</param>
    /// <param name="answer">The answer.</param>
    public static IEnumerable<LockedAnswer> From(DomainName name, RecordType type, DnsAnswer answer)
    {
        if (answer.Status != DnsStatus.NoError && !answer.IsNegative)
            yield break;

        foreach (DomainName alias in answer.Aliases)
        {
            yield return Alias(name, alias);
            name = alias;
        }

        foreach (string data in Values(answer))
            yield return new LockedAnswer(name, type, data);

        if (answer.Status == DnsStatus.NoData)
            yield return new LockedAnswer(name, type, NoData);
        else if (answer.Status == DnsStatus.NxDomain)
            yield return new LockedAnswer(name, RecordType.Any, NxDomain);
    }

    /// <summary>The line for an alias.</summary>
    internal static LockedAnswer Alias(DomainName name, DomainName target) => new(name, RecordType.Cname, Text(target));

    /// <summary>The line as it stands in the file.</summary>
    public override string ToString() => Data switch
    {
        NxDomain => $"; {Text(Name)} {NxDomain}",
        NoData => $"; {Text(Name)} {RecordTypes.Mnemonic(Type)} {NoData}",
        _ => $"{Text(Name)} {RecordTypes.Mnemonic(Type)} {Data}",
    };

    private static IEnumerable<string> Values(DnsAnswer answer) =>
    [
        .. answer.Ip4Addresses.Select(address => Address(address)),
        .. answer.Ip6Addresses.Select(address => Address(address)),
        .. answer.MailExchanges.Select(exchange => string.Create(CultureInfo.InvariantCulture, $"{exchange.Preference} {Text(exchange.Host)}")),
        .. answer.Names.Select(Text),
        .. answer.Texts.Select(text => Quoted(text.Span)),
    ];

    private static string Address(uint address)
    {
        Span<byte> octets = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(octets, address);
        return new IPAddress(octets).ToString();
    }

    private static string Address(AddressBits address)
    {
        Span<byte> octets = stackalloc byte[16];
        address.WriteBigEndian(octets);
        return new IPAddress(octets).ToString();
    }

    private static string Text(DomainName name) => name.ToString().ToLowerInvariant();

    /// <summary>As character-strings of the greatest length, for where a server had cut them does not matter (RFC 7208 section 3.3).</summary>
    private static string Quoted(ReadOnlySpan<byte> text)
    {
        var quoted = new StringBuilder();
        do
        {
            int length = Math.Min(text.Length, MaxStringLength);
            quoted.Append(quoted.Length == 0 ? "\"" : " \"");
            foreach (byte b in text[..length])
            {
                if (b is (byte)'"' or (byte)'\\')
                    quoted.Append('\\').Append((char)b);
                else if (b is >= 0x20 and < 0x7F)
                    quoted.Append((char)b);
                else
                    quoted.Append(CultureInfo.InvariantCulture, $"\\{b:D3}");
            }

            quoted.Append('"');
            text = text[length..];
        }
        while (!text.IsEmpty);

        return quoted.ToString();
    }
}
