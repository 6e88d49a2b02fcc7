using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.LanguageServer.Documents;

/// <summary>The files of a workspace as they read at one time: open documents as the editor has them, all others as they are saved.</summary>
internal sealed class FileSet : IDisposable
{
    private readonly Dictionary<SourceText, OpenDocument> _documents;
    private readonly SourceFiles _files;

    private FileSet(SourceFiles files, Dictionary<SourceText, OpenDocument> documents)
    {
        _files = files;
        _documents = documents;
    }

    /// <summary>What to lint.</summary>
    public required ImmutableArray<LintInput> Inputs { get; init; }

    /// <summary>How to lint it.</summary>
    public required LintOptions Options { get; init; }

    /// <summary>The absolute paths of the zone files that the folders hold.</summary>
    public required ImmutableArray<string> Found { get; init; }

    /// <summary>Opens the files.</summary>
    /// <param name="options">How.</param>
    /// <param name="folders">The folders of the workspace.</param>
    /// <param name="documents">The documents that are open.</param>
    /// <param name="found">The zone files in the folders, where they are known; null to look for them.</param>
    public static FileSet Open(
        ServerOptions options, ImmutableArray<string> folders, IEnumerable<OpenDocument> documents, ImmutableArray<string>? found)
    {
        var files = new SourceFiles(folders.IsEmpty ? options.WorkingDirectory : folders[0]);
        var roots = new IncludeRoots(files.WorkingDirectory);
        foreach (string folder in folders)
            roots.AddFor(folder);

        // Before any file is opened, so that the documents are there in place of their files.
        var sources = new Dictionary<SourceText, OpenDocument>();
        foreach (OpenDocument document in documents)
            sources.TryAdd(Hold(document, files, roots), document);

        LintConfiguration configuration = options.OpenConfiguration(files);
        ImmutableArray<LintInput> inFolders = new ZoneFileFinder(files).Find(found is { } known ? known : folders).Inputs;
        LintInput[] all = [.. inFolders.Concat(sources.Keys.Select(source => new LintInput(source))).DistinctBy(input => input.Source)];
        LockPlace place = LockPlace.FindConfigured(all, configuration, files) is { } path ? LockPlace.At(files, path) : LockPlace.Usual(files, roots);
        RunLock? locked = OpenLock(place, folders);
        IEnumerable<LintInput> inputs = all
            .Where(input => input.Source != locked?.File.Zone.Source)
            .Select(configuration.Complete);
        return new FileSet(files, sources)
        {
            Inputs = [.. inputs],
            Found = [.. inFolders.Select(input => files.RealPathOf(input.Source))],
            Options = new LintOptions
            {
                Configuration = configuration,
                Includes = new FileSystemIncludes(files, roots),
                Lock = locked,
                Outside = locked?.Answers,
            },
        };
    }

    /// <summary>The document that a text is the content of; null when it is that of a file that is not open.</summary>
    public OpenDocument? DocumentOf(SourceText source) => _documents.GetValueOrDefault(source);

    /// <summary>How the editor names a text; null when it cannot.</summary>
    public string? UriOf(SourceText source) =>
        DocumentOf(source)?.Uri ?? (_files.FindRealPath(source) is { } path ? DocumentUri.OfPath(path) : null);

    /// <summary>The text of an open document; null when no such document is open.</summary>
    public SourceText? Find(string uri)
    {
        foreach ((SourceText source, OpenDocument document) in _documents)
        {
            if (document.Uri == uri)
                return source;
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private static SourceText Hold(OpenDocument document, SourceFiles files, IncludeRoots roots)
    {
        if (DocumentUri.ToPath(document.Uri) is { } path)
        {
            roots.AddFor(path);
            return files.Hold(path, document.Text);
        }

        // Never saved: it has a name, but no place.
        var source = new MemorySource(document.Uri, document.Text);
        files.Add(source, null);
        return source;
    }

    private static RunLock? OpenLock(LockPlace place, ImmutableArray<string> folders) =>
        place.Exists && place.TryRead(out _) is { } file ? new RunLock(file) { ServesTheseZonesOnly = place.IsUnder(folders) } : null;
}
