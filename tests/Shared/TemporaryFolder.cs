namespace SpfLint.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("spflint-test-").FullName;

    public string Full(string relative) => System.IO.Path.Combine(Path, relative);

    public TemporaryFolder With(string relative, string content) => With(relative, System.Text.Encoding.UTF8.GetBytes(content));

    public TemporaryFolder With(string relative, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(relative))!);
        File.WriteAllBytes(Full(relative), content);
        return this;
    }

    public TemporaryFolder WithLink(string relative, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(relative))!);
        File.CreateSymbolicLink(Full(relative), target);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
