using System.Collections.Immutable;
using System.Net;
using SpfLint.Dns.Live;

namespace SpfLint.Cli.Commands;

/// <summary>The name servers that a run asks.</summary>
/// <param name="Addresses">Where they are.</param>
/// <param name="Name">What they are called in reports.</param>
internal sealed record LiveServers(ImmutableArray<IPEndPoint> Addresses, string Name)
{
    /// <summary>Finds them.</summary>
    /// <param name="server">An address or a host name, with or without a port; null for those of the system.</param>
    /// <param name="error">Why there are none, as a sentence that says what to do; else null.</param>
    public static LiveServers? Find(string? server, out string? error)
    {
        error = null;
        if (server is null)
        {
            ImmutableArray<IPEndPoint> system = SystemServers.Read();
            error = system.IsEmpty ? "The system names no name server; name one with --dns HOST[:PORT]." : null;
            return system.IsEmpty ? null : new LiveServers(system, string.Join(", ", system.Select(address => address.ToString())));
        }

        if (!ServerAddress.TryParse(server, out ServerAddress? address))
            error = $"'{server}' is no name server; write --dns HOST[:PORT], or --dns system for those of the system.";
        else if (!address.TryResolve(out ImmutableArray<IPEndPoint> found))
            error = $"The name server '{server}' has no address; to ask those of the system, write --dns system.";
        else
            return new LiveServers(found, address.ToString());

        return null;
    }
}
