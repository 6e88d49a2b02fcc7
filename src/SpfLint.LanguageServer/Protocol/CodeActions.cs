using System.Collections.Immutable;

namespace SpfLint.LanguageServer.Protocol;

/// <summary>Parameters of <c>textDocument/codeAction</c>.</summary>
internal sealed record CodeActionParams(DocumentId TextDocument, PositionRange Range, CodeActionContext Context);

/// <summary>Which actions are wanted.</summary>
/// <param name="Only">Kinds, each with those below it; null for what fits a light bulb.</param>
internal sealed record CodeActionContext(ImmutableArray<string>? Only = null);

/// <summary>An edit that an editor may offer.</summary>
internal sealed record CodeAction(string Title, string Kind, WorkspaceEdit Edit)
{
    /// <summary>What it mends.</summary>
    public ImmutableArray<Diagnostic>? Diagnostics { get; init; }

    /// <summary>Whether it may be applied without a look at it.</summary>
    public bool? IsPreferred { get; init; }
}

/// <summary>Edits of documents, in the one form or the other.</summary>
internal sealed record WorkspaceEdit
{
    /// <summary>For clients that know versions.</summary>
    public ImmutableArray<DocumentEdit>? DocumentChanges { get; init; }

    /// <summary>For all others: edits by document.</summary>
    public ImmutableDictionary<string, ImmutableArray<TextEdit>>? Changes { get; init; }
}

internal sealed record DocumentEdit(VersionedDocument TextDocument, ImmutableArray<TextEdit> Edits);

/// <summary>A document and the version that edits are for; the version must be written, null though it be.</summary>
internal sealed record VersionedDocument(
    string Uri,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Version);

internal sealed record TextEdit(PositionRange Range, string NewText);
