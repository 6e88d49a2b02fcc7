using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Wording;

/// <summary>Which keyword of a zone file was meant by one that does not exist.</summary>
internal static class Spellings
{
    private static readonly string[] Directives = ["$ORIGIN", "$TTL", "$INCLUDE", "$GENERATE"];

    // A slip in a short word is near to many; of the rarer types people make fewer.
    private static readonly string[] CommonTypes = ["A", "AAAA", "MX", "NS", "TXT", "SOA", "CNAME", "PTR", "SRV", "CAA", "DS"];

    private static readonly string[] CommonClasses = ["IN"];

    private static readonly string[] Types =
        [.. RecordTypes.All.ToArray().Where(row => !row.IsMeta).Select(row => row.Mnemonic)];

    /// <summary>The directive that is nearest, or null.</summary>
    public static string? NearestDirective(ReadOnlySpan<byte> word) =>
        EditDistance.Nearest(Encoding.Latin1.GetString(word), Directives);

    /// <summary>The class that nearly all zones have, if the word is near to it, or null.</summary>
    public static string? NearestClass(ReadOnlySpan<byte> word) =>
        word.Length < 2 ? null : EditDistance.Nearest(Encoding.Latin1.GetString(word), CommonClasses);

    /// <summary>The name server that has a type of its own by this name, or null.</summary>
    public static string? ServerOfType(ReadOnlySpan<byte> word) => Encoding.Latin1.GetString(word).ToUpperInvariant() switch
    {
        "ALIAS" or "LUA" => "PowerDNS",
        "DYNA" or "DYNC" => "gdnsd",
        _ => null,
    };

    /// <summary>The type mnemonic that is nearest, a common one first, or null.</summary>
    public static string? NearestType(ReadOnlySpan<byte> word)
    {
        string text = Encoding.Latin1.GetString(word);
        return text.Length < 2 ? null : EditDistance.Nearest(text, CommonTypes) ?? EditDistance.Nearest(text, Types);
    }
}
