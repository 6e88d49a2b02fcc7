using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Live;

/// <summary>A name server as people write it: <c>192.0.2.1</c>, <c>192.0.2.1:5353</c>, <c>2001:db8::1</c>, <c>[2001:db8::1]:5353</c>, <c>localhost:5353</c>.</summary>
public sealed class ServerAddress
{
    /// <summary>The port of the DNS (RFC 1035 section 4.2).</summary>
    public const int DefaultPort = 53;

    private readonly IPAddress? _address;

    private ServerAddress(string host, IPAddress? address, int port) => (Host, _address, Port) = (host, address, port);

    /// <summary>The address or the host name, without brackets.</summary>
    public string Host { get; }

    /// <summary>The port, 1 to 65535.</summary>
    public int Port { get; }

    /// <summary>Reads an address or a host name, with or without a port.</summary>
    /// <param name="text">The text. An IPv6 address needs brackets before a port, and may name an interface behind <c>%</c>.</param>
    /// <param name="server">The server.</param>
    /// <returns>False when the text is none of these; nothing is looked up.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out ServerAddress? server)
    {
        server = null;
        string host = text;
        string? port = null;
        bool hasBrackets = text.StartsWith('[');
        if (hasBrackets)
        {
            int end = text.IndexOf(']', StringComparison.Ordinal);
            if (end < 0 || (end + 1 < text.Length && text[end + 1] != ':'))
                return false;

            host = text[1..end];
            port = end + 1 < text.Length ? text[(end + 2)..] : null;
        }
        else if (text.IndexOf(':', StringComparison.Ordinal) is >= 0 and int colon && colon == text.LastIndexOf(':'))
        {
            (host, port) = (text[..colon], text[(colon + 1)..]);
        }

        if (!TryReadPort(port, out ushort number) || !TryReadHost(host, hasBrackets, out IPAddress? address))
            return false;

        server = new ServerAddress(host, address, number);
        return true;
    }

    /// <summary>Finds the server's addresses; a host name is asked of the operating system.</summary>
    /// <param name="endPoints">The addresses, at least one, with the port.</param>
    /// <returns>False when the host name leads to no address.</returns>
    public bool TryResolve(out ImmutableArray<IPEndPoint> endPoints)
    {
        try
        {
            IPAddress[] addresses = _address is null ? System.Net.Dns.GetHostAddresses(Host) : [_address];
            endPoints = [.. addresses.Select(address => new IPEndPoint(address, Port))];
        }
        catch (SocketException)
        {
            endPoints = [];
        }

        return !endPoints.IsEmpty;
    }

    /// <summary>The address or host name, and the port.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");

    private static bool TryReadPort(string? text, out ushort port)
    {
        port = DefaultPort;
        return text is null || (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port > 0);
    }

    private static bool TryReadHost(string host, bool hasBrackets, out IPAddress? address)
    {
        address = null;
        if (hasBrackets || host.Contains(':', StringComparison.Ordinal))
            return IPAddress.TryParse(host, out address) && address.AddressFamily == AddressFamily.InterNetworkV6;

        byte[] octets = Encoding.UTF8.GetBytes(host);
        return AddressText.TryReadIp4(octets, out _) ? IPAddress.TryParse(host, out address) : IsHostName(host);
    }

    /// <summary>Letters, digits and hyphens (RFC 1123 section 2.1). A last label of digits is an address with a mistake in it.</summary>
    private static bool IsHostName(string host)
    {
        string name = host.EndsWith('.') ? host[..^1] : host;
        string last = name[(name.LastIndexOf('.') + 1)..];
        return DomainName.TryParse(name, out _)
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
            && !last.All(char.IsAsciiDigit);
    }
}
