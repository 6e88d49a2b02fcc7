using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SpfLint.Analysis.Portability;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Configuration;

/// <summary>The table of settings: a row here is all that a new one needs.</summary>
public static class Settings
{
    private const uint MaxTimeToLive = int.MaxValue;

    /// <summary>The origin of a zone, where neither the file nor its name says it.</summary>
    public static Setting<string?> Origin { get; } = new(
        "spflint_origin", null, "", "a domain name such as example.org", "The origin of a zone; it wins over what the file says, as --origin does.", TryReadName);

    /// <summary>The lock file with answers of other domains.</summary>
    public static Setting<string?> Lock { get; } = new(
        "spflint_lock", null, "", "a path below the configuration file's folder", "The lock file that holds the answers of other domains.", TryReadPath);

    /// <summary>How the serial of the SOA record changes when a fix changes the zone.</summary>
    public static Setting<SerialBump> BumpSerial { get; } = new(
        "spflint_bump_serial", SerialBump.None, "none", "none, date or increment", "How the serial of a zone changes when a fix changes the zone.", TryReadBump);

    /// <summary>Most IPv4 addresses that a record should pass.</summary>
    public static Setting<long> MaxAddresses { get; } = new(
        "spflint_max_addresses", 1L << 18, "262144", "a number from 1 to 4294967296", "The most IPv4 addresses that an SPF record may pass.", TryReadCount);

    /// <summary>From how many DNS lookups on a record is near the limit of ten (RFC 7208 section 4.6.4).</summary>
    public static Setting<int> NearLookups { get; } = new(
        "spflint_near_lookups", 9, "9", "a number from 1 to 10", "From how many DNS lookups on an SPF record is near the limit of 10.", TryReadLookups);

    /// <summary>The shortest TTL of an SPF record, in seconds.</summary>
    public static Setting<uint> MinTtl { get; } = new(
        "spflint_min_ttl", 300, "300", "seconds, or a period such as 5m", "The shortest TTL that an SPF record should have.", TryReadPeriod);

    /// <summary>The longest TTL of an SPF record, in seconds.</summary>
    public static Setting<uint> MaxTtl { get; } = new(
        "spflint_max_ttl", 86_400, "86400", "seconds, or a period such as 1d", "The longest TTL that an SPF record should have.", TryReadPeriod);

    /// <summary>The name servers that must be able to load the zone.</summary>
    public static Setting<NameServers> Servers { get; } = new(
        "spflint_servers", NameServers.All, "bind, knot, nsd, ldns", "a list of bind, knot, nsd and ldns", "The name servers that must be able to load the zone.", TryReadServers);

    /// <summary>All settings, in the order in which people read of them.</summary>
    public static ImmutableArray<Setting> All { get; } = [Origin, Lock, BumpSerial, MaxAddresses, NearLookups, MinTtl, MaxTtl, Servers];

    /// <summary>The setting with this key, in any case; or null.</summary>
    public static Setting? Find(string key) =>
        All.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static bool TryReadName(string text, out string? value)
    {
        value = text;
        return text.Length > 0 && DomainName.TryParse(text, out _) && !text.Any(char.IsWhiteSpace);
    }

    private static bool TryReadPath(string text, out string? value)
    {
        value = text;
        return text.Length > 0 && !text.Any(char.IsControl) && !Path.IsPathRooted(text) && !text.Split('/', '\\').Contains("..");
    }

    private static bool TryReadBump(string text, out SerialBump value)
    {
        SerialBump? bump = text.ToLowerInvariant() switch
        {
            "none" => SerialBump.None,
            "date" => SerialBump.Date,
            "increment" => SerialBump.Increment,
            _ => null,
        };
        value = bump ?? SerialBump.None;
        return bump is not null;
    }

    private static bool TryReadServers(string text, out NameServers value)
    {
        value = NameServers.None;
        foreach (string name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            NameServers server = name.ToLowerInvariant() switch
            {
                "bind" => NameServers.Bind,
                "knot" => NameServers.Knot,
                "nsd" => NameServers.Nsd,
                "ldns" => NameServers.Ldns,
                _ => NameServers.None,
            };
            if (server == NameServers.None)
                return false;

            value |= server;
        }

        return true;
    }

    private static bool TryReadCount(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is >= 1 and <= 1L << 32;

    private static bool TryReadLookups(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is >= 1 and <= 10;

    private static bool TryReadPeriod(string text, out uint value) =>
        TimeToLive.Read(Encoding.UTF8.GetBytes(text), out value) == TimeToLiveProblem.None && value <= MaxTimeToLive;
}

/// <summary>How the serial of a zone changes (RFC 1912 section 2.2 recommends the date).</summary>
public enum SerialBump
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>To the day's date and a number, <c>YYYYMMDDnn</c>.</summary>
    Date,

    /// <summary>By one.</summary>
    Increment,
}
