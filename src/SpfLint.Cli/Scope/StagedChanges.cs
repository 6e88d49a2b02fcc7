using System.Globalization;
using SpfLint.Analysis.Changes;
using SpfLint.Cli.Git;

namespace SpfLint.Cli.Scope;

/// <summary>
/// <c>--staged</c>: the files that are to be committed beside those of the last commit. What is linted is always the folder; pre-commit
/// sees to it that it holds what is staged. Where it does not, that is told, and of the lines in the folder those count that are staged.
/// </summary>
internal sealed class StagedChanges : IComparison
{
    /// <inheritdoc/>
    public string Option => "--staged";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, FileChange> Compare(GitRepository repository, IReadOnlySet<string> paths, Action<string> remark)
    {
        string head = repository.FindHead();
        HashSet<string> staged = repository.Staged(head, paths.Contains);
        string[] mixed = [.. repository.Unstaged(staged.Contains).Order(StringComparer.Ordinal)];
        if (mixed.Length > 0)
        {
            string others = mixed.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {mixed.Length - 1} more");
            remark($"Not all changes of '{mixed[0]}'{others} are staged; the files are linted as they are in the folder.");
        }

        Dictionary<string, FileChange> changes = repository.ChangesSince(head, staged.Contains);
        if (mixed.Length > 0)
        {
            foreach ((string path, FileChange unstaged) in repository.ChangesSinceStaging(mixed.Contains))
                changes[path] = changes.GetValueOrDefault(path, FileChange.None).Without(unstaged);
        }

        return changes;
    }
}
