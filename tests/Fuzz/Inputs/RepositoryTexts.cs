using System.Text;

namespace SpfLint.Fuzz.Inputs;

/// <summary>The texts that the repository has anyway: zones, examples of pages, and the literals of its tests.</summary>
/// <param name="root">The repository's folder.</param>
public sealed class RepositoryTexts(string root)
{
    /// <summary>The repository that this program was built in.</summary>
    /// <exception cref="DirectoryNotFoundException">It lies in none.</exception>
    public static RepositoryTexts Find()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Join(folder, "SpfLint.sln")))
                return new RepositoryTexts(folder);
        }

        throw new DirectoryNotFoundException("The repository of the program is not there any more.");
    }

    /// <summary>Files as they are.</summary>
    /// <param name="folder">Where, from the repository's folder on.</param>
    /// <param name="pattern">Which names.</param>
    public IEnumerable<byte[]> Files(string folder, string pattern) => Paths(folder, pattern).Select(File.ReadAllBytes);

    /// <summary>The zones of samples and of tests, and of the rule pages' examples.</summary>
    public IEnumerable<byte[]> Zones() => [.. Files("samples", "*.zone"), .. Files("tests", "*.zone"), .. Examples()];

    /// <summary>The examples of the rule pages. One of several files is written as <see cref="FileSet"/> reads it.</summary>
    public IEnumerable<byte[]> Examples() =>
        Paths("rules", "*.md").SelectMany(path => PageExamples.Read(File.ReadAllText(path))).Select(Encoding.UTF8.GetBytes);

    /// <summary>The string literals of test classes.</summary>
    /// <param name="folder">Where, from the folder of all tests on.</param>
    /// <param name="minLength">Shorter ones are left out.</param>
    public IEnumerable<byte[]> Literals(string folder, int minLength = 4) =>
        Paths(Path.Join("tests", folder), "*.cs")
            .SelectMany(path => CodeLiterals.Read(File.ReadAllText(path)))
            .Where(text => text.Length >= minLength)
            .Distinct()
            .Select(Encoding.UTF8.GetBytes);

    // In one order everywhere: what is made from a seed depends on it.
    private IEnumerable<string> Paths(string folder, string pattern) => Directory
        .EnumerateFiles(Path.Join(root, folder), pattern, SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"))
        .Order(StringComparer.Ordinal);
}
