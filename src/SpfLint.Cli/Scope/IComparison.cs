using SpfLint.Analysis.Changes;
using SpfLint.Cli.Git;

namespace SpfLint.Cli.Scope;

/// <summary>With what files are compared to learn which of their lines have changed.</summary>
internal interface IComparison
{
    /// <summary>The option that asks for it.</summary>
    string Option { get; }

    /// <summary>Finds out what has changed.</summary>
    /// <param name="repository">The checkout that the files lie in.</param>
    /// <param name="paths">The files' paths in it.</param>
    /// <param name="remark">Is told what the user should know.</param>
    /// <returns>The files that have changed.</returns>
    /// <exception cref="GitException">git cannot answer.</exception>
    IReadOnlyDictionary<string, FileChange> Compare(GitRepository repository, IReadOnlySet<string> paths, Action<string> remark);
}
