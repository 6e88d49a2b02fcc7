using System.Collections.Immutable;

namespace SpfLint.LanguageServer.Protocol;

/// <summary>Parameters of <c>initialize</c>, as far as they matter here.</summary>
internal sealed record InitializeParams
{
    public ClientCapabilities? Capabilities { get; init; }

    public ImmutableArray<WorkspaceFolder>? WorkspaceFolders { get; init; }

    /// <summary>The only folder of older clients.</summary>
    public string? RootUri { get; init; }
}

/// <summary>A folder that the editor has open.</summary>
/// <param name="Uri">The folder.</param>
internal sealed record WorkspaceFolder(string Uri);

/// <summary>What a client can do.</summary>
internal sealed record ClientCapabilities
{
    public GeneralCapabilities? General { get; init; }

    public WorkspaceCapabilities? Workspace { get; init; }

    public DocumentCapabilities? TextDocument { get; init; }
}

internal sealed record GeneralCapabilities(ImmutableArray<string>? PositionEncodings = null);

internal sealed record WorkspaceCapabilities(WorkspaceEditCapabilities? WorkspaceEdit = null, WatchCapabilities? DidChangeWatchedFiles = null);

internal sealed record WatchCapabilities(bool? DynamicRegistration = null);

internal sealed record WorkspaceEditCapabilities(bool? DocumentChanges = null);

internal sealed record DocumentCapabilities(DiagnosticCapabilities? PublishDiagnostics = null, HoverCapabilities? Hover = null);

internal sealed record DiagnosticCapabilities(bool? RelatedInformation = null, TagSupport? TagSupport = null, bool? CodeDescriptionSupport = null);

internal sealed record TagSupport(ImmutableArray<int>? ValueSet = null);

internal sealed record HoverCapabilities(ImmutableArray<string>? ContentFormat = null);

/// <summary>The answer to <c>initialize</c>.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

/// <summary>What this server can do.</summary>
internal sealed record ServerCapabilities(
    string PositionEncoding,
    SyncOptions TextDocumentSync,
    bool HoverProvider,
    bool DefinitionProvider,
    CodeActionOptions CodeActionProvider,
    bool DocumentFormattingProvider,
    WorkspaceOptions Workspace);

/// <summary>Which events of documents are wanted; 2 stands for incremental changes.</summary>
internal sealed record SyncOptions(bool OpenClose, int Change, bool Save);

internal sealed record CodeActionOptions(ImmutableArray<string> CodeActionKinds);

internal sealed record WorkspaceOptions(FolderOptions WorkspaceFolders);

internal sealed record FolderOptions(bool Supported, bool ChangeNotifications);
