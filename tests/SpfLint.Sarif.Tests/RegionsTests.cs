using System.Text;
using System.Text.Json.Nodes;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif.Tests;

public sealed class RegionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // The brackets mark the span.
    [Theory]
    [InlineData("[a]", """{"startLine":1,"startColumn":1,"endLine":1,"endColumn":2,"snippet":{"text":"a"}}""", """{"startLine":1,"endLine":1,"snippet":{"text":"a"}}""")]
    [InlineData("x\n[a]", """{"startLine":2,"startColumn":1,"endLine":2,"endColumn":2,"snippet":{"text":"a"}}""", """{"startLine":1,"endLine":2,"snippet":{"text":"x\na"}}""")]
    [InlineData("[a]\r\nx\r\ny", """{"startLine":1,"startColumn":1,"endLine":1,"endColumn":2,"snippet":{"text":"a"}}""", """{"startLine":1,"endLine":2,"snippet":{"text":"a\r\nx"}}""")]
    [InlineData("x\r\n[a\r\nb]\r\ny", """{"startLine":2,"startColumn":1,"endLine":3,"endColumn":2,"snippet":{"text":"a\r\nb"}}""", """{"startLine":1,"endLine":4,"snippet":{"text":"x\r\na\r\nb\r\ny"}}""")]
    [InlineData("\u65e5\U0001F4EC[\u672c]", """{"startLine":1,"startColumn":4,"endLine":1,"endColumn":5,"snippet":{"text":"本"}}""", """{"startLine":1,"endLine":1,"snippet":{"text":"日📬本"}}""")]
    [InlineData("\uFEFF[a]", """{"startLine":1,"startColumn":1,"endLine":1,"endColumn":2,"snippet":{"text":"a"}}""", """{"startLine":1,"endLine":1,"snippet":{"text":"a"}}""")]
    [InlineData("a[\n]b", """{"startLine":1,"startColumn":2,"endLine":2,"endColumn":1,"snippet":{"text":"\n"}}""", """{"startLine":1,"endLine":2,"snippet":{"text":"a\nb"}}""")]
    public void Regions_hold_their_text_and_contexts_a_line_more(string marked, string region, string context)
    {
        JsonNode physical = Locate(marked);

        Assert.Equal(region, Unescape(SarifRun.Json(physical["region"])));
        Assert.Equal(context, Unescape(SarifRun.Json(physical["contextRegion"])));
    }

    [Theory]
    [InlineData(5_000, 5_000)]
    [InlineData(5_000, 0)]
    [InlineData(0, 5_000)]
    public void Of_a_long_line_the_context_is_a_part(int before, int after)
    {
        JsonNode physical = Locate($"first\n{new string('\u65e5', before)}[here]{new string('\u672c', after)}");

        JsonNode context = physical["contextRegion"]!;
        string text = context["snippet"]!["text"]!.GetValue<string>();
        int start = context["startColumn"]!.GetValue<int>();
        int end = context["endColumn"]!.GetValue<int>();
        Assert.InRange(text.Length, 5, 500);
        Assert.Equal(text.Length, end - start);
        Assert.Equal("here", text.Substring(before + 1 - start, 4));
    }

    public void Dispose() => _folder.Dispose();

    private JsonNode Locate(string marked)
    {
        int start = Encoding.UTF8.GetByteCount(marked.AsSpan(0, marked.IndexOf('[', StringComparison.Ordinal)));
        int end = Encoding.UTF8.GetByteCount(marked.AsSpan(0, marked.IndexOf(']', StringComparison.Ordinal))) - 1;
        string text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        MemorySource source = SarifRun.Source("a.zone", text);
        return SarifRun.Result(_folder, SarifRun.At(source, start, end - start))["locations"]![0]!["physicalLocation"]!;
    }

    // The relaxed encoder still escapes what lies beyond the basic plane.
    private static string Unescape(string json) => json.Replace("\\uD83D\\uDCEC", "\U0001F4EC", StringComparison.Ordinal);
}
