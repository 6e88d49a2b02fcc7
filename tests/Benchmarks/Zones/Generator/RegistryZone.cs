namespace SpfLint.Benchmarks.Zones;

/// <summary>A top-level domain: delegations with two name servers, one of them with glue, and a DS record, in no order.</summary>
internal static class RegistryZone
{
    private const int RecordsOfDelegation = 4;
    private const int HosterCount = 1000;

    public static long Write(string path, int recordCount, Random random)
    {
        using var zone = new ZoneFile(path, "example");
        zone.AddApex();
        zone.Add("@\tIN\tTXT\t\"v=spf1 -all\"");
        var digest = new byte[32];
        for (int i = 0; zone.RecordCount + RecordsOfDelegation <= recordCount; i++)
        {
            string name = $"domain-{random.Next(1 << 28):x}-{i}";
            random.NextBytes(digest);
            zone.Add($"{name}\tIN\tNS\tns1.{name}.example.");
            zone.Add($"{name}\tIN\tNS\tns2.hoster-{random.Next(HosterCount)}.net.");
            zone.Add($"ns1.{name}\tIN\tA\t198.51.100.{random.Next(1, 255)}");
            zone.Add($"{name}\tIN\tDS\t{random.Next(1 << 16)} 13 2 {Convert.ToHexStringLower(digest)}");
        }

        return zone.RecordCount;
    }
}
