using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Pasted;

/// <summary>The lines in which host and nslookup say that there is no answer.</summary>
internal static class Denial
{
    /// <summary>Reads a line, and states what it denies.</summary>
    /// <returns>Whether it was such a line.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, PastedStatements statements) =>
        TryReadHost(line, statements) || TryReadMissingType(line, statements) || TryReadNslookup(line, statements);

    // Host www.example.org not found: 3(NXDOMAIN)
    private static bool TryReadHost(ReadOnlySpan<byte> line, PastedStatements statements)
    {
        int end = line.IndexOf(" not found: "u8);
        if (!line.StartsWith("Host "u8) || end < 5)
            return false;

        return TryAdd(line[5..end], StatusOf(line[(end + 12)..]), statements);
    }

    // www.example.org has no TXT record
    // *** No mail exchange (MX) records available for www.example.org
    private static bool TryReadMissingType(ReadOnlySpan<byte> line, PastedStatements statements)
    {
        ReadOnlySpan<byte> types;
        ReadOnlySpan<byte> name;
        if (line.IndexOf(" has no "u8) is > 0 and var no && line.EndsWith(" record"u8) && no + 8 < line.Length - 7)
        {
            name = line[..no];
            types = line[(no + 8)..^7];
        }
        else if (line.StartsWith("*** No "u8) && line.IndexOf(" records available for "u8) is > 0 and var available)
        {
            name = line[(available + 23)..];
            types = line[..available];
            types = types[(types.LastIndexOf((byte)'(') + 1)..].TrimEnd((byte)')');
        }
        else
        {
            return false;
        }

        if (!PastedName.TryRead(name, out DomainName owner))
            return false;

        foreach (Range part in types.Split((byte)'+'))
        {
            if (RecordTypes.TryParse(types[part], out RecordType type))
                statements.Add(owner, type, DnsStatus.NoData);
        }

        return true;
    }

    // ** server can't find www.example.org: NXDOMAIN
    // *** ns1.example.net can't find www.example.org: Non-existent domain
    private static bool TryReadNslookup(ReadOnlySpan<byte> line, PastedStatements statements)
    {
        int find = line.IndexOf(" can't find "u8);
        if (!line.StartsWith("**"u8) || find < 0)
            return false;

        ReadOnlySpan<byte> rest = line[(find + 12)..];
        int colon = rest.LastIndexOf(": "u8);
        return colon > 0 && TryAdd(rest[..colon], StatusOf(rest[(colon + 2)..]), statements);
    }

    private static bool TryAdd(ReadOnlySpan<byte> name, DnsStatus status, PastedStatements statements)
    {
        if (!PastedName.TryRead(name, out DomainName owner))
            return false;

        // A refusal says something of the server that was asked, and nothing of the name.
        if (status != DnsStatus.Unknown)
            statements.Add(owner, status);

        return true;
    }

    private static DnsStatus StatusOf(ReadOnlySpan<byte> words) =>
        words.IndexOf("NXDOMAIN"u8) >= 0 || words.StartsWith("Non-existent domain"u8) ? DnsStatus.NxDomain
        : words.IndexOf("SERVFAIL"u8) >= 0 || words.StartsWith("Server failed"u8) ? DnsStatus.ServerFailure
        : DnsStatus.Unknown;
}
