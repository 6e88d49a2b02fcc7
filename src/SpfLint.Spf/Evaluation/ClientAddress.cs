using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation;

/// <summary>
/// The address of the SMTP client, <c>&lt;ip&gt;</c> of check_host (RFC 7208 section 4.1). An IPv4-mapped IPv6 address is the
/// IPv4 address that it holds (section 5).
/// </summary>
public readonly struct ClientAddress : IEquatable<ClientAddress>
{
    private readonly AddressBits _bits;

    /// <summary>Takes an address; a scope, as in <c>fe80::1%eth0</c>, is left out.</summary>
    public ClientAddress(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        IsIp4 = address.AddressFamily == AddressFamily.InterNetwork;
        _bits = IsIp4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : AddressBits.ReadBigEndian(bytes);
    }

    /// <summary>Whether it is an IPv4 address.</summary>
    public bool IsIp4 { get; }

    /// <summary>The IPv4 address, its first octet in the highest bits; only when <see cref="IsIp4"/>.</summary>
    public uint Ip4 => (uint)_bits.Lower;

    /// <summary>The IPv6 address, its first octet in the highest bits; only when not <see cref="IsIp4"/>.</summary>
    public AddressBits Ip6 => _bits;

    /// <summary>Takes the bits of an address as they are, an IPv4-mapped IPv6 address too.</summary>
    public ClientAddress(IpFamily family, AddressBits bits)
        : this(family == IpFamily.Ip4, bits)
    {
    }

    private ClientAddress(bool isIp4, AddressBits bits)
    {
        IsIp4 = isIp4;
        _bits = bits;
    }

    /// <summary>Reads a dotted quad, or the text form of RFC 4291 section 2.2.</summary>
    public static bool TryParse(string text, out ClientAddress address)
    {
        // Six groups and a dotted quad.
        const int MaxLength = 45;
        const uint MappedPrefix = 0xFFFF;
        Span<byte> bytes = stackalloc byte[MaxLength];
        address = default;
        if (!Encoding.UTF8.TryGetBytes(text, bytes, out int length))
            return false;

        if (AddressText.TryReadIp4(bytes[..length], out uint ip4))
        {
            address = new ClientAddress(isIp4: true, ip4);
            return true;
        }

        if (!AddressText.TryReadIp6(bytes[..length], out AddressBits bits))
            return false;

        bool isMapped = bits >> 32 == MappedPrefix;
        address = new ClientAddress(isMapped, isMapped ? (uint)bits.Lower : bits);
        return true;
    }

    /// <summary>Whether the address lies in a network; one of the other family never does.</summary>
    public bool IsIn(Ip4Network network) => IsIp4 && Matches(network.Address, network.PrefixLength);

    /// <summary>Whether the address lies in a network; one of the other family never does.</summary>
    public bool IsIn(Ip6Network network) => !IsIp4 && Matches(network.Address, network.PrefixLength);

    /// <inheritdoc/>
    public bool Equals(ClientAddress other) => IsIp4 == other.IsIp4 && _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClientAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsIp4, _bits);

    /// <summary>Compares two addresses.</summary>
    public static bool operator ==(ClientAddress left, ClientAddress right) => left.Equals(right);

    /// <summary>Compares two addresses.</summary>
    public static bool operator !=(ClientAddress left, ClientAddress right) => !left.Equals(right);

    /// <summary>The usual text form, compressed and in lower case for IPv6 (RFC 5952).</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        WriteBytes(bytes);
        return new IPAddress(bytes[..(IsIp4 ? 4 : 16)]).ToString();
    }

    /// <summary>Writes the address in network order: 4 octets or 16.</summary>
    internal void WriteBytes(Span<byte> bytes)
    {
        if (IsIp4)
            BinaryPrimitives.WriteUInt32BigEndian(bytes, Ip4);
        else
            Ip6.WriteBigEndian(bytes);
    }

    /// <summary>Compares the first bits with an address of the same family.</summary>
    internal bool Matches(AddressBits address, int prefixLength)
    {
        int width = IsIp4 ? 32 : 128;
        // Shifting by the whole width would not shift at all.
        return prefixLength == 0 || ((_bits ^ address) >> (width - prefixLength)) == AddressBits.Zero;
    }
}
