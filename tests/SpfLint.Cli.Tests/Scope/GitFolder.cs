using System.Diagnostics;

namespace SpfLint.Cli.Tests.Scope;

/// <summary>A git repository of its own for one test, out of the reach of the user's configuration.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GitFolder()
    {
        Directory.CreateDirectory(Root);
        Git("init", "--quiet", "--initial-branch=main");
    }

    /// <summary>The repository; a name with a space.</summary>
    public string Root => _folder.Full("the zones");

    public GitFolder With(string relative, string content)
    {
        _folder.With(Path.Combine("the zones", relative), content);
        return this;
    }

    public void Commit(string message = "Change zones")
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", $"--message={message}");
    }

    public void Git(params string[] arguments) => GitIn(Root, arguments);

    public static void GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "protocol.file.allow=always", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.Result}");
    }

    public string Full(string relative) => Path.Combine(Root, relative);

    /// <summary>Lints in the repository and says where it finds what, as <c>file:line rule</c>.</summary>
    public ToolRun Lint(params string[] args) => LintIn(Root, args);

    public static ToolRun LintIn(string folder, params string[] args)
    {
        ToolRun run = ToolRun.In(folder, new ToolRun.Setup(), [.. args, "--format", "concise"]);
        IEnumerable<string> findings = run.Output.Split('\n').Where(line => line.Contains(" SPF", StringComparison.Ordinal) && line.Contains(".zone:", StringComparison.Ordinal));
        return run with { Output = string.Join(", ", findings.Select(Shorten)) };
    }

    public void Dispose()
    {
        // git write-protects its objects, which keeps Windows from deleting them.
        foreach (FileInfo file in new DirectoryInfo(_folder.Path).EnumerateFiles("*", SearchOption.AllDirectories))
            file.IsReadOnly = false;

        _folder.Dispose();
    }

    private static string Shorten(string line)
    {
        int path = line.IndexOf(".zone:", StringComparison.Ordinal) + ".zone:".Length;
        string[] rest = line[path..].Split([':', ' ']);
        return $"{line[..path]}{rest[0]} {rest[4]}";
    }
}
