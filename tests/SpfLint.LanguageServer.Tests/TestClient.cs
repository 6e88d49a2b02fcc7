using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpfLint.Analysis.Configuration;
using SpfLint.Configuration;
using SpfLint.LanguageServer.Rpc;

namespace SpfLint.LanguageServer.Tests;

/// <summary>An editor: speaks with a server in the same process over two pipes.</summary>
internal sealed class TestClient : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly BlockingCollection<JsonElement> _received = [];
    private readonly Dictionary<string, JsonElement> _diagnostics = [];
    private readonly Task<int> _server;
    private readonly Stream _input;
    private int _lastId;

    public TestClient(TemporaryFolder folder)
    {
        Folder = folder;
        _input = _toServer.Writer.AsStream();
        var server = new Server(new ServerOptions
        {
            WorkingDirectory = folder.Path,
            Delay = TimeSpan.FromMilliseconds(1),
            OpenConfiguration = files => new LintConfiguration(new CommandLineSettings(), new ConfigurationFiles(files, EditorConfigReader.Read)),
        });
        _server = Task.Factory.StartNew(() => Serve(server), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        new Thread(ReadAll) { IsBackground = true }.Start();
    }

    public TemporaryFolder Folder { get; }

    /// <summary>Messages of the log, in order.</summary>
    public List<string> Log { get; } = [];

    /// <summary>The same as the capabilities of editors that can do everything.</summary>
    public const string Modern = """
        {"general": {"positionEncodings": ["utf-16"]},
         "workspace": {"workspaceEdit": {"documentChanges": true}},
         "textDocument": {"publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}, "codeDescriptionSupport": true},
                          "hover": {"contentFormat": ["markdown", "plaintext"]}}}
        """;

    public static TestClient Start(TemporaryFolder folder, string capabilities = Modern, bool opensFolder = true)
    {
        var client = new TestClient(folder);
        string folders = opensFolder ? $$"""[{"uri": "{{new Uri(folder.Path).AbsoluteUri}}", "name": "zones"}]""" : "null";
        client.Greeting = client.Request("initialize", $$"""{"processId": null, "capabilities": {{capabilities}}, "workspaceFolders": {{folders}}}""");
        client.Notify("initialized", "{}");
        return client;
    }

    public JsonElement Greeting { get; private set; }

    public string UriOf(string file) => new Uri(Folder.Full(file)).AbsoluteUri;

    public void Open(string file, string text, int version = 1) => Notify("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(file), ["languageId"] = "zone", ["version"] = version, ["text"] = text },
    }.ToJsonString());

    public void Change(string file, int version, string text, (int Line, int Character, int EndLine, int EndCharacter)? range = null)
    {
        var change = new JsonObject { ["text"] = text };
        if (range is { } given)
            change["range"] = Range(given);

        Notify("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(file), ["version"] = version },
            ["contentChanges"] = new JsonArray(change),
        }.ToJsonString());
    }

    public JsonElement Request(string method, string parameters)
    {
        int id = ++_lastId;
        Send(string.Create(CultureInfo.InvariantCulture, $$"""{"jsonrpc": "2.0", "id": {{id}}, "method": "{{method}}", "params": {{parameters}}}"""));
        return Response(id);
    }

    public JsonElement AtPlace(string method, string file, int line, int character) => Request(method, new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(file) },
        ["position"] = Position(line, character),
    }.ToJsonString()).GetProperty("result");

    public JsonElement CodeActions(string file, (int Line, int Character, int EndLine, int EndCharacter) range, string context = "{\"diagnostics\": []}") =>
        Request("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(file) },
            ["range"] = Range(range),
            ["context"] = JsonNode.Parse(context),
        }.ToJsonString()).GetProperty("result");

    public void Notify(string method, string parameters) => Send($$"""{"jsonrpc": "2.0", "method": "{{method}}", "params": {{parameters}}}""");

    public void Send(string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        SendBytes([.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes]);
    }

    public void SendBytes(byte[] bytes)
    {
        _input.Write(bytes);
        _input.Flush();
    }

    /// <summary>What the server says of a document in a version; null for one that is not open.</summary>
    public JsonElement[] Diagnostics(string file, int? version = 1)
    {
        string uri = UriOf(file);
        while (!_diagnostics.TryGetValue(uri, out JsonElement known) || VersionOf(known) != version)
            Keep(Receive());

        return [.. _diagnostics[uri].GetProperty("diagnostics").EnumerateArray()];
    }

    /// <summary>The response with an id, after all that comes before it.</summary>
    public JsonElement Response(int? id)
    {
        while (true)
        {
            JsonElement message = Receive();
            if (message.TryGetProperty("id", out JsonElement given) && (given.ValueKind == JsonValueKind.Null ? id is null : given.GetInt32() == id))
                return message;

            Keep(message);
        }
    }

    /// <summary>The next request of the server with a method.</summary>
    public JsonElement Next(string method)
    {
        while (true)
        {
            JsonElement message = Receive();
            if (message.TryGetProperty("method", out JsonElement given) && given.GetString() == method)
                return message;

            Keep(message);
        }
    }

    /// <summary>The error code of a response.</summary>
    public static int CodeOf(JsonElement response) => response.GetProperty("error").GetProperty("code").GetInt32();

    /// <summary>Closes the pipe, as a client does that is gone, and waits for the server's end.</summary>
    public int Vanish()
    {
        _input.Dispose();
        return _server.WaitAsync(s_patience).GetAwaiter().GetResult();
    }

    public int End()
    {
        Request("shutdown", "null");
        Notify("exit", "null");
        return _server.WaitAsync(s_patience).GetAwaiter().GetResult();
    }

    public void Dispose() => Vanish();

    private int Serve(Server server)
    {
        using Stream input = _toServer.Reader.AsStream();
        using Stream output = _toClient.Writer.AsStream();
        return server.Run(input, output);
    }

    private void ReadAll()
    {
        var reader = new MessageReader(_toClient.Reader.AsStream());
        while (reader.Read() is { } body)
            _received.Add(JsonDocument.Parse(body).RootElement);

        _received.CompleteAdding();
    }

    private JsonElement Receive() =>
        _received.TryTake(out JsonElement message, s_patience) ? message : throw new TimeoutException("The server says nothing.");

    private void Keep(JsonElement message)
    {
        if (!message.TryGetProperty("method", out JsonElement method))
            return;

        JsonElement parameters = message.GetProperty("params");
        if (method.GetString() == "textDocument/publishDiagnostics")
            _diagnostics[parameters.GetProperty("uri").GetString()!] = parameters;
        else if (method.GetString() == "window/logMessage")
            Log.Add(parameters.GetProperty("message").GetString()!);
    }

    private static int? VersionOf(JsonElement published) => published.TryGetProperty("version", out JsonElement version) ? version.GetInt32() : null;

    private static JsonObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };

    private static JsonObject Range((int Line, int Character, int EndLine, int EndCharacter) range) => new()
    {
        ["start"] = Position(range.Line, range.Character),
        ["end"] = Position(range.EndLine, range.EndCharacter),
    };
}
