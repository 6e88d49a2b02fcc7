using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Input;

/// <summary>
/// The files of one run. Each is opened once, however many paths, links and <c>$INCLUDE</c> lines lead to it, so that the same
/// file is the same <see cref="SourceText"/>.
/// </summary>
/// <param name="workingDirectory">The absolute folder that relative paths start from.</param>
public sealed class SourceFiles(string workingDirectory) : IDisposable
{
    private readonly Dictionary<string, SourceText> _byRealPath = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceText, string> _realPaths = [];
    private readonly HashSet<SourceText> _inMemory = [];

    /// <summary>The absolute folder that relative paths start from.</summary>
    public string WorkingDirectory { get; } = RealPath.Resolve(workingDirectory) ?? workingDirectory;

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<SourceText> Opened => _realPaths.Keys;

    /// <summary>A source that is in memory, such as standard input.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that it stands for, if any: its folder is where its includes are looked for.</param>
    public void Add(SourceText text, string? path)
    {
        _inMemory.Add(text);
        string full = Path.GetFullPath(path ?? "stdin", WorkingDirectory);
        string folder = Path.GetDirectoryName(full) ?? WorkingDirectory;
        _realPaths[text] = Path.Join(RealPath.Resolve(folder) ?? folder, Path.GetFileName(full));
    }

    /// <summary>A file that an editor has open: wherever the file is read, it reads as the editor has it.</summary>
    /// <param name="path">The file, which need not be there yet.</param>
    /// <param name="text">What the editor has.</param>
    public SourceText Hold(string path, ReadOnlyMemory<byte> text)
    {
        string full = Path.GetFullPath(path, WorkingDirectory);
        string folder = Path.GetDirectoryName(full) ?? full;
        string real = RealPath.Resolve(full) ?? Path.Join(RealPath.Resolve(folder) ?? folder, Path.GetFileName(full));
        if (_byRealPath.TryGetValue(real, out SourceText? held))
            return held;

        held = new MemorySource(ShownPath.Of(full), text);
        _byRealPath.Add(real, held);
        _realPaths.Add(held, real);
        return held;
    }

    /// <summary>The absolute path of a file of this run, without links; of an edited text, that of its file.</summary>
    public string RealPathOf(SourceText text) => _realPaths[EditedText.OriginalOf(text)];

    /// <summary>The same, or null when the text is none of this run's files.</summary>
    public string? FindRealPath(SourceText text) => _realPaths.GetValueOrDefault(EditedText.OriginalOf(text));

    /// <summary>Whether a path, absolute or from the working directory, leads to a file of this run, through links too.</summary>
    public bool LeadsTo(string path, SourceText text) =>
        FindRealPath(text) is { } real && RealPath.Resolve(Path.GetFullPath(path, WorkingDirectory)) == real;

    /// <summary>Whether a text was handed in, as standard input is, and stands in no file of its own.</summary>
    public bool IsInMemory(SourceText text) => _inMemory.Contains(text);

    /// <summary>Opens a file, or finds it among those already open.</summary>
    /// <param name="shownPath">Its path as shown to people; the first one that a file was opened under stays.</param>
    /// <param name="realPath">Its final path.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it.</exception>
    internal SourceText Open(string shownPath, string realPath)
    {
        if (_byRealPath.TryGetValue(realPath, out SourceText? text))
            return text;

        // Pipes and devices have no length. They are not opened: opening a pipe would wait for its writer.
        return Adopt(new FileInfo(realPath).Length == 0 ? new MemorySource(shownPath, default) : new FileSource(shownPath, realPath), realPath);
    }

    /// <summary>Takes a file that somebody has opened, unless it is among those already open.</summary>
    /// <param name="text">The file; closed where it is not needed.</param>
    /// <param name="realPath">Its final path.</param>
    /// <returns>The file that is known by this path.</returns>
    internal SourceText Adopt(SourceText text, string realPath)
    {
        if (_byRealPath.TryGetValue(realPath, out SourceText? known))
        {
            text.Dispose();
            return known;
        }

        _byRealPath.Add(realPath, text);
        _realPaths.Add(text, realPath);
        return text;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SourceText text in _realPaths.Keys)
            text.Dispose();
    }
}
