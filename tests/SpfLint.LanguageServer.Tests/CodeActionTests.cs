using System.Text.Json;

namespace SpfLint.LanguageServer.Tests;

public sealed class CodeActionTests
{
    private const string Mistakes = Zones.Clean + "a IN TXT \"v=spf1 inlcude:example.org  -all\"\nb IN TXT \"v=spf1 ipv4:192.0.2.1 -all\"\n";

    [Fact]
    public void All_safe_fixes_are_offered_as_one_when_they_are_asked_for()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);
        client.Open("example.org.zone", Mistakes);

        JsonElement action = Assert.Single(client.CodeActions("example.org.zone", (0, 0, 0, 0), """{"diagnostics": [], "only": ["source.fixAll"]}""").EnumerateArray());
        JsonElement change = action.GetProperty("edit").GetProperty("documentChanges")[0];

        Assert.Equal("source.fixAll.spflint", action.GetProperty("kind").GetString());
        Assert.Equal(1, change.GetProperty("textDocument").GetProperty("version").GetInt32());
        string text = Mistakes;
        foreach (JsonElement edit in change.GetProperty("edits").EnumerateArray().Reverse())
            text = Apply(text, edit);

        Assert.Equal(Zones.Clean + "a IN TXT \"v=spf1 include:example.org -all\"\nb IN TXT \"v=spf1 ip4:192.0.2.1 -all\"\n", text);
    }

    [Theory]
    [InlineData("""{"diagnostics": []}""", 1)]
    [InlineData("""{"diagnostics": [], "only": ["quickfix"]}""", 1)]
    [InlineData("""{"diagnostics": [], "only": ["refactor"]}""", 0)]
    [InlineData("""{"diagnostics": [], "only": []}""", 0)]
    public void Only_what_is_wanted_is_offered(string context, int count)
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);
        client.Open("example.org.zone", Mistakes);

        Assert.Equal(count, client.CodeActions("example.org.zone", (Zones.NextLine + 1, 18, Zones.NextLine + 1, 20), context).GetArrayLength());
        Assert.Equal(0, client.CodeActions("example.org.zone", (2, 0, 2, 5), context).GetArrayLength());
    }

    [Fact]
    public void An_edit_of_a_line_end_is_one_of_the_whole_line_end()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);
        client.Open("example.org.zone", Zones.Clean.ReplaceLineEndings("\r\n"));

        JsonElement action = Assert.Single(client.CodeActions("example.org.zone", (0, 0, 0, 80)).EnumerateArray());
        JsonElement[] edits = [.. action.GetProperty("edit").GetProperty("documentChanges")[0].GetProperty("edits").EnumerateArray()];

        Assert.Equal(Zones.Clean.Count(letter => letter == '\n'), edits.Length);
        Assert.All(edits, edit => Assert.Equal("\n", edit.GetProperty("newText").GetString()));
        Assert.All(edits, edit => Assert.Equal(0, edit.GetProperty("range").GetProperty("end").GetProperty("character").GetInt32()));
    }

    [Fact]
    public void An_unsafe_fix_says_so()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);
        client.Open("example.org.zone", Zones.Clean + "a IN TXT \"v=spf1 +all\"\n");

        JsonElement action = Assert.Single(client.CodeActions("example.org.zone", (Zones.NextLine, 0, Zones.NextLine, 30)).EnumerateArray());

        Assert.EndsWith("(unsafe: this changes what the zone says)", action.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.False(action.TryGetProperty("isPreferred", out _));
    }

    [Fact]
    public void Editors_that_know_no_versions_get_edits_by_document()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder, "{}");
        client.Open("example.org.zone", Mistakes);

        JsonElement action = client.CodeActions("example.org.zone", (Zones.NextLine + 1, 18, Zones.NextLine + 1, 20))[0];

        Assert.Equal("ip4", action.GetProperty("edit").GetProperty("changes").GetProperty(client.UriOf("example.org.zone"))[0].GetProperty("newText").GetString());
    }

    private static string Apply(string text, JsonElement edit)
    {
        string[] lines = text.Split('\n');
        int Offset(JsonElement place) => lines.Take(place.GetProperty("line").GetInt32()).Sum(line => line.Length + 1) + place.GetProperty("character").GetInt32();

        JsonElement range = edit.GetProperty("range");
        return text[..Offset(range.GetProperty("start"))] + edit.GetProperty("newText").GetString() + text[Offset(range.GetProperty("end"))..];
    }
}
