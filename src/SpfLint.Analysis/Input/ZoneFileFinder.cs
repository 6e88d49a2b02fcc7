using System.Collections.Immutable;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Input;

/// <summary>
/// Turns the paths of a command line into files to lint. A file that is named is always read; a folder is walked for what is
/// named or begins like a zone file.
/// </summary>
/// <param name="files">The files of the run.</param>
public sealed class ZoneFileFinder(SourceFiles files)
{
    // Copies, dependencies and histories, where other people's zones lie.
    private static readonly string[] s_skippedFolders = [".git", ".hg", ".svn", ".bzr", ".jj", ".terraform", ".venv", "node_modules"];

    private readonly ImmutableArray<LintInput>.Builder _inputs = ImmutableArray.CreateBuilder<LintInput>();
    private readonly ImmutableArray<InputProblem>.Builder _problems = ImmutableArray.CreateBuilder<InputProblem>();
    private readonly HashSet<SourceText> _seen = [];
    private readonly HashSet<InputProblem> _reported = [];

    /// <summary>Most bytes of a pipe that a path leads to.</summary>
    public long MaxPipeBytes { get; init; } = long.MaxValue;

    /// <summary>Finds the files; never throws on what the file system holds.</summary>
    /// <param name="paths">Files and folders as the user named them, relative to the working directory.</param>
    public FoundFiles Find(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            string shown = ShownPath.Of(path);
            string full = Path.Combine(files.WorkingDirectory, path);
            string? real = path.Contains('\0') ? null : RealPath.Resolve(full);
            if (real is null && File.Exists(full))
                AddPipe(shown, full);
            else if (real is null)
                Report(InputProblemKind.Missing, shown);
            else if (Directory.Exists(real))
                FindInNamedFolder(shown, real);
            else
                AddNamedFile(shown, real);
        }

        return new FoundFiles(_inputs.DrainToImmutable(), _problems.DrainToImmutable());
    }

    // What a shell's <(command) is: there, but a link to nowhere in the file system, or a pipe with a name. Whoever names one wants it
    // read to its end, however long that takes.
    private void AddPipe(string shown, string full)
    {
        try
        {
            using FileStream stream = File.OpenRead(full);

            // An empty file, or a device, which may never end.
            if (stream.CanSeek && stream.Length == 0)
            {
                Report(InputProblemKind.Empty, shown);
                return;
            }

            using var buffer = new MemoryStream();
            new BoundedStream(stream, MaxPipeBytes).CopyTo(buffer);
            var source = new MemorySource(shown, buffer.ToArray());
            files.Add(source, null);
            if (BinaryContent.FindProblem(source.Slice(new TextSpan(0, BinaryContent.HeadLength))) is { } problem)
                Report(problem, shown);
            else
                _inputs.Add(new LintInput(source) { FileName = "" });
        }
        catch (InputTooLongException)
        {
            Report(InputProblemKind.TooLong, shown);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(InputProblemKind.Unreadable, shown);
        }
    }

    private void AddNamedFile(string shown, string real)
    {
        if (ReadHead(real) is not { } head)
            Report(InputProblemKind.Unreadable, shown);
        else if (head.Length == 0)
            AddPipe(shown, real);
        else if (BinaryContent.FindProblem(head) is { } problem)
            Report(problem, shown);
        else
            Add(shown, real, InputReason.Named);
    }

    private void FindInNamedFolder(string shown, string real)
    {
        int before = _problems.Count;
        if (!Walk(shown, real, real) && _problems.Count == before)
            Report(InputProblemKind.NoZoneFiles, shown);
    }

    private bool Walk(string shownFolder, string folder, string root)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", s_everything)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(InputProblemKind.Unreadable, shownFolder);
            return false;
        }

        entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        bool found = false;
        foreach (FileSystemInfo entry in entries)
        {
            string shown = ShownPath.Join(shownFolder, entry.Name);
            if (entry is FileInfo file)
                found |= TryAddFoundFile(shown, file, root);
            else if (entry.LinkTarget is null && !IsSkipped(entry.Name))
                found |= Walk(shown, entry.FullName, root);
        }

        return found;
    }

    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private static bool IsSkipped(string folder)
    {
        foreach (string skipped in s_skippedFolders)
        {
            if (folder.Equals(skipped, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // A link is followed only to a file of the same folder's tree, outside .git: walking must not wander off.
    private bool TryAddFoundFile(string shown, FileInfo file, string root)
    {
        NameEvidence name = ZoneFileName.Look(file.Name);
        string? real = file.LinkTarget is null ? file.FullName : RealPath.Resolve(file.FullName);
        if (name == NameEvidence.Never || real is null || !RealPath.IsInside(real, root) || IncludeRoots.IsUnderGit(real[root.Length..]) || Directory.Exists(real))
            return false;

        if (ReadHead(real) is not { } head)
        {
            if (name >= NameEvidence.Likely)
                Report(InputProblemKind.Unreadable, shown);

            return false;
        }

        if (head.Length == 0 && name == NameEvidence.Zone)
            Report(InputProblemKind.Empty, shown);

        if (BinaryContent.FindProblem(head) is not null || !ZoneSniffer.IsZone(name, head))
            return false;

        Add(shown, real, name >= NameEvidence.Likely ? InputReason.FileName : InputReason.Content);
        return true;
    }

    // A folder may hold a hundred thousand other files: each is closed again before the next is looked at.
    private static byte[]? ReadHead(string real)
    {
        try
        {
            // Pipes and devices have no length either. They are not opened here: opening a pipe waits for its writer.
            if (new FileInfo(real).Length == 0)
                return [];

            using var source = new FileSource(real, real);
            return source.Slice(new TextSpan(0, BinaryContent.HeadLength));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Add(string shown, string real, InputReason reason)
    {
        try
        {
            SourceText source = files.Open(shown, real);
            if (_seen.Add(source))
                _inputs.Add(new LintInput(source) { Reason = reason });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(InputProblemKind.Unreadable, shown);
        }
    }

    private void Report(InputProblemKind kind, string path)
    {
        var problem = new InputProblem(kind, path);
        if (_reported.Add(problem))
            _problems.Add(problem);
    }
}
