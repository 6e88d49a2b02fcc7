using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.LanguageServer.Protocol;

namespace SpfLint.LanguageServer.Documents;

/// <summary>What the editor has open: folders, and documents in them or elsewhere.</summary>
/// <param name="options">How files are read.</param>
internal sealed class Workspace(ServerOptions options) : IDisposable
{
    private readonly SortedDictionary<string, OpenDocument> _documents = new(StringComparer.Ordinal);
    private ImmutableArray<string> _folders = [];

    // What was found by walking the folders, which takes longer than reading what is there; null when they are to be walked again.
    private ImmutableArray<string>? _found;
    private Snapshot? _snapshot;

    /// <summary>What columns count.</summary>
    public PositionEncoding Encoding { get; set; }

    /// <summary>Whether something has changed since the last look at it.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The documents that are open.</summary>
    public IReadOnlyCollection<OpenDocument> Documents => _documents.Values;

    /// <summary>Opens a document. What is neither a file nor about to be one stays out: it is another version of a file, as a diff shows them.</summary>
    public void Open(OpenDocument document)
    {
        if (!DocumentUri.IsDocument(document.Uri))
            return;

        _documents[document.Uri] = document;
        LookAgain();
    }

    /// <summary>Changes a document; one that is not open stays so.</summary>
    public void Change(DidChangeParams change)
    {
        if (!_documents.TryGetValue(change.TextDocument.Uri, out OpenDocument? document))
            return;

        _documents[document.Uri] = document.Change(change.TextDocument.Version, change.ContentChanges, Encoding);
        IsStale = true;
    }

    /// <summary>Closes a document: from now on its file counts.</summary>
    public void Close(string uri)
    {
        _documents.Remove(uri);
        LookAgain();
    }

    /// <summary>Opens and closes folders.</summary>
    public void ChangeFolders(IEnumerable<WorkspaceFolder> added, IEnumerable<WorkspaceFolder> removed)
    {
        IEnumerable<string> gone = removed.Select(folder => DocumentUri.ToPath(folder.Uri)).OfType<string>();
        _folders = [.. _folders.Except(gone).Concat(added.Select(folder => DocumentUri.ToPath(folder.Uri)).OfType<string>()).Distinct()];
        LookAgain();
    }

    /// <summary>Takes note that files may have come, gone or changed.</summary>
    public void LookAgain()
    {
        _found = null;
        IsStale = true;
    }

    /// <summary>Everything as it is now, linted.</summary>
    /// <param name="progress">Is told how the linter gets on, and may end it by throwing.</param>
    /// <exception cref="IOException">A file changes while it is read.</exception>
    public Snapshot Look(IProgress<LintProgress> progress)
    {
        if (_snapshot is not null && !IsStale)
            return _snapshot;

        FileSet files = FileSet.Open(options, _folders, _documents.Values, _found);
        try
        {
            var next = new Snapshot(files, Encoding, progress);
            _snapshot?.Dispose();
            _snapshot = next;
        }
        catch
        {
            files.Dispose();
            throw;
        }

        _found = files.Found;
        IsStale = false;
        return _snapshot;
    }

    /// <inheritdoc/>
    public void Dispose() => _snapshot?.Dispose();
}
