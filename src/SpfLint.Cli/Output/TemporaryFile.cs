namespace SpfLint.Cli.Output;

/// <summary>
/// A file that is being written beside the one whose place it will take. It is removed unless it has been put there, when the run is
/// interrupted, too.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _target;
    private readonly Interruption _interruption;

    /// <summary>Chooses a name; nothing is written yet.</summary>
    /// <param name="target">The absolute path of the file to replace.</param>
    public TemporaryFile(string target)
    {
        _target = target;
        Path = System.IO.Path.Join(System.IO.Path.GetDirectoryName(target), $".{System.IO.Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        _interruption = new Interruption(Remove);
    }

    /// <summary>Where it is written.</summary>
    public string Path { get; }

    /// <summary>Opens it, empty.</summary>
    /// <exception cref="IOException">It cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public FileStream Create() => _interruption.Do(() =>
    {
        // What a run that was killed has left, and never what a link leads to.
        File.Delete(Path);
        return new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    });

    /// <summary>Puts the file in place of the older one, in one step.</summary>
    /// <exception cref="IOException">It cannot be put there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not put it there.</exception>
    public void Commit() => _interruption.Do(() =>
    {
        File.Move(Path, _target, overwrite: true);
        return true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        Remove();
        _interruption.Dispose();
    }

    private void Remove()
    {
        try
        {
            File.Delete(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is nothing better to do with it.
        }
    }
}
