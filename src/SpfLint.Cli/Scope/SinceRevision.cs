using SpfLint.Analysis.Changes;
using SpfLint.Cli.Git;

namespace SpfLint.Cli.Scope;

/// <summary>
/// <c>--changed-since REV</c>: the files as they are beside those at the commit where history left that of <paramref name="revision"/>, so
/// that what others have changed there meanwhile does not count. A file that git does not keep is new.
/// </summary>
/// <param name="revision">A branch, tag or commit, as given.</param>
internal sealed class SinceRevision(string revision) : IComparison
{
    /// <inheritdoc/>
    public string Option => "--changed-since";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, FileChange> Compare(GitRepository repository, IReadOnlySet<string> paths, Action<string> remark)
    {
        Dictionary<string, FileChange> changes = repository.ChangesSince(repository.FindBase(revision), paths.Contains);
        HashSet<string> tracked = repository.Tracked(paths.Contains);
        foreach (string path in paths.Where(path => !tracked.Contains(path)))
            changes[path] = FileChange.Whole;

        return changes;
    }
}
