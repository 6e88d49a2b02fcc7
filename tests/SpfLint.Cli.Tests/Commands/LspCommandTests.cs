using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SpfLint.Cli.Tests.Commands;

public sealed class LspCommandTests
{
    [Fact]
    public async Task An_editor_is_served_over_standard_input_and_output()
    {
        using TemporaryFolder folder = new TemporaryFolder().With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SPF4006.severity = none\n");
        string uri = new Uri(folder.Full("example.org.zone")).AbsoluteUri;
        string text = Zones.Clean + "typo IN TXT \"v=spf1 inlcude:example.org ptr -all\"\n";

        (int exitCode, List<JsonNode> messages, string error) = await Serve(
            folder,
            ["--stdio"],
            """{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}""",
            new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "textDocument/didOpen", ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = 1, ["text"] = text } } }.ToJsonString(),
            $$$$"""{"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": {"textDocument": {"uri": "{{{{uri}}}}"}, "position": {"line": 8, "character": 22}}}""",
            """{"jsonrpc": "2.0", "id": 3, "method": "shutdown"}""",
            """{"jsonrpc": "2.0", "method": "exit"}""");

        Assert.Equal((0, ""), (exitCode, error));
        JsonNode published = Assert.Single(messages, message => (string?)message["method"] == "textDocument/publishDiagnostics");
        JsonNode? finding = Assert.Single(published["params"]!["diagnostics"]!.AsArray());
        Assert.Equal("SPF1001", (string?)finding!["code"]);
        Assert.Equal(20, (int)finding["range"]!["start"]!["character"]!);
        Assert.Contains("SPF1001", (string?)messages.Single(message => (int?)message["id"] == 2)["result"]!["contents"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_that_is_gone_ends_the_server()
    {
        using var folder = new TemporaryFolder();

        (int exitCode, List<JsonNode> messages, string error) = await Serve(
            folder, ["--verbose"], """{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}""");

        Assert.Equal(1, exitCode);
        Assert.Single(messages);
        Assert.Equal("spflint: initialize (1)", error.TrimEnd());
    }

    [Fact]
    public void It_takes_no_paths()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, "lsp", "zones");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    private static async Task<(int ExitCode, List<JsonNode> Messages, string Error)> Serve(TemporaryFolder folder, string[] options, params string[] messages)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SpfLint.Cli.dll"), "lsp", .. options])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        Task copied = process.StandardOutput.BaseStream.CopyToAsync(output);
        foreach (string message in messages)
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}"));

        process.StandardInput.Close();
        await copied;
        await process.WaitForExitAsync();
        return (process.ExitCode, Cut(output.ToArray()), await error);
    }

    /// <summary>Cuts the output into messages; fails when there is anything else in it.</summary>
    private static List<JsonNode> Cut(byte[] output)
    {
        var messages = new List<JsonNode>();
        for (int at = 0; at < output.Length;)
        {
            int headerLength = output.AsSpan(at).IndexOf("\r\n\r\n"u8);
            string header = Encoding.ASCII.GetString(output, at, headerLength);
            Assert.StartsWith("Content-Length: ", header, StringComparison.Ordinal);
            int length = int.Parse(header["Content-Length: ".Length..], CultureInfo.InvariantCulture);
            messages.Add(JsonNode.Parse(output.AsSpan(at + headerLength + 4, length))!);
            at += headerLength + 4 + length;
        }

        return messages;
    }
}
