using System.Globalization;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Conformance.Servers;

/// <summary>The records that are read of a zone, and those that BIND writes of it, read by the same reader: plain text that nobody misreads.</summary>
internal static class ContentDifference
{
    /// <summary>Compares them.</summary>
    /// <returns>The records that only one side has, with its name; null when BIND does not load the zone, or the linter has an error about its text.</returns>
    public static IReadOnlyList<string>? Find(ZoneText zone, ZoneCompiler compiler, string folder)
    {
        if (Read(zone) is not { } own || compiler.Compile(zone, folder) is not { } compiled)
            return null;

        HashSet<string>? other = Read(new ZoneText(zone.Name, zone.Origin, compiled));
        return other is null ? ["what BIND writes of it is not understood"]
            : [.. own.Except(other).Select(record => "SpfLint: " + record), .. other.Except(own).Select(record => "BIND: " + record)];
    }

    private static HashSet<string>? Read(ZoneText text)
    {
        _ = DomainName.TryParse(text.Origin, out DomainName origin);
        Zone zone = ZoneLoader.Load(new MemorySource(text.Name, text.Bytes), new ZoneOptions { GivenOrigin = origin, Includes = new FilesBeside(text) });
        return zone.Errors.IsEmpty ? [.. Enumerable.Range(0, zone.Count).Where(index => zone.IsInZone(zone[index].Owner)).Select(index => Describe(zone, index))] : null;
    }

    private static string Describe(Zone zone, int index)
    {
        RecordType type = zone[index].Type;
        string owner = Encoding.Latin1.GetString(zone.Names[zone[index].Owner]).ToLowerInvariant();
        string rdata = Convert.ToHexString(zone.Open(index).ReadRdata(type).Span);
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(Encoding.Latin1.GetBytes(owner))} {RecordTypes.Mnemonic(type)} {rdata}");
    }
}
