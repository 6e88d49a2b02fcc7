namespace SpfLint.Benchmarks.Zones;

/// <summary>A folder of small zones, some two kilobytes each, named by their files.</summary>
internal static class SmallZones
{
    private const int HostCount = 42;

    public static long Write(string folder, int fileCount, Random random)
    {
        Directory.CreateDirectory(folder);
        long records = 0;
        for (int i = 0; i < fileCount; i++)
        {
            string origin = $"zone-{random.Next(1 << 24):x}-{i}.example";
            using var zone = new ZoneFile(Path.Combine(folder, $"{origin}.zone"), origin);
            zone.AddApex();
            zone.Add("@\tIN\tMX\t10 mail");
            zone.Add($"@\tIN\tA\t198.51.100.{random.Next(1, 255)}");
            zone.Add("@\tIN\tTXT\t\"v=spf1 mx -all\"");
            zone.Add($"mail\tIN\tA\t198.51.100.{random.Next(1, 255)}");
            zone.Add("mail\tIN\tTXT\t\"v=spf1 a -all\"");
            zone.Add("www\tIN\tCNAME\t@");
            zone.Add("_dmarc\tIN\tTXT\t\"v=DMARC1; p=reject\"");
            for (int host = 0; host < HostCount; host++)
                zone.Add($"host{host}\tIN\tA\t203.0.113.{random.Next(1, 255)} ; rack {host}");

            records += zone.RecordCount;
        }

        return records;
    }
}
