using System.Runtime.InteropServices;

namespace SpfLint.Cli.Output;

/// <summary>
/// A file that is being written beside the one whose place it will take. It is removed unless it has been put there, when the run is
/// interrupted, too.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _target;
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Chooses a name; nothing is written yet.</summary>
    /// <param name="target">The absolute path of the file to replace.</param>
    public TemporaryFile(string target)
    {
        _target = target;
        Path = System.IO.Path.Join(System.IO.Path.GetDirectoryName(target), $".{System.IO.Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        _signals = [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(signal => PosixSignalRegistration.Create(signal, _ => Remove()))];
    }

    /// <summary>Where to write.</summary>
    public string Path { get; }

    /// <summary>Puts the file in place of the older one, in one step.</summary>
    /// <exception cref="IOException">It cannot be put there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not put it there.</exception>
    public void Commit() => File.Move(Path, _target, overwrite: true);

    /// <inheritdoc/>
    public void Dispose()
    {
        Remove();
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
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
