using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpfLint.LanguageServer.Rpc;

namespace SpfLint.LanguageServer.Tests;

public sealed class SessionTests
{
    [Fact]
    public void A_session_ends_with_success_only_when_it_was_shut_down()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, TestClient.Start(folder).End());
        Assert.Equal(1, TestClient.Start(folder).Vanish());

        using TestClient hasty = TestClient.Start(folder);
        hasty.Notify("exit", "null");
        Assert.Equal(1, hasty.Vanish());
    }

    [Fact]
    public void Nothing_is_answered_before_the_session_begins_and_after_it_was_shut_down()
    {
        using var folder = new TemporaryFolder();
        using var client = new TestClient(folder);

        Assert.Equal(RpcError.ServerNotInitialized, TestClient.CodeOf(client.Request("textDocument/hover", "{}")));
        client.Open("example.org.zone", Zones.Clean);
        client.Request("initialize", """{"capabilities": {}}""");
        Assert.Equal(RpcError.InvalidRequest, TestClient.CodeOf(client.Request("initialize", """{"capabilities": {}}""")));
        Assert.Equal(JsonValueKind.Null, client.Request("shutdown", "null").GetProperty("result").ValueKind);
        Assert.Equal(RpcError.InvalidRequest, TestClient.CodeOf(client.Request("textDocument/hover", "{}")));
    }

    [Theory]
    [InlineData("", RpcError.ParseError)]
    [InlineData("{", RpcError.ParseError)]
    [InlineData("null", RpcError.InvalidRequest)]
    [InlineData("[]", RpcError.InvalidRequest)]
    [InlineData("{\"id\": {}, \"method\": \"shutdown\"}", RpcError.InvalidRequest)]
    [InlineData("{\"method\": 5}", RpcError.InvalidRequest)]
    [InlineData("{}", RpcError.InvalidRequest)]
    public void What_is_no_message_is_refused_and_the_session_goes_on(string body, int code)
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);

        client.Send(body);

        Assert.Equal(code, TestClient.CodeOf(client.Response(null)));
        Assert.Equal(0, client.End());
    }

    [Theory]
    [InlineData("no/such/method", "{}", RpcError.MethodNotFound)]
    [InlineData("textDocument/hover", "{}", RpcError.InvalidParams)]
    [InlineData("textDocument/hover", "[]", RpcError.InvalidParams)]
    [InlineData("textDocument/hover", "null", RpcError.InvalidParams)]
    [InlineData("textDocument/hover", """{"textDocument": {"uri": null}, "position": {"line": 0, "character": 0}}""", RpcError.InvalidParams)]
    [InlineData("textDocument/hover", """{"textDocument": {"uri": "x"}, "position": {"line": 4294967296, "character": 0}}""", RpcError.InvalidParams)]
    [InlineData("textDocument/codeAction", """{"textDocument": {"uri": "x"}, "range": 1, "context": {}}""", RpcError.InvalidParams)]
    public void A_request_that_makes_no_sense_gets_an_error(string method, string parameters, int code)
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);

        Assert.Equal(code, TestClient.CodeOf(client.Request(method, parameters)));
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void Notifications_are_never_answered()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);

        client.Notify("$/setTrace", """{"value": "off"}""");
        client.Notify("textDocument/didChange", """{"textDocument": 5}""");
        client.Notify("textDocument/didOpen", "{}");
        client.Send("""{"jsonrpc": "2.0", "id": 77, "result": null}""");

        Assert.Equal(0, client.End());
        Assert.Equal(["textDocument/didChange: The parameters do not fit the method.", "textDocument/didOpen: The parameters do not fit the method."], client.Log);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("Content-Length: 12x\r\n\r\n")]
    [InlineData("Content-Length: 500\r\n\r\n{}")]
    public void A_client_that_does_not_keep_to_the_protocol_ends_the_session(string bytes)
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);

        client.SendBytes(Encoding.ASCII.GetBytes(bytes));

        Assert.Equal(1, client.Vanish());
    }

    [Fact]
    public void A_message_that_is_too_long_is_passed_over()
    {
        byte[] header = Encoding.ASCII.GetBytes($"Content-Length: {MessageReader.MaxLength + 1}\r\n\r\n");
        byte[] next = "Content-Type: x\r\ncontent-length: 2\r\n\r\n{}"u8.ToArray();
        var reader = new MessageReader(new MemoryStream([.. header, .. new byte[MessageReader.MaxLength + 1], .. next]));

        Assert.Equal([], reader.Read()!);
        Assert.Equal("{}"u8.ToArray(), reader.Read());
        Assert.Null(reader.Read());
    }

    [Fact]
    public void A_request_can_be_cancelled_until_it_is_answered()
    {
        static string Frame(string body) => $"Content-Length: {body.Length}\r\n\r\n{body}";
        string messages = Frame("""{"id": "a", "method": "x"}""") + Frame("""{"method": "$/cancelRequest", "params": {"id": "b"}}""")
            + Frame("""{"method": "$/cancelRequest", "params": {"id": "a"}}""") + Frame("""{"id": "b", "method": "x"}""");
        using var queue = new MessageQueue(new MemoryStream(Encoding.ASCII.GetBytes(messages)));

        RpcMessage first = queue.Take(Timeout.InfiniteTimeSpan)!;
        RpcMessage second = queue.Take(Timeout.InfiniteTimeSpan)!;

        Assert.True(queue.IsCancelled(first));
        Assert.False(queue.IsCancelled(second));
        queue.Forget(first);
        Assert.False(queue.IsCancelled(first));
        Assert.Null(queue.Take(Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void Places_outside_a_document_are_its_borders()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);

        client.Open("example.org.zone", Zones.Clean);
        client.Change("example.org.zone", 2, "open IN TXT \"v=spf1 +all\"\n", (int.MaxValue, int.MaxValue, int.MaxValue, 0));
        Assert.Equal("SPF4001", Assert.Single(client.Diagnostics("example.org.zone", 2)).GetProperty("code").GetString());
        client.Change("example.org.zone", 3, "", (Zones.NextLine, -5, -1, -1));

        Assert.Single(client.Diagnostics("example.org.zone", 3));
        Assert.Equal(JsonValueKind.Null, client.AtPlace("textDocument/hover", "example.org.zone", int.MaxValue, 0).ValueKind);
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_a_character_as_wide()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);
        string uri = client.UriOf("example.org.zone");

        client.Open("example.org.zone", Zones.Clean);
        client.Notify(
            "textDocument/didChange",
            $$"""{"textDocument": {"uri": "{{uri}}", "version": 2}, "contentChanges": [{"text": "; \ud83d \udc00 \ud83d\udE00 \\ud800\n"}]}""");
        client.Change("example.org.zone", 3, "x", (0, 2, 0, 16));
        client.Change("example.org.zone", 4, Zones.Clean, (0, 0, 0, 3));

        Assert.Empty(client.Diagnostics("example.org.zone", 4));
        Assert.Empty(client.Log);
    }

    [Fact]
    public void The_editor_is_asked_to_watch_files_if_it_can()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + "shop IN TXT \"v=spf1 include:spf.example.net -all\"\n");
        using TestClient client = TestClient.Start(folder, """{"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}}""");

        JsonElement registration = client.Next("client/registerCapability").GetProperty("params").GetProperty("registrations")[0];
        folder.With("example.net.zone", Zones.Clean.Replace("example.org", "example.net", StringComparison.Ordinal));
        client.Notify("workspace/didChangeWatchedFiles", """{"changes": []}""");

        Assert.Equal("workspace/didChangeWatchedFiles", registration.GetProperty("method").GetString());
        Assert.Equal("SPF2005", Assert.Single(client.Diagnostics("example.org.zone", version: null)).GetProperty("code").GetString());
    }

    [Fact]
    public void Another_version_of_a_file_is_no_document()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);
        client.Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = "git:/example.org.zone?HEAD", ["version"] = 1, ["text"] = "open IN TXT \"v=spf1 +all\"\n" },
        }.ToJsonString());

        JsonElement hover = client.Request("textDocument/hover", """{"textDocument": {"uri": "git:/example.org.zone?HEAD"}, "position": {"line": 0, "character": 20}}""");

        Assert.Equal(JsonValueKind.Null, hover.GetProperty("result").ValueKind);
    }

    [Fact]
    public void Hostile_zone_text_does_not_end_the_session()
    {
        using var folder = new TemporaryFolder();
        using TestClient client = TestClient.Start(folder);
        var random = new Random(7);
        string[] pieces = ["v=spf1 ", "\"", "(", ")", ";", "\\", "\0", "\uFEFF", "\u2028", "\U0001F600", "$INCLUDE ../../etc/passwd\n", "$GENERATE 1-9 a$ A 192.0.2.$\n", "TXT ", "\r", "\n", "include:%{i}", " ip4:", "@ "];

        client.Open("example.org.zone", Zones.Clean);
        for (int version = 2; version < 60; version++)
        {
            int line = random.Next(12), column = random.Next(60);
            client.Change("example.org.zone", version, string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)])), (line, column, line + random.Next(2), random.Next(60)));
            client.AtPlace("textDocument/hover", "example.org.zone", random.Next(12), random.Next(60));
            client.AtPlace("textDocument/definition", "example.org.zone", random.Next(12), random.Next(60));
            client.CodeActions("example.org.zone", (0, 0, 20, 0));
        }

        Assert.Equal(0, client.End());
        Assert.Empty(client.Log);
    }
}
