using System.Numerics;
using System.Text.Json;

namespace SpfLint.Cli.Tests.Commands;

public sealed class ShowCommandTests
{
    private const string Zone = """
        $ORIGIN example.org.
        $TTL 3600
        @       IN SOA  ns1 hostmaster 2026010101 7200 1800 1209600 3600
                IN NS   ns1
                IN NS   ns2
                IN MX   10 mx1
                IN TXT  "v=spf1 ip4:192.0.2.0/28 mx include:parts.example.org ip6:2001:db8::/64 -all"
        ns1     IN A    192.0.2.1
        ns2     IN A    192.0.2.2
        mx1     IN A    198.51.100.9
        parts   IN TXT  "v=spf1 -ip4:203.0.113.7 ip4:203.0.113.0/24 include:more.example.org ?all"
        more    IN TXT  "v=spf1 ip4:198.51.100.128/25 ~all"
        outside IN TXT  "v=spf1 ip4:192.0.2.9 include:spf.other.example -all"
        sender  IN TXT  "v=spf1 exists:%{l}.people.example.org -all"
        amy.people IN A 127.0.0.2
        broken  IN TXT  "v=spf1 =cmd -all"
        odd     IN TXT  "v=spf1 include:a%{d}\"];x.example.org -all"
        looped  IN TXT  "v=spf1 include:looped.example.org -all"
        twice   IN TXT  "v=spf1 -all"
                IN TXT  "v=spf1 ~all"

        """;

    [Fact]
    public void The_text_shows_what_is_included_and_who_decides()
    {
        ToolRun run = Run("example.org", ".", "--ip", "203.0.113.7");

        const string Expected = """
            example.org (example.org.zone:7): 3 lookups
              include:parts.example.org -> parts.example.org (example.org.zone:11): 2 lookups
                include:more.example.org -> more.example.org (example.org.zone:12): 1 lookup

            IPv4
              Result  Ranges                                                               Addresses  Decided by
              pass    192.0.2.0/28                                                                16  ip4:192.0.2.0/28
              pass    198.51.100.9                                                                 1  mx
              pass    203.0.113.0-203.0.113.6, 203.0.113.8-203.0.113.255                         255  ip4:203.0.113.0/24 in parts.example.org
              pass    198.51.100.128/25                                                          128  ip4:198.51.100.128/25 in more.example.org
            > fail    0.0.0.0-192.0.1.255, 192.0.2.16-198.51.100.8, 198.51.100.10-198.51.100.127 and 3 more  4,294,966,896  -all

            """;
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Squeeze(Expected), Squeeze(run.Output[..run.Output.IndexOf("\nIPv6", StringComparison.Ordinal)]));
        Assert.EndsWith("\n203.0.113.7: fail by -all; 2 lookups, 0 void lookups\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("outside.example.org")]
    [InlineData("sender.example.org")]
    [InlineData("looped.example.org")]
    [InlineData("twice.example.org")]
    [InlineData("nowhere.example.org")]
    public void The_ranges_cover_each_family_once(string domain)
    {
        using var json = JsonDocument.Parse(Run(domain, ".", "--format", "json").Output);

        foreach ((string family, BigInteger size) in new[] { ("ipv4", BigInteger.One << 32), ("ipv6", BigInteger.One << 128) })
        {
            BigInteger next = 0;
            foreach (JsonElement range in json.RootElement.GetProperty("ranges").EnumerateArray().Where(range => range.GetProperty("family").GetString() == family))
            {
                Assert.Equal(next, NumberOf(range.GetProperty("first").GetString()!));
                next = NumberOf(range.GetProperty("last").GetString()!) + 1;
            }

            Assert.Equal(size, next);
        }
    }

    [Fact]
    public void A_range_says_what_decided_and_what_it_cost()
    {
        using var json = JsonDocument.Parse(Run("example.org", ".", "--format", "json").Output);

        JsonElement range = json.RootElement.GetProperty("ranges").EnumerateArray()
            .Single(range => range.GetProperty("first").GetString() == "198.51.100.128");
        Assert.Equal(
            "{\"family\":\"ipv4\",\"first\":\"198.51.100.128\",\"last\":\"198.51.100.255\",\"result\":\"pass\",\"term\":\"ip4:198.51.100.128/25\","
            + "\"reason\":\"DirectiveMatched\",\"path\":[\"example.org\",\"parts.example.org\",\"more.example.org\"],\"lookups\":3,\"voids\":0,\"dependsOn\":[]}",
            JsonSerializer.Serialize(range));
    }

    [Fact]
    public void What_nobody_knows_is_named()
    {
        using var json = JsonDocument.Parse(Run("outside.example.org", ".", "--format", "json", "--ip", "192.0.2.10").Output);

        JsonElement highlight = json.RootElement.GetProperty("highlight");
        Assert.Equal(
            ("192.0.2.10", "fail", "spf.other.example"),
            (highlight.GetProperty("address").GetString(), highlight.GetProperty("result").GetString(), highlight.GetProperty("dependsOn")[0].GetString()));
    }

    [Theory]
    [InlineData("exists:%{l}.people.example.org", null)]
    [InlineData(null, "amy@example.org")]
    public void A_sender_that_is_known_leaves_nothing_open(string? dependency, string? sender)
    {
        string[] from = sender is null ? [] : ["--from", sender];
        using var json = JsonDocument.Parse(Run(["sender.example.org", ".", "--format", "json", .. from]).Output);

        JsonElement first = json.RootElement.GetProperty("ranges")[0];
        Assert.Equal(dependency is null ? "pass" : "fail", first.GetProperty("result").GetString());
        Assert.Equal(dependency is null ? [] : [dependency], first.GetProperty("dependsOn").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public void A_table_of_values_has_a_line_for_each_range()
    {
        string[] lines = Run("example.org", ".", "--format", "csv").Output.Split("\r\n");

        Assert.Equal("family,first,last,addresses,result,term,path,lookups,voids,dependsOn", lines[0]);
        Assert.Contains("ipv4,203.0.113.7,203.0.113.7,1,fail,-all,example.org,2,0,", lines);
        Assert.Contains("ipv6,2001:db8::,2001:db8::ffff:ffff:ffff:ffff,18446744073709551616,pass,ip6:2001:db8::/64,example.org,3,1,", lines);
    }

    [Fact]
    public void A_broken_term_is_no_formula() =>
        Assert.Contains(",permerror,'=cmd,broken.example.org,", Run("broken.example.org", ".", "--format", "csv").Output, StringComparison.Ordinal);

    [Fact]
    public void The_includes_are_a_graph_in_two_languages()
    {
        Assert.Equal(
            """
            flowchart LR
              n0["example.org<br/>3 lookups"]
              n1["parts.example.org<br/>1 lookup"]
              n2["more.example.org<br/>0 lookups"]
              n0 -->|"include:parts.example.org (2 lookups)"| n1
              n1 -->|"include:more.example.org (1 lookup)"| n2

            """,
            Run("example.org", ".", "--format", "mermaid").Output);
        Assert.Equal(
            """
            digraph spf {
              rankdir=LR;
              node [shape=box];
              n0 [label="example.org\n3 lookups"];
              n1 [label="parts.example.org\n1 lookup"];
              n2 [label="more.example.org\n0 lookups"];
              n0 -> n1 [label="include:parts.example.org (2 lookups)"];
              n1 -> n2 [label="include:more.example.org (1 lookup)"];
            }

            """,
            Run("example.org", ".", "--format", "dot").Output);
    }

    [Fact]
    public void Names_and_terms_cannot_leave_their_labels()
    {
        string mermaid = Run("odd.example.org", ".", "--format", "mermaid").Output;
        string dot = Run("odd.example.org", ".", "--format", "dot").Output;

        Assert.Contains("include:a#37;#123;d#125;#34;#93;#59;x.example.org (1 lookup)", mermaid, StringComparison.Ordinal);
        Assert.Contains("include:a%{d}\\\"];x.example.org (1 lookup)", dot, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.example.org", 1)]
    [InlineData("example.net", 1)]
    [InlineData("twice.example.org", 1)]
    [InlineData("broken.example.org", 0)]
    [InlineData("EXAMPLE.org.", 0)]
    public void The_exit_code_says_whether_there_is_a_record(string domain, int exitCode) => Assert.Equal(exitCode, Run(domain).ExitCode);

    [Theory]
    [InlineData("Name the domain whose record is to be shown.")]
    [InlineData("'localhost' cannot be a domain that sends mail; show takes one such as example.org.", "localhost")]
    [InlineData("'192.0.2' is no IP address.", "example.org", "--ip", "192.0.2")]
    [InlineData("Unknown option '--formt'; did you mean '--format'?", "example.org", "--formt", "json")]
    public void A_wrong_command_line_is_told(string message, params string[] args)
    {
        ToolRun run = Run(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"spflint: {message}\n", run.Error, StringComparison.Ordinal);
    }

    private static ToolRun Run(params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.With("example.org.zone", Zone);
        return ToolRun.In(folder, ["show", .. args]);
    }

    private static BigInteger NumberOf(string address)
    {
        Assert.True(System.Net.IPAddress.TryParse(address, out System.Net.IPAddress? ip));
        return new BigInteger(ip.GetAddressBytes(), isUnsigned: true, isBigEndian: true);
    }

    private static string Squeeze(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length - line.TrimStart().Length + string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
