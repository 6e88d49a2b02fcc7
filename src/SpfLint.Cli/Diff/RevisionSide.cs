using SpfLint.Analysis.Input;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Git;

namespace SpfLint.Cli.Diff;

/// <summary>The zone files of a command line as they were at a revision.</summary>
internal sealed class RevisionSide : IDisposable
{
    private readonly InputSelection _input;
    private readonly ToolEnvironment _environment;
    private readonly RevisionFolder _folder;
    private readonly string _root;
    private readonly string _workingDirectory;

    /// <summary>Fetches the commit at which the checkout's history left that of the revision.</summary>
    /// <param name="input">The command line.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="environment">Where it runs.</param>
    /// <exception cref="GitException">git cannot answer, or the paths lie in no repository, or in several.</exception>
    public RevisionSide(InputSelection input, string revision, ToolEnvironment environment)
    {
        _input = input;
        _environment = environment;
        _root = FindRoot(input.Paths, environment);
        var repository = new GitRepository(_root, environment.Clock);
        _folder = new RevisionFolder(repository, repository.FindBase(revision));
        string inside = Path.GetRelativePath(_root, environment.WorkingDirectory);
        _workingDirectory = Path.GetFullPath(IsOutside(inside) ? "." : inside, _folder.Root);
        Directory.CreateDirectory(_workingDirectory);
    }

    /// <summary>The paths that are there today, or were not there before either: a file that has gone is an empty side.</summary>
    public IReadOnlyList<string> PathsToday =>
        [.. _input.Paths.Where(path => Path.Exists(Path.GetFullPath(path, _environment.WorkingDirectory)) || !Path.Exists(PathThen(path)))];

    /// <summary>Opens the files as they were. What was not there yet is no problem.</summary>
    /// <param name="refusal">The process's exit code when there is no run.</param>
    /// <param name="problems">What could not be read.</param>
    /// <returns>Null when nothing can be read as the command line asks.</returns>
    public ZoneRun? Open(out int refusal, out IReadOnlyList<InputProblem> problems)
    {
        // A lock file that has changed since is a part of what is compared, unless the user has named what is known.
        bool usesLock = _input.Answers is { UsesLock: true, LockPath: null } && _input.Records.Count == 0;
        ZoneRun? run = ZoneRun.Open(
            _input with
            {
                Paths = [.. _input.Paths.Select(PathThen).Where(Path.Exists).Select(path => Path.GetRelativePath(_workingDirectory, path))],
                Records = [],
                IncludeRoots = [.. _input.IncludeRoots.Select(PathThen).Where(Directory.Exists)],
                Answers = new AnswerSelection { UsesLock = usesLock },
                Configuration = _input.Configuration.Path is { } path
                    ? _input.Configuration with { Path = Path.GetFullPath(path, _environment.WorkingDirectory) }
                    : _input.Configuration,
            },
            _environment.SilentIn(_workingDirectory),
            out refusal);
        problems = [.. (run?.Found.Problems ?? []).Where(problem => problem.Kind is not (InputProblemKind.NoZoneFiles or InputProblemKind.Empty))];
        return run;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <summary>Where a path of the command line is in the revision's folder; one outside of the repository stays where it is.</summary>
    private string PathThen(string path)
    {
        string full = Path.GetFullPath(path, _environment.WorkingDirectory);
        string inside = Path.GetRelativePath(_root, full);
        return IsOutside(inside) ? full : Path.GetFullPath(inside, _folder.Root);
    }

    private static bool IsOutside(string relative) =>
        Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string FindRoot(IReadOnlyList<string> paths, ToolEnvironment environment)
    {
        string? root = null;
        foreach (string path in paths)
        {
            string found = CheckoutPaths.FindRoot(Path.GetFullPath(path, environment.WorkingDirectory))
                ?? throw new GitException($"'{path}' lies in no git repository, and --base needs one.");
            root ??= found;
            if (found != root)
                throw new GitException($"'{paths[0]}' and '{path}' lie in two git repositories; compare them one after the other.");
        }

        return root ?? environment.WorkingDirectory;
    }
}
