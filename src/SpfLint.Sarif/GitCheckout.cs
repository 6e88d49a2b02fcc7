using Microsoft.CodeAnalysis.Sarif;
using SpfLint.Analysis.Input;

namespace SpfLint.Sarif;

/// <summary>A git checkout as far as SARIF's <c>versionControlProvenance</c> tells of it; read from its files, as git may not be installed.</summary>
/// <param name="Root">The absolute folder that holds <c>.git</c>.</param>
/// <param name="Repository">Where the repository lives on the web, without credentials; null when nobody knows.</param>
/// <param name="Revision">The commit that is checked out, or null when there is none yet.</param>
/// <param name="Branch">The branch that is checked out, or null when none is.</param>
internal sealed record GitCheckout(string Root, Uri? Repository, string? Revision, string? Branch)
{
    /// <summary>What SARIF calls the folder that a repository is checked out to.</summary>
    public const string RootId = "%SRCROOT%";

    private const string BranchPrefix = "refs/heads/";

    /// <summary>The checkout that a folder belongs to, or null.</summary>
    public static GitCheckout? Find(string folder) =>
        CheckoutPaths.FindRoot(folder) is { } root ? Read(root, Path.Join(root, ".git")) : null;

    /// <summary>
    /// The checkout as SARIF's <c>versionControlDetails</c> (SARIF 2.1.0 section 3.23), which must say where the repository lives: null when
    /// that is a folder of this machine.
    /// </summary>
    public VersionControlDetails? ToSarif() => Repository is null ? null : new VersionControlDetails
    {
        RepositoryUri = Repository,
        RevisionId = Revision,
        Branch = Branch,
        MappedTo = new ArtifactLocation { UriBaseId = RootId },
    };

    private static GitCheckout? Read(string root, string git)
    {
        try
        {
            // Worktrees and submodules have a file here that says where the folder is; worktrees share most of another one.
            if (File.Exists(git))
                git = Path.GetFullPath(AfterPrefix(FirstLine(git), "gitdir: "), root);

            string common = Path.Join(git, "commondir");
            string shared = File.Exists(common) ? Path.GetFullPath(FirstLine(common), git) : git;

            string head = FirstLine(Path.Join(git, "HEAD"));
            string reference = AfterPrefix(head, "ref: ");
            bool isDetached = reference == head;
            return new GitCheckout(
                root,
                GitRemote.Find(Path.Join(shared, "config")),
                isDetached ? head : Resolve(reference, git, shared),
                isDetached ? null : AfterPrefix(reference, BranchPrefix));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new GitCheckout(root, null, null, null);
        }
    }

    private static string? Resolve(string reference, string git, string shared)
    {
        foreach (string folder in (string[])[git, shared])
        {
            string loose = Path.Join(folder, reference);
            if (File.Exists(loose))
                return FirstLine(loose);
        }

        string packed = Path.Join(shared, "packed-refs");
        if (!File.Exists(packed))
            return null;

        // Each line is a commit, a space and a reference.
        string suffix = " " + reference;
        string? line = File.ReadLines(packed).FirstOrDefault(line => line.EndsWith(suffix, StringComparison.Ordinal));
        return line?[..^suffix.Length];
    }

    private static string FirstLine(string path)
    {
        using var reader = new StreamReader(path);
        return reader.ReadLine()?.Trim() ?? "";
    }

    private static string AfterPrefix(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;
}
