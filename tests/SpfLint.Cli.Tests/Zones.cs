namespace SpfLint.Cli.Tests;

/// <summary>Zone texts that give the same findings whatever rules are added.</summary>
internal static class Zones
{
    /// <summary>A whole zone with nothing wrong.</summary>
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

    /// <summary>One error: SPF4001 in line 9.</summary>
    public const string PassesEveryone = Clean + "open    IN TXT  \"v=spf1 +all\"\n";
}
