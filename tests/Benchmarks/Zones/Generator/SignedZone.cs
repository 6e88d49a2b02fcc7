using System.Buffers.Binary;

namespace SpfLint.Benchmarks.Zones;

/// <summary>
/// A zone signed with one ECDSA key and an NSEC chain over all of its names; of each host an address. The signatures are real, for
/// there are checkers that verify them.
/// </summary>
internal static class SignedZone
{
    private const string Origin = "signed.example";
    private const int RecordsOfHost = 4;
    private const int Ttl = 3600;

    public static long Write(string path, int recordCount, Random random)
    {
        using var zone = new ZoneFile(path, Origin);
        using var signer = new ZoneSigner(Origin, Ttl, random);
        string[] hosts = [.. Enumerable.Range(0, recordCount / RecordsOfHost).Select(i => $"host-{random.Next(1 << 28):x7}-{i}").Order(StringComparer.Ordinal)];
        zone.AddApex();
        zone.Add($"@\tIN\tDNSKEY\t{signer.KeyText}");
        AddNext(zone, signer, Origin, hosts[0], "NS SOA RRSIG NSEC DNSKEY", [0x22, 0, 0, 0, 0, 0x03, 0x80]);
        Sign(zone, signer, Origin, RecordType.Soa, Soa());
        Sign(zone, signer, Origin, RecordType.Ns, WireName.Of("ns1.hoster.net"), WireName.Of("ns2.hoster.org"));
        Sign(zone, signer, Origin, RecordType.DnsKey, signer.Key);
        for (int i = 0; i < hosts.Length; i++)
        {
            string host = $"{hosts[i]}.{Origin}";
            byte[] address = [198, 51, 100, (byte)random.Next(1, 255)];
            zone.Add($"{host}.\tIN\tA\t{string.Join('.', address)}");
            Sign(zone, signer, host, RecordType.A, address);
            AddNext(zone, signer, host, i + 1 < hosts.Length ? hosts[i + 1] : null, "A RRSIG NSEC", [0x40, 0, 0, 0, 0, 0x03]);
        }

        return zone.RecordCount;
    }

    /// <summary>An NSEC record and its signature (RFC 4034 section 4).</summary>
    /// <param name="zone">Takes them.</param>
    /// <param name="signer">Signs.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="next">The first label of the next name; null for the apex.</param>
    /// <param name="types">The types of the owner.</param>
    /// <param name="bits">The same as a bitmap of the first 256 types.</param>
    private static void AddNext(ZoneFile zone, ZoneSigner signer, string owner, string? next, string types, byte[] bits)
    {
        string nextName = next is null ? Origin : $"{next}.{Origin}";
        zone.Add($"{owner}.\tIN\tNSEC\t{nextName}. {types}");
        Sign(zone, signer, owner, RecordType.NSec, [.. WireName.Of(nextName), 0, (byte)bits.Length, .. bits]);
    }

    private static void Sign(ZoneFile zone, ZoneSigner signer, string owner, RecordType type, params byte[][] rdata) =>
        zone.Add($"{owner}.\tIN\tRRSIG\t{signer.Sign(owner, type, rdata)}");

    /// <summary>The rdata of the SOA record that <see cref="ZoneFile.AddApex"/> writes.</summary>
    private static byte[] Soa()
    {
        var numbers = new byte[20];
        int at = 0;
        foreach (uint number in (uint[])[2024010101, 7200, 3600, 1209600, 3600])
        {
            BinaryPrimitives.WriteUInt32BigEndian(numbers.AsSpan(at), number);
            at += sizeof(uint);
        }

        return [.. WireName.Of("ns1.hoster.net"), .. WireName.Of("hostmaster.hoster.net"), .. numbers];
    }
}
