using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SpfLint.Fuzz.Inputs;
using SpfLint.LanguageServer;

namespace SpfLint.Fuzz.Targets;

/// <summary>
/// The language server. Each line of an input is the body of a message; an editor without a folder has sent <c>initialize</c> before,
/// and ends the session behind them.
/// </summary>
public sealed class LanguageServerTarget : Target
{
    private const string Start = """{"jsonrpc":"2.0","id":"start","method":"initialize","params":{"capabilities":{"general":{"positionEncodings":["utf-8"]}}}}""";
    private const string Shutdown = """{"jsonrpc":"2.0","id":"shutdown","method":"shutdown"}""";
    private const string Exit = """{"jsonrpc":"2.0","method":"exit"}""";
    private const string Uri = "file:///fuzz/db.example.org";
    private const string Document = $$"""{"textDocument":{"uri":"{{Uri}}"} }""";
    private const string Place = $$"""{"textDocument":{"uri":"{{Uri}}"},"position":{"line":1,"character":12} }""";
    private const int MaxMessages = 40;

    private static readonly Oracle s_faults = new("no message breaks the server");
    private static readonly Oracle s_frames = new("the server writes messages and nothing else");
    private static readonly Oracle s_responses = new("every request is answered once");

    public override string Name => "lsp";

    public override ImmutableArray<Oracle> OwnOracles => [s_faults, s_frames, s_responses];

    public override Vocabulary Vocabulary { get; } = Vocabulary.Json.And(Vocabulary.Of(
        "\n",
        Request(7, "textDocument/hover", Place) + "\n", Request(8, "textDocument/definition", Place) + "\n", Request(9, "textDocument/codeAction", Everywhere()) + "\n",
        Change(0, 3, 9, 0, "x") + "\n", Change(0, 0, 0, 0, "a\\n") + "\n", Notification("textDocument/didClose", Document) + "\n", Notification("$/cancelRequest", """{"id":7}""") + "\n",
        "\"line\":", "\"character\":", "-1", "2147483647", "99999999999", "\\n", "\\u2028", "untitled:x", "v=spf1 mx -all", "\"method\":", "\"id\":", "\"params\":"));

    public override int RoundLength => 1_000;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => texts.Examples().Where(zone => zone.Length < 600).Select(Encoding.UTF8.GetString).Select(Session);

    public override Outcome Run(byte[] input)
    {
        byte[][] bodies = [.. Encoding.Latin1.GetString(input).Split('\n').Take(MaxMessages).Select(Encoding.Latin1.GetBytes), Encoding.UTF8.GetBytes(Shutdown), Encoding.UTF8.GetBytes(Exit)];
        using var toServer = new MemoryStream();
        foreach (byte[] body in bodies.Prepend(Encoding.UTF8.GetBytes(Start)))
        {
            toServer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            toServer.Write(body);
        }

        toServer.Position = 0;
        using var toClient = new MemoryStream();
        new Server(new ServerOptions { WorkingDirectory = "/fuzz", Delay = TimeSpan.Zero }).Run(toServer, toClient);
        List<JsonElement> messages = ReadAll(toClient.ToArray());
        foreach (JsonElement message in messages.Where(message => message.GetRawText().Contains("Internal error", StringComparison.Ordinal)))
            throw s_faults.Broken(message.GetRawText());

        int responses = messages.Count(message => message.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String && id.GetString() == "start");
        if (responses != 1)
            throw s_responses.Broken($"{responses} responses to 'initialize'");

        return Outcome.OfKinds(bodies.Select(MethodOf));
    }

    /// <summary>What an editor says while somebody types.</summary>
    private static byte[] Session(string zone) => Encoding.UTF8.GetBytes(string.Join(
        '\n',
        Notification("textDocument/didOpen", $$$"""{"textDocument":{"uri":"{{{Uri}}}","languageId":"zone","version":1,"text":{{{JsonSerializer.Serialize(zone)}}}} }"""),
        Request(1, "textDocument/hover", Place),
        Request(2, "textDocument/codeAction", Everywhere()),
        Change(0, 1, 0, 2, "(\\\""),
        Request(3, "textDocument/definition", Place)));

    private static string Request(int id, string method, string parameters) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}} }""");

    private static string Notification(string method, string parameters) => $$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}} }""";

    private static string Everywhere() => $$"""{"textDocument":{"uri":"{{Uri}}"},"range":{{RangeOf(0, 0, 20, 0)}},"context":{"diagnostics":[]} }""";

    private static string Change(int line, int character, int endLine, int endCharacter, string text) => Notification(
        "textDocument/didChange",
        $$"""{"textDocument":{"uri":"{{Uri}}","version":2},"contentChanges":[{"range":{{RangeOf(line, character, endLine, endCharacter)}},"text":"{{text}}"}]}""");

    private static string RangeOf(int line, int character, int endLine, int endCharacter) => string.Create(
        CultureInfo.InvariantCulture, $$"""{"start":{"line":{{line}},"character":{{character}} },"end":{"line":{{endLine}},"character":{{endCharacter}} } }""");

    private static List<JsonElement> ReadAll(byte[] written)
    {
        var messages = new List<JsonElement>();
        for (int at = 0; at < written.Length;)
        {
            ReadOnlySpan<byte> rest = written.AsSpan(at);
            int end = rest.IndexOf("\r\n\r\n"u8);
            if (!rest.StartsWith("Content-Length: "u8) || end < 0 || !int.TryParse(rest[16..end], CultureInfo.InvariantCulture, out int length) || end + 4 + length > rest.Length)
                throw s_frames.Broken(Encoding.UTF8.GetString(rest));

            messages.Add(JsonDocument.Parse(written.AsMemory(at + end + 4, length)).RootElement);
            at += end + 4 + length;
        }

        return messages;
    }

    private static ulong MethodOf(byte[] body)
    {
        int start = body.AsSpan().IndexOf("\"method\""u8);
        return start < 0 ? Math.Min((ulong)body.Length, 3) : Hash.Of(body.AsSpan(start, Math.Min(40, body.Length - start))) >> 12;
    }
}
