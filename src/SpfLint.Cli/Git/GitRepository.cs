using System.Text;
using SpfLint.Analysis.Changes;

namespace SpfLint.Cli.Git;

/// <summary>What git knows of one checkout.</summary>
/// <param name="root">The absolute folder that holds <c>.git</c>.</param>
/// <param name="clock">Measures how long git may take.</param>
internal sealed class GitRepository(string root, TimeProvider clock)
{
    private readonly GitProgram _git = new(root, clock);

    /// <summary>The commit at which the checkout's history left that of a revision.</summary>
    /// <exception cref="GitException">There is no such revision, or nothing that both have in common.</exception>
    public string FindBase(string revision)
    {
        string commit = FindCommit(revision)
            ?? throw new GitException($"'{revision}' is no commit of the repository '{root}'{WayOut()}");
        return _git.Ask("merge-base", "--end-of-options", commit, "HEAD")
            ?? throw new GitException($"'{revision}' and the checkout in '{root}' have no commit in common{WayOut()}");
    }

    /// <summary>The commit that is checked out, or before the first one the empty tree.</summary>
    /// <exception cref="GitException">git cannot be asked.</exception>
    public string FindHead() => FindCommit("HEAD") ?? _git.Read(ReadLine, "hash-object", "-t", "tree", "--stdin");

    /// <summary>The lines that the files of the checkout have and a commit has not; a renamed file is compared with the one it was.</summary>
    /// <param name="commit">A commit's or tree's hash.</param>
    /// <param name="isWanted">Whether a path is of interest.</param>
    /// <returns>The files that have changed, by their paths in the repository.</returns>
    /// <exception cref="GitException">git cannot be asked.</exception>
    public Dictionary<string, FileChange> ChangesSince(string commit, Predicate<string> isWanted) => Compare(isWanted, "--end-of-options", commit, "--");

    /// <summary>The lines that the files of the checkout have and the index has not: what is not to be committed.</summary>
    /// <param name="isWanted">Whether a path is of interest.</param>
    /// <returns>The files that have changed, by their paths in the repository.</returns>
    /// <exception cref="GitException">git cannot be asked.</exception>
    public Dictionary<string, FileChange> ChangesSinceStaging(Predicate<string> isWanted) => Compare(isWanted, "--");

    /// <summary>Those of some paths that git keeps.</summary>
    /// <exception cref="GitException">git cannot be asked.</exception>
    public HashSet<string> Tracked(Predicate<string> isWanted) => Names(isWanted, "ls-files", "-z", "--cached", "--full-name");

    /// <summary>Those of some paths whose content in the index differs from that of a commit: what is to be committed.</summary>
    /// <exception cref="GitException">git cannot be asked.</exception>
    public HashSet<string> Staged(string commit, Predicate<string> isWanted) =>
        Names(isWanted, "diff", "--cached", "--name-only", "-z", "--no-renames", "--no-relative", "--no-ext-diff", "--ignore-submodules", "--end-of-options", commit, "--");

    /// <summary>Those of some paths whose content in the folder differs from that in the index.</summary>
    /// <exception cref="GitException">git cannot be asked.</exception>
    public HashSet<string> Unstaged(Predicate<string> isWanted) =>
        Names(isWanted, "diff", "--name-only", "-z", "--no-renames", "--no-relative", "--no-ext-diff", "--ignore-submodules", "--");

    /// <summary>Reads the files of a commit as a tar archive.</summary>
    /// <param name="commit">Its hash.</param>
    /// <param name="read">Reads the archive.</param>
    /// <exception cref="GitException">git cannot be asked.</exception>
    public void ReadArchive(string commit, Action<Stream> read) => _git.Read(
        archive =>
        {
            read(archive);
            return true;
        },
        "archive", "--format=tar", commit);

    private Dictionary<string, FileChange> Compare(Predicate<string> isWanted, params IEnumerable<string> with) => _git.Read(
        new DiffReader(isWanted).Read,
        [
            "diff", "--patch", "--unified=0", "--inter-hunk-context=0", "--text", "--find-renames", "--no-color", "--no-ext-diff", "--no-textconv",
            "--no-relative", "--ignore-submodules", "--src-prefix=a/", "--dst-prefix=b/", .. with,
        ]);

    private string? FindCommit(string revision) => _git.Ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");

    private string WayOut() => _git.Ask("rev-parse", "--is-shallow-repository") == "true"
        ? ". The clone is shallow: fetch the whole history, with actions/checkout by 'fetch-depth: 0'."
        : "; fetch it first if it is a branch of another repository.";

    private HashSet<string> Names(Predicate<string> isWanted, params IReadOnlyList<string> arguments) => _git.Read(
        output =>
        {
            var names = new HashSet<string>();
            var lines = new OutputLines(output, 0);
            while (lines.TryRead(out ReadOnlySpan<byte> line))
            {
                string name = Encoding.UTF8.GetString(line);
                if (isWanted(name))
                    names.Add(name);
            }

            return names;
        },
        arguments);

    private static string ReadLine(Stream output) => new StreamReader(output).ReadLine() ?? "";
}
