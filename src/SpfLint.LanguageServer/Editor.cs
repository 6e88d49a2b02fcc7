using SpfLint.Analysis;
using SpfLint.LanguageServer.Features;
using SpfLint.LanguageServer.Protocol;
using SpfLint.LanguageServer.Rpc;

namespace SpfLint.LanguageServer;

/// <summary>The editor of a session, and what suits it.</summary>
internal sealed class Editor
{
    /// <summary>Takes note of what an editor can do.</summary>
    /// <param name="capabilities">What it says; null when it says nothing.</param>
    /// <param name="connection">The way to it.</param>
    public Editor(ClientCapabilities? capabilities, Connection connection)
    {
        bool takesUtf8 = capabilities?.General?.PositionEncodings is { IsDefault: false } encodings && encodings.Contains("utf-8");
        bool isMarkdown = capabilities?.TextDocument?.Hover?.ContentFormat is { IsDefault: false } formats && formats.Contains("markdown");
        var factory = new DiagnosticFactory(capabilities?.TextDocument?.PublishDiagnostics);
        Encoding = takesUtf8 ? PositionEncoding.Utf8 : PositionEncoding.Utf16;
        Diagnostics = new DiagnosticPublisher(connection, factory);
        CodeActions = new CodeActionFinder(factory, capabilities?.Workspace?.WorkspaceEdit?.DocumentChanges == true);
        Hovers = new HoverFinder(isMarkdown);
        WatchesFiles = capabilities?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;
    }

    /// <summary>What columns count: bytes, which is what the linter counts, if the editor can.</summary>
    public PositionEncoding Encoding { get; }

    /// <summary>Tells it what is found.</summary>
    public DiagnosticPublisher Diagnostics { get; }

    /// <summary>Offers it fixes.</summary>
    public CodeActionFinder CodeActions { get; }

    /// <summary>Tells it about terms and rules.</summary>
    public HoverFinder Hovers { get; }

    /// <summary>Whether it can be asked to watch files.</summary>
    public bool WatchesFiles { get; }

    /// <summary>What the server can do for it.</summary>
    public InitializeResult Greet() => new(
        new ServerCapabilities(
            PositionEncoding: Encoding == PositionEncoding.Utf8 ? "utf-8" : "utf-16",
            TextDocumentSync: new SyncOptions(OpenClose: true, Change: 2, Save: true),
            HoverProvider: true,
            DefinitionProvider: true,
            CodeActionProvider: new CodeActionOptions([CodeActionFinder.QuickFix, CodeActionFinder.FixAll]),
            DocumentFormattingProvider: true,
            Workspace: new WorkspaceOptions(new FolderOptions(Supported: true, ChangeNotifications: true))),
        new ServerInfo(Server.Name, Product.Version));
}
