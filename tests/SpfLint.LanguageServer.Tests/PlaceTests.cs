using System.Text.Json;

namespace SpfLint.LanguageServer.Tests;

/// <summary>What an editor is told about the place under the pointer.</summary>
public sealed class PlaceTests
{
    private const string Net = """
        $ORIGIN example.net.
        $TTL 3600
        @       IN SOA  ns1 hostmaster 2026010101 7200 1800 1209600 3600
                IN NS   ns1
        ns1     IN A    192.0.2.53
        spf     IN TXT  "other text"
                IN TXT  "v=spf1 a:ns1.example.net ip4:192.0.2.0/24 -all"

        """;

    [Theory]
    [InlineData("ip4:192.0.2.0/24", "192.0.2.0 to 192.0.2.255: 256 addresses")]
    [InlineData("ip4:198.51.100.7", "198.51.100.7: 1 address")]
    [InlineData("ip6:2001:db8::/32", "2001:db8:: to 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff: 2^96 addresses")]
    [InlineData("include:spf.example.net", "Costs 2 lookups; the whole record needs 3 lookups of 10.\n\n```text\nspf.example.net TXT\nv=spf1 a:ns1.example.net ip4:192.0.2.0/24 -all\n```")]
    [InlineData("a:ns1.example.net", "Costs 1 lookup; the whole record needs 3 lookups of 10.")]
    [InlineData("include:elsewhere.example", "Costs at least 1 lookup; the whole record needs at least 1 lookup of 10.\n\nNothing here knows of this name:\n\n```text\nelsewhere.example TXT\n```")]
    public void A_hover_tells_about_a_term(string term, string expected)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.net.zone", Net);
        using TestClient client = TestClient.Start(folder);
        string terms = term.Contains("elsewhere", StringComparison.Ordinal)
            ? term
            : "ip4:192.0.2.0/24 ip4:198.51.100.7 ip6:2001:db8::/32 include:spf.example.net a:ns1.example.net";
        string line = $"shop IN TXT \"v=spf1 {terms} -all\"";
        int column = line.IndexOf(term, StringComparison.Ordinal);

        client.Open("example.org.zone", Zones.Clean + line + "\n");
        JsonElement hover = client.AtPlace("textDocument/hover", "example.org.zone", Zones.NextLine, column + 2);

        Assert.StartsWith(expected, hover.GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal(column, hover.GetProperty("range").GetProperty("start").GetProperty("character").GetInt32());
        Assert.Equal(column + term.Length, hover.GetProperty("range").GetProperty("end").GetProperty("character").GetInt32());
    }

    [Fact]
    public void A_hover_over_a_finding_shows_its_rule_without_examples()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);

        client.Open("example.org.zone", Zones.Clean + "open IN TXT \"v=spf1 +all\"\n");
        JsonElement contents = client.AtPlace("textDocument/hover", "example.org.zone", Zones.NextLine, 20).GetProperty("contents");
        string text = contents.GetProperty("value").GetString()!;

        Assert.Equal("markdown", contents.GetProperty("kind").GetString());
        Assert.StartsWith("**SPF4001 PassesEveryone**: ", text, StringComparison.Ordinal);
        Assert.Contains("\n### Why it matters\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("```zone", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hover_says_nothing_where_there_is_nothing_to_say()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);

        client.Open("example.org.zone", Zones.Clean);

        Assert.Equal(JsonValueKind.Null, client.AtPlace("textDocument/hover", "example.org.zone", 0, 3).ValueKind);
        Assert.Equal(JsonValueKind.Null, client.AtPlace("textDocument/hover", "missing.zone", 0, 3).ValueKind);
    }

    [Fact]
    public void The_text_of_an_included_record_cannot_leave_its_block()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.net.zone", Net + "evil IN TXT \"v=spf1 x=\\010```\\027[31m -all\"\n");
        using TestClient client = TestClient.Start(folder);

        client.Open("example.org.zone", Zones.Clean + "shop IN TXT \"v=spf1 include:evil.example.net -all\"\n");
        string text = client.AtPlace("textDocument/hover", "example.org.zone", Zones.NextLine, 22).GetProperty("contents").GetProperty("value").GetString()!;

        Assert.Contains("v=spf1 x=\\010```\\027[31m -all\n```", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](evil).example", "[x]\\(evil\\).example TXT")]
    [InlineData("<img/src=x>.example", "<img/src=x>.example TXT")]
    [InlineData("```.example", "```.example TXT")]
    public void A_name_in_a_hover_is_no_Markdown(string name, string line)
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);

        client.Open("example.org.zone", Zones.Clean + $"shop IN TXT \"v=spf1 include:{name} -all\"\n");
        JsonElement hover = client.AtPlace("textDocument/hover", "example.org.zone", Zones.NextLine, 22);

        string text = hover.GetProperty("contents").GetProperty("value").GetString()!;
        Assert.EndsWith($":\n\n```text\n{line}\n```", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop IN TXT \"v=spf1 include:spf.example.net -all\"", "spf.", "example.net.zone", 6)]
    [InlineData("shop IN TXT \"v=spf1 redirect=spf.example.net\"", "spf.", "example.net.zone", 6)]
    [InlineData("shop IN TXT \"v=spf1 a:ns1.example.net -all\"", "ns1.", "example.net.zone", 4)]
    [InlineData("shop IN MX 10 ns2", "ns2", "example.org.zone", 7)]
    [InlineData("shop IN CNAME ns1", "ns1", "example.org.zone", 6)]
    public void A_name_leads_to_its_records(string line, string name, string file, int target)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.net.zone", Net);
        using TestClient client = TestClient.Start(folder);

        client.Open("example.org.zone", Zones.Clean + line + "\n");
        JsonElement places = client.AtPlace("textDocument/definition", "example.org.zone", Zones.NextLine, line.IndexOf(name, StringComparison.Ordinal) + 1);

        JsonElement place = Assert.Single(places.EnumerateArray());
        Assert.Equal(client.UriOf(file), place.GetProperty("uri").GetString());
        Assert.Equal(target, place.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData("shop IN MX 10 ns2", "10")]
    [InlineData("shop IN TXT \"v=spf1 exists:%{i}.example.net -all\"", "exists")]
    [InlineData("shop IN TXT \"v=spf1 include:nowhere.example -all\"", "nowhere")]
    public void What_is_no_name_leads_nowhere(string line, string text)
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);

        client.Open("example.org.zone", Zones.Clean + line + "\n");
        JsonElement places = client.AtPlace("textDocument/definition", "example.org.zone", Zones.NextLine, line.IndexOf(text, StringComparison.Ordinal) + 1);

        Assert.Equal(0, places.GetArrayLength());
    }
}
