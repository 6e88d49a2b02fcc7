using System.Collections.Immutable;

namespace SpfLint.LanguageServer.Protocol;

/// <summary>Parameters of <c>textDocument/didOpen</c>.</summary>
internal sealed record DidOpenParams(OpenedDocument TextDocument);

internal sealed record OpenedDocument(string Uri, int Version, string Text);

/// <summary>Parameters of <c>textDocument/didChange</c>.</summary>
internal sealed record DidChangeParams(DocumentVersion TextDocument, ImmutableArray<ContentChange> ContentChanges);

/// <summary>A document in one of its versions; null where it is not open.</summary>
internal sealed record DocumentVersion(string Uri, int? Version);

/// <summary>New text for a range, or without one for the whole document.</summary>
internal sealed record ContentChange(string Text, PositionRange? Range = null);

internal sealed record DocumentId(string Uri);

/// <summary>Parameters of <c>textDocument/didClose</c>, and those of <c>textDocument/formatting</c> that matter: tabs are none of a layout's.</summary>
internal sealed record DocumentParams(DocumentId TextDocument);

/// <summary>Parameters of <c>textDocument/hover</c> and <c>textDocument/definition</c>.</summary>
internal sealed record PlaceParams(DocumentId TextDocument, Position Position);

/// <summary>Parameters of <c>workspace/didChangeWorkspaceFolders</c>.</summary>
internal sealed record DidChangeFoldersParams(FoldersChange Event);

internal sealed record FoldersChange(ImmutableArray<WorkspaceFolder> Added, ImmutableArray<WorkspaceFolder> Removed);

/// <summary>Parameters of <c>window/logMessage</c>; type 1 is an error.</summary>
internal sealed record LogMessageParams(int Type, string Message);

/// <summary>The answer to <c>textDocument/hover</c>.</summary>
internal sealed record Hover(MarkupContent Contents, PositionRange Range);

/// <summary>Text for people.</summary>
/// <param name="Kind"><c>markdown</c> or <c>plaintext</c>.</param>
/// <param name="Value">The text.</param>
internal sealed record MarkupContent(string Kind, string Value);
