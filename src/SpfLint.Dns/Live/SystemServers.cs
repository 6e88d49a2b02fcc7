using System.Collections.Immutable;
using System.Net;
using System.Net.NetworkInformation;

namespace SpfLint.Dns.Live;

/// <summary>The name servers that the operating system is set up to ask.</summary>
public static class SystemServers
{
    private const string ConfigurationFile = "/etc/resolv.conf";

    /// <summary>More than any system asks; a longer file is not believed to the end.</summary>
    private const int MaxServers = 16;

    /// <summary>Reads <c>/etc/resolv.conf</c>, and on Windows the network interfaces.</summary>
    /// <returns>The servers in the system's order, each once; none when there are none or nothing can be read.</returns>
    public static ImmutableArray<IPEndPoint> Read()
    {
        try
        {
            return OperatingSystem.IsWindows() ? ReadInterfaces() : ReadConfiguration(File.ReadLines(ConfigurationFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NetworkInformationException)
        {
            return [];
        }
    }

    /// <summary>Takes the <c>nameserver</c> lines of resolv.conf(5); lines that say anything else are passed over.</summary>
    internal static ImmutableArray<IPEndPoint> ReadConfiguration(IEnumerable<string> lines)
    {
        ImmutableArray<IPEndPoint>.Builder servers = ImmutableArray.CreateBuilder<IPEndPoint>();
        foreach (string line in lines)
        {
            string[] words = line.Split([' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries);
            if (words is ["nameserver", var address, ..] && IPAddress.TryParse(address, out IPAddress? server))
                Add(servers, server);
        }

        return servers.ToImmutable();
    }

    private static ImmutableArray<IPEndPoint> ReadInterfaces()
    {
        ImmutableArray<IPEndPoint>.Builder servers = ImmutableArray.CreateBuilder<IPEndPoint>();
        foreach (NetworkInterface network in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (network.OperationalStatus != OperationalStatus.Up)
                continue;

            foreach (IPAddress server in network.GetIPProperties().DnsAddresses)
            {
                // Windows lists the site-local fec0:0:0:ffff::1 to ::3 where nobody has set a server.
                if (!server.IsIPv6SiteLocal)
                    Add(servers, server);
            }
        }

        return servers.ToImmutable();
    }

    private static void Add(ImmutableArray<IPEndPoint>.Builder servers, IPAddress address)
    {
        var server = new IPEndPoint(address, ServerAddress.DefaultPort);
        if (servers.Count < MaxServers && !servers.Contains(server))
            servers.Add(server);
    }
}
