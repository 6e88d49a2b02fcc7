using System.Text;
using System.Text.Json;

namespace SpfLint.LanguageServer.Tests;

public sealed class FormattingTests
{
    [Theory]
    [InlineData("@ 60 NS ns1 ; caf\u00e9 \U0001F600\n\n\n\nns1 60 A 192.0.2.1", "@  60  NS  ns1 ; caf\u00e9 \U0001F600\n\nns1  60  A  192.0.2.1\n")]
    [InlineData("@  60  NS  ns1\n", "@  60  NS  ns1\n")]
    [InlineData("@ 60  NS  ns1\n\n", "@  60  NS  ns1\n")]
    [InlineData("@ 60 TXT \"open\n", "@ 60 TXT \"open\n")]
    public void A_document_is_laid_out_by_edits(string before, string after)
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder, "{}");
        client.Open("example.org.zone", before);

        JsonElement edits = client.Request("textDocument/formatting", Parameters(client.UriOf("example.org.zone"))).GetProperty("result");

        var text = new StringBuilder(before);
        foreach (JsonElement edit in edits.EnumerateArray().Reverse())
        {
            int start = Offset(before, edit.GetProperty("range").GetProperty("start"));
            int end = Offset(before, edit.GetProperty("range").GetProperty("end"));
            text.Remove(start, end - start).Insert(start, edit.GetProperty("newText").GetString());
        }

        Assert.Equal(after, text.ToString());
        Assert.Equal(before == after, edits.GetArrayLength() == 0);
    }

    [Fact]
    public void A_document_that_is_not_open_has_no_layout()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);

        Assert.Equal(JsonValueKind.Null, client.Request("textDocument/formatting", Parameters(client.UriOf("other.zone"))).GetProperty("result").ValueKind);
    }

    private static string Parameters(string uri) =>
        $$"""{"textDocument": {"uri": "{{uri}}"}, "options": {"tabSize": 8, "insertSpaces": true} }""";

    // Columns count UTF-16 code units, as those of strings do.
    private static int Offset(string text, JsonElement place) =>
        text.Split('\n').Take(place.GetProperty("line").GetInt32()).Sum(line => line.Length + 1) + place.GetProperty("character").GetInt32();
}
