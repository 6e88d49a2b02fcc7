using System.Formats.Tar;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Git;

/// <summary>
/// The files of a commit as a checkout would have them, in a folder of their own that goes when it is disposed. So whatever finds
/// files, follows links and resolves includes in a working tree does the same here.
/// </summary>
internal sealed class RevisionFolder : IDisposable
{
    private readonly List<(string Path, string Target)> _links = [];
    private readonly Interruption _interruption;

    /// <summary>Writes the files.</summary>
    /// <param name="repository">Has the commit.</param>
    /// <param name="commit">Its hash.</param>
    /// <exception cref="GitException">git cannot be asked.</exception>
    /// <exception cref="IOException">There is no room for them.</exception>
    public RevisionFolder(GitRepository repository, string commit)
    {
        _interruption = new Interruption(Remove);
        Root = _interruption.Do(() => Directory.CreateTempSubdirectory("spflint-").FullName);
        try
        {
            repository.ReadArchive(commit, Extract);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The absolute folder that stands for the root of the checkout.</summary>
    public string Root { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Remove();
        _interruption.Dispose();
    }

    private void Remove()
    {
        if (Root is not null)
            Directory.Delete(Root, recursive: true);
    }

    private void Extract(Stream archive)
    {
        using var reader = new TarReader(archive, leaveOpen: true);
        while (_interruption.Do(() => TryExtractNext(reader)))
        {
        }

        // Last, so that nothing is ever written through one.
        foreach ((string path, string target) in _links)
            _interruption.Do(() => TryLink(path, target));
    }

    /// <returns>Whether there was a file, a folder or a link; false at the end.</returns>
    private bool TryExtractNext(TarReader reader)
    {
        if (reader.GetNextEntry() is not { } entry)
            return false;

        string path = Path.GetFullPath(Path.Join(Root, entry.Name));
        if (!path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return true;

        if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            entry.ExtractToFile(path, overwrite: true);
        }
        else if (entry.EntryType == TarEntryType.Directory)
        {
            Directory.CreateDirectory(path);
        }
        else if (entry.EntryType == TarEntryType.SymbolicLink)
        {
            _links.Add((path, entry.LinkName));
        }

        return true;
    }

    private static bool TryLink(string path, string target)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.CreateSymbolicLink(path, target);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A system that lets nobody make links has none in its working tree either.
            return false;
        }
    }
}
