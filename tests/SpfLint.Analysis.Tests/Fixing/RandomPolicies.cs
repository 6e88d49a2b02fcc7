using System.Text;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Fixing;

/// <summary>Zones with SPF records that are broken and roundabout in the ways that fixes mend.</summary>
internal static class RandomPolicies
{
    private static readonly string[] s_terms =
    [
        "ip4:192.0.2.0/24", "+ip4:192.0.2.64/26", "-ip4:192.0.2.9", "~ip4:192.0.2.0/28", "ip4:192.0.2.69/27", "ip4:192.0.2.1/32", "ip4:192.0.2.1",
        "IP4:198.51.100.0/25", "ip4:198.51.100.128/25", "ip4:192.0.2.0/24", "ip6:2001:db8::/64", "ip6:2001:DB8:0::/64", "ip6:2001:db8::1/128",
        "include:b.example", "Include:B.example", "include:c.example", "include:spf.other.example", "?include:spf.other.example", "-include:c.example",
        "a:b.example", "a", "+mx", "mx", "mx/24", "a:gone.b.example", "mx:null.example", "ptr", "ptr:gone.b.example", "exists:%{i}.b.example",
        "all", "~all", "-all", "redirect=b.example", "redirect=c.example", "exp=why.b.example",
    ];

    private static readonly string[] s_mistakes =
    [
        "ipv4:203.0.113.1", "ip4=203.0.113.2", "inlcude:b.example", "include=c.example", "redirect:b.example", "-redirect=b.example", "ip6:192.0.2.77",
        "ip4:2001:db8::7", "a:192.0.2.99", "192.0.2.55", "mx/24/64", "ip4:192.0.2.0/24,ip4:192.0.2.128/25", "ip4: 192.0.2.7", "ip4:192.0.2.1~all", "include:b.examplemx",
        "al", "-all.", "v=spf1",
    ];

    private static readonly string[] s_separators = [" ", " ", " ", " ", "  ", "\" \" "];

    /// <summary>One file with three names, or two files of which one is included, and a second zone.</summary>
    public static (LintOptions Options, LintInput[] Inputs) Make(Random random)
    {
        string parts = $"""
            b.example. 300 IN TXT "{Record(random, 3)}"
            b.example. 300 IN A 192.0.2.77
            b.example. 300 IN A 203.0.113.77
            c.example. 300 IN TXT "v=spf1 ip4:198.51.100.0/24 ip4:192.0.2.0/26 -ip4:203.0.113.0/25 ~all"
            why.b.example. 300 IN TXT "No."
            null.example. 300 IN MX 0 .

            """;
        string record = Record(random, 8);
        string quoted = random.Next(8) == 0 && !record.Contains('"') ? record : $"\"{record}\"";
        string type = random.Next(12) == 0 ? "SPF" : "TXT";
        string own = $"a.example. 300 IN {type} {quoted}\na.example. 300 IN MX 10 a.example.\na.example. 300 IN A 192.0.2.80\n";
        if (random.Next(12) == 0)
            own += $"a.example. 300 IN TXT {quoted}\n";

        var main = new MemorySource("a.example.zone", Encoding.ASCII.GetBytes(random.Next(2) == 0 ? own + parts : own + "$INCLUDE parts\n"));
        var included = new MemorySource("parts", Encoding.ASCII.GetBytes(parts));
        var other = new MemorySource("other.example.zone", "other.example. 300 IN NS ns.other.example.\nspf.other.example. 300 IN TXT \"v=spf1 include:b.example ip4:192.0.2.0/25 -all\"\n"u8.ToArray());
        LintInput[] inputs = random.Next(2) == 0 ? [new LintInput(main)] : [new LintInput(main), new LintInput(other)];
        return (new LintOptions { Includes = new OneFile(included) }, inputs);
    }

    private static string Record(Random random, int most)
    {
        var text = new StringBuilder(random.Next(20) == 0 ? "V=SPF1" : "v=spf1");
        for (int count = random.Next(1, most); count > 0; count--)
        {
            string[] words = random.Next(5) == 0 ? s_mistakes : s_terms;
            text.Append(s_separators[random.Next(s_separators.Length)]).Append(words[random.Next(words.Length)]);
        }

        return text.Append(random.Next(3) > 0 ? " -all" : "").ToString();
    }

    private sealed class OneFile(SourceText file) : IIncludeResolver
    {
        public IncludeResult Resolve(string path, SourceText including) => new(file, IncludeFailure.None);
    }
}
