using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>Names and addresses as text.</summary>
public sealed class NameTarget : Target
{
    private static readonly Oracle s_roundTrip = new("a name's text reads as the same name");
    private static readonly Oracle s_length = new("a name is 255 octets long at most");
    private static readonly Oracle s_addresses = new("addresses are those of the base library");

    public override string Name => "name";

    public override ImmutableArray<Oracle> OwnOracles => [s_roundTrip, s_length, s_addresses];

    public override Vocabulary Vocabulary { get; } = Vocabulary.Of(
        ".\\0123456789:abcfF-_*/", "\\046", "\\.", "\\000", "\\255", "\\256", "example", "xn--", "*.", "..", "::", "0:0", "ffff", "192.0.2.1", "255.255.255.255", "0.0.0.0", "::ffff:", ":1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

    public override int RoundLength => 40_000;

    public override int MaxLength => 400;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) =>
    [
        .. texts.Literals("SpfLint.Dns.Tests/Records").Where(text => text.Length < 80), .. texts.Literals("SpfLint.Dns.Tests/Names"),
        "www.example.org."u8.ToArray(), "a\\.b\\032.example"u8.ToArray(), "192.0.2.1"u8.ToArray(), "2001:db8:0:0:1::192.0.2.1"u8.ToArray(), "::"u8.ToArray(),
    ];

    public override Outcome Run(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        bool isName = DomainName.TryParse(text, out DomainName name);
        if (name.Wire.Length > DomainName.MaxWireLength)
            throw s_length.Broken($"{name.Wire.Length} octets");

        if (!DomainName.TryParse(name.ToString(), out DomainName again) || !again.Wire.SequenceEqual(name.Wire))
            throw s_roundTrip.Broken($"{name} became {again}");

        bool isIp4 = AddressText.TryReadIp4(input, out uint ip4);
        if (isIp4 && !IsSame(text, AddressFamily.InterNetwork, [(byte)(ip4 >> 24), (byte)(ip4 >> 16), (byte)(ip4 >> 8), (byte)ip4]))
            throw s_addresses.Broken($"{ip4:x8}");

        bool isIp6 = AddressText.TryReadIp6(input, out AddressBits ip6);
        Span<byte> octets = stackalloc byte[16];
        ip6.WriteBigEndian(octets);
        if (isIp6 ? !IsSame(text, AddressFamily.InterNetworkV6, octets) : IsPlainIp6(text))
            throw s_addresses.Broken($"{ip6:x32}");

        return new Outcome(isIp4 ? 1UL : isIp6 ? 2UL : isName ? 3UL + (ulong)name.LabelCount : 0, 0);
    }

    private static bool IsSame(string text, AddressFamily family, ReadOnlySpan<byte> octets) =>
        IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == family && address.GetAddressBytes().AsSpan().SequenceEqual(octets);

    /// <summary>Whether the base library reads an address that has no zone, brackets, port or prefix, which it would take, too.</summary>
    private static bool IsPlainIp6(string text) =>
        text.All(c => char.IsAsciiHexDigit(c) || c == ':') && IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6;
}
