using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpfLint.LanguageServer.Tests;

public sealed class DiagnosticTests
{
    private const string Typo = "shop    IN TXT  \"v=spf1 x-\U0001F600 inlcude:example.org -all\"";

    [Fact]
    public void A_finding_stands_where_the_editor_counts_it_and_its_fix_mends_it()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);
        const string line = "shop    IN TXT  \"v=spf1 inlcude:example.org -all\"";

        client.Open("example.org.zone", Zones.Clean + line + "\n");
        JsonElement finding = Assert.Single(client.Diagnostics("example.org.zone"));
        JsonElement action = client.CodeActions("example.org.zone", (Zones.NextLine, 26, Zones.NextLine, 26))[0];
        JsonElement edit = action.GetProperty("edit").GetProperty("documentChanges")[0].GetProperty("edits")[0];
        JsonElement start = edit.GetProperty("range").GetProperty("start");
        JsonElement end = edit.GetProperty("range").GetProperty("end");
        client.Change(
            "example.org.zone",
            2,
            edit.GetProperty("newText").GetString()!,
            (start.GetProperty("line").GetInt32(), start.GetProperty("character").GetInt32(), end.GetProperty("line").GetInt32(), end.GetProperty("character").GetInt32()));

        Assert.Equal("SPF1001", finding.GetProperty("code").GetString());
        Assert.Equal(1, finding.GetProperty("severity").GetInt32());
        Assert.Equal("spflint", finding.GetProperty("source").GetString());
        Assert.EndsWith("/rules/SPF1001.md", finding.GetProperty("codeDescription").GetProperty("href").GetString(), StringComparison.Ordinal);
        Assert.Equal("Replace 'inlcude' with 'include'", action.GetProperty("title").GetString());
        Assert.True(action.GetProperty("isPreferred").GetBoolean());
        Assert.Empty(client.Diagnostics("example.org.zone", 2));
        Assert.Equal(0, client.End());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void Columns_count_what_was_agreed_upon(string encoding)
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder, $$$"""{"general": {"positionEncodings": ["{{{encoding}}}", "utf-16"]}}""");
        int column = encoding == "utf-8"
            ? Encoding.UTF8.GetByteCount(Typo[..Typo.IndexOf("inlcude", StringComparison.Ordinal)])
            : Typo.IndexOf("inlcude", StringComparison.Ordinal);

        client.Open("example.org.zone", Zones.Clean + Typo + "\n");
        JsonElement typo = client.Diagnostics("example.org.zone").Single(finding => finding.GetProperty("code").GetString() == "SPF1001");
        client.Change("example.org.zone", 2, "include", (Zones.NextLine, column, Zones.NextLine, column + "inlcude".Length));

        Assert.Equal(encoding, client.Greeting.GetProperty("result").GetProperty("capabilities").GetProperty("positionEncoding").GetString());
        Assert.Equal(Place(Zones.NextLine, column, column + "inlcude".Length), typo.GetProperty("range").GetRawText());
        Assert.DoesNotContain(client.Diagnostics("example.org.zone", 2), finding => finding.GetProperty("code").GetString() == "SPF1001");
    }

    [Fact]
    public void The_folder_is_one_set_of_zones_in_which_open_documents_win()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("example.org.zone", Zones.Clean + "shop IN TXT \"v=spf1 include:spf.example.net -all\"\n")
            .With("example.net.zone", Zones.Clean.Replace("example.org", "example.net", StringComparison.Ordinal) + "spf IN TXT \"v=spf1 ip4:192.0.2.0/24 -all\"\n");
        using TestClient client = TestClient.Start(folder);

        client.Open("example.net.zone", File.ReadAllText(folder.Full("example.net.zone")));
        Assert.Empty(client.Diagnostics("example.net.zone"));
        client.Change("example.net.zone", 2, "spg", (Zones.NextLine, 0, Zones.NextLine, 3));

        JsonElement finding = Assert.Single(client.Diagnostics("example.org.zone", version: null));
        Assert.Equal("SPF2005", finding.GetProperty("code").GetString());
        client.Change("example.net.zone", 3, "spf", (Zones.NextLine, 0, Zones.NextLine, 3));
        client.Diagnostics("example.net.zone", 3);
        Assert.Empty(client.Diagnostics("example.org.zone", version: null));
    }

    [Fact]
    public void A_closed_document_counts_as_it_is_saved()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean);
        using TestClient client = TestClient.Start(folder);

        client.Open("example.org.zone", Zones.Clean + "open IN TXT \"v=spf1 +all\"\n");
        Assert.Single(client.Diagnostics("example.org.zone"));
        client.Notify("textDocument/didClose", $$$"""{"textDocument": {"uri": "{{{client.UriOf("example.org.zone")}}}"}}""");

        Assert.Empty(client.Diagnostics("example.org.zone", version: null));
    }

    [Fact]
    public void A_document_that_was_never_saved_is_linted()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder, opensFolder: false);

        client.Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = "untitled:Untitled-1", ["version"] = 1, ["text"] = Zones.Clean + "open IN TXT \"v=spf1 +all\"\n" },
        }.ToJsonString());
        JsonElement hover = client.Request("textDocument/hover", """{"textDocument": {"uri": "untitled:Untitled-1"}, "position": {"line": 8, "character": 22}}""");

        Assert.Contains("SPF4001", hover.GetProperty("result").GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_counts_as_in_a_run()
    {
        using TemporaryFolder folder = new TemporaryFolder().With(".editorconfig", "root = true\n[*.zone]\ndotnet_diagnostic.SPF4001.severity = suggestion\n");
        using TestClient client = TestClient.Start(folder);

        client.Open("example.org.zone", Zones.Clean + "open IN TXT \"v=spf1 +all\"\n");

        Assert.Equal(3, Assert.Single(client.Diagnostics("example.org.zone")).GetProperty("severity").GetInt32());
    }

    [Theory]
    [InlineData("spflint.lock", "")]
    [InlineData("dns/answers.lock", "spflint_lock = dns/answers.lock\n")]
    public void The_lock_file_counts_as_in_a_run(string file, string setting)
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With(".editorconfig", $"root = true\n[*.zone]\n{setting}dotnet_diagnostic.LNT1006.severity = none\n")
            .With(file, "; spf.example.net. NXDOMAIN\n");
        using TestClient client = TestClient.Start(folder);

        client.Open("example.org.zone", Zones.Clean + "shop IN TXT \"v=spf1 include:spf.example.net -all\"\n");

        Assert.Equal("SPF2005", Assert.Single(client.Diagnostics("example.org.zone")).GetProperty("code").GetString());
    }

    [Fact]
    public void Editors_are_told_what_they_can_show()
    {
        using var folder = new TemporaryFolder();
        using TestClient modern = TestClient.Start(folder);
        using TestClient old = TestClient.Start(folder, "{}");
        string text = Zones.Clean + "two IN TXT \"v=spf1 -all\"\ntwo IN TXT \"v=spf1 ~all ptr\"\nptr IN TXT \"v=spf1 ptr -all\"\n";

        modern.Open("example.org.zone", text);
        old.Open("example.org.zone", text);
        JsonElement[] rich = modern.Diagnostics("example.org.zone");
        JsonElement[] poor = old.Diagnostics("example.org.zone");

        Assert.Contains(rich, finding => finding.TryGetProperty("relatedInformation", out JsonElement related)
            && related[0].GetProperty("location").GetProperty("uri").GetString() == modern.UriOf("example.org.zone"));
        Assert.Equal([2], rich.Single(finding => finding.GetProperty("code").GetString() == "SPF4006").GetProperty("tags").EnumerateArray().Select(tag => tag.GetInt32()));
        Assert.Equal(rich.Length, poor.Length);
        Assert.DoesNotContain(poor, finding => finding.TryGetProperty("relatedInformation", out _) || finding.TryGetProperty("tags", out _) || finding.TryGetProperty("codeDescription", out _));
    }

    private static string Place(int line, int start, int end) =>
        $$$"""{"start":{"line":{{{line}}},"character":{{{start}}}},"end":{"line":{{{line}}},"character":{{{end}}}}}""";
}
