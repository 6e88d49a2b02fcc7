namespace SpfLint.Cli.Tests;

/// <summary>The README shows a real run; this keeps it one.</summary>
public sealed class ReadmeTests
{
    private const string Command = "$ dotnet run --project src/SpfLint.Cli -- samples\n";
    private const string Cut = "\n...\n";

    [Fact]
    public void The_run_that_is_shown_is_what_the_tool_prints()
    {
        string root = Root();
        string readme = File.ReadAllText(Path.Combine(root, "README.md")).ReplaceLineEndings("\n");
        int start = readme.LastIndexOf(Command, StringComparison.Ordinal) + Command.Length;
        string[] shown = readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)].Split(Cut);

        string output = Run(root);

        Assert.Equal(2, shown.Length);
        Assert.StartsWith(shown[0], output, StringComparison.Ordinal);
        Assert.EndsWith(shown[1] + "\n", output, StringComparison.Ordinal);
    }

    private static string Run(string root)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Tool.Run(["samples"], new ToolEnvironment
        {
            Output = output,
            Error = TextWriter.Null,
            OpenInput = () => Stream.Null,
            WorkingDirectory = root,
            Variable = _ => null,
        });
        return output.ToString();
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SpfLint.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The test runs outside the repository.");

        return folder;
    }
}
