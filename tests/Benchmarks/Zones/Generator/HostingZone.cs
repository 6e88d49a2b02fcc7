namespace SpfLint.Benchmarks.Zones;

/// <summary>A hosting provider's zone: an MX, an A and an SPF record for each of many customers.</summary>
internal static class HostingZone
{
    public static long Write(string path, int ownerCount, Random random)
    {
        using var zone = new ZoneFile(path, "hosting.example");
        zone.AddApex();
        zone.Add("mail\tIN\tA\t192.0.2.3");
        zone.Add("mail\tIN\tTXT\t\"v=spf1 a -all\"");
        zone.Add("_spf\tIN\tTXT\t\"v=spf1 ip4:192.0.2.0/25 -all\"");
        for (int i = 0; i < ownerCount; i++)
        {
            string name = $"customer-{random.Next(1 << 28):x}-{i}";
            string address = $"198.51.100.{random.Next(1, 255)}";
            zone.Add($"{name}\tIN\tMX\t10 mail");
            zone.Add($"{name}\tIN\tA\t{address}");
            zone.Add($"{name}\tIN\tTXT\t\"v=spf1 {Policy(random.Next(6), address, random)}\"");
        }

        return zone.RecordCount;
    }

    /// <summary>What customers publish: mostly what others do, and some a network that nobody else has.</summary>
    private static string Policy(int kind, string address, Random random) => kind switch
    {
        0 => "mx -all",
        1 => "a mx -all",
        2 => "include:_spf.hosting.example -all",
        3 => $"ip4:{address} mx ~all",
        4 => $"a ip6:2001:db8:{random.Next(1 << 16):x}:{random.Next(1 << 16):x}::/64 -all",
        _ => "a mx include:_spf.hosting.example ~all",
    };
}
