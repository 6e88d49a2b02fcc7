namespace SpfLint.Cli.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SpfLint.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The test runs outside the repository.");

        return folder;
    }
}
