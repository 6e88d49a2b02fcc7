using SpfLint.Dns.Zones;

namespace SpfLint.Fuzz.Targets;

/// <summary>What <c>$GENERATE</c> may cost where a target cannot set its limit.</summary>
public static class Generation
{
    private static readonly long s_limit = new ZoneLimits().GeneratedRecords;

    /// <summary>The records that the directives in a text may make; each is work, also where it turns out to be wrong.</summary>
    public static long MostRecords(byte[] text)
    {
        long count = 0;
        ReadOnlySpan<byte> rest = text;
        for (int at; (at = rest.IndexOf((byte)'$')) >= 0; rest = rest[(at + 1)..])
            count += rest[(at + 1)..] is [(byte)'G' or (byte)'g', (byte)'E' or (byte)'e', ..] ? s_limit : 0;

        return count;
    }
}
