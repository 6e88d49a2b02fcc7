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
    // Files that a thread looks into before it takes others.
    private const int FilesInTurn = 16;

    private readonly ImmutableArray<LintInput>.Builder _inputs = ImmutableArray.CreateBuilder<LintInput>();
    private readonly ImmutableArray<InputProblem>.Builder _problems = ImmutableArray.CreateBuilder<InputProblem>();
    private readonly HashSet<SourceText> _seen = [];
    private readonly HashSet<InputProblem> _reported = [];
    private readonly RealFolders _folders = new();

    /// <summary>Most bytes of a pipe that a path leads to.</summary>
    public long MaxPipeBytes { get; init; } = long.MaxValue;

    /// <summary>Number of threads that look into the files of a folder; the result does not depend on it.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Finds the files; never throws on what the file system holds.</summary>
    /// <param name="paths">Files and folders as the user named them, relative to the working directory.</param>
    public FoundFiles Find(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            string shown = ShownPath.Of(path);
            string full = Path.Combine(files.WorkingDirectory, path);
            string? real = path.Contains('\0') ? null : _folders.Resolve(full);
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

            // A device such as /dev/zero may have no end: its first bytes tell.
            using var bounded = new BoundedStream(stream, Math.Min(MaxPipeBytes, Array.MaxLength));
            var head = new byte[BinaryContent.HeadLength];
            int length = bounded.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (BinaryContent.FindProblem(head.AsSpan(0, length)) is { } problem)
            {
                Report(problem, shown);
                return;
            }

            using var buffer = new MemoryStream();
            buffer.Write(head, 0, length);
            bounded.CopyTo(buffer);
            var source = new MemorySource(shown, buffer.ToArray());
            files.Add(source, null);
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
        try
        {
            // Pipes and devices have no length.
            if (new FileInfo(real).Length == 0)
            {
                AddPipe(shown, real);
                return;
            }

            SourceText source = files.Adopt(new FileSource(shown, real), real);
            if (BinaryContent.FindProblem(source.Slice(new TextSpan(0, BinaryContent.HeadLength))) is { } problem)
                Report(problem, shown);
            else
                Add(source, InputReason.Named);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(InputProblemKind.Unreadable, shown);
        }
    }

    private void FindInNamedFolder(string shown, string real)
    {
        int before = _problems.Count;
        if (!Walk(shown, real) && _problems.Count == before)
            Report(InputProblemKind.NoZoneFiles, shown);
    }

    /// <returns>Whether there is a zone file in the folder.</returns>
    private bool Walk(string shownFolder, string folder)
    {
        List<WalkedPath> paths = FolderWalk.List(shownFolder, folder);
        var examined = new WalkedFile[paths.Count];
        new Turns((paths.Count + FilesInTurn - 1) / FilesInTurn, Parallelism).Take(turn =>
        {
            for (int i = turn * FilesInTurn; i < Math.Min(paths.Count, (turn + 1) * FilesInTurn); i++)
                examined[i] = WalkedFile.Examine(paths[i], folder);
        });

        bool found = false;
        for (int i = 0; i < paths.Count; i++)
        {
            if (examined[i].Problem is { } problem)
                Report(problem, paths[i].Shown);

            if (examined[i].Text is not { } text)
                continue;

            Add(files.Adopt(text, examined[i].RealPath!), examined[i].Reason);
            found = true;
        }

        return found;
    }

    private void Add(SourceText source, InputReason reason)
    {
        if (_seen.Add(source))
            _inputs.Add(new LintInput(source) { Reason = reason });
    }

    private void Report(InputProblemKind kind, string path)
    {
        var problem = new InputProblem(kind, path);
        if (_reported.Add(problem))
            _problems.Add(problem);
    }
}
