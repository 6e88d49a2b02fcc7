namespace SpfLint.LanguageServer.Tests;

/// <summary>Zone texts, and places in them.</summary>
internal static class Zones
{
    /// <summary>A whole zone with nothing wrong, of nine lines.</summary>
    public const string Clean = """
        $ORIGIN example.org.
        $TTL 3600
        @       IN SOA  ns1 hostmaster 2026010101 7200 1800 1209600 3600
                IN NS   ns1
                IN NS   ns2
                IN TXT  "v=spf1 -all"
        ns1     IN A    192.0.2.1
        ns2     IN A    192.0.2.2

        """;

    /// <summary>Number of the line that follows <see cref="Clean"/>, from zero.</summary>
    public const int NextLine = 8;
}
