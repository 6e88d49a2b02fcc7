namespace SpfLint.Cli.Tests;

/// <summary>The README shows real runs; this keeps them so.</summary>
public sealed class ReadmeTests
{
    private const string Command = "$ dotnet run --project src/SpfLint.Cli -- samples\n";
    private const string CheckCommand = "$ spflint check --ip 203.0.113.154 --from error@mag.example.co.jp samples\n";
    private const string ShowCommand = "$ spflint show mailservice.example samples\n";
    private const string Cut = "\n...\n";

    [Fact]
    public void The_run_that_is_shown_is_what_the_tool_prints()
    {
        string root = Repository.Root;
        string readme = File.ReadAllText(Path.Combine(root, "README.md")).ReplaceLineEndings("\n");
        int start = readme.LastIndexOf(Command, StringComparison.Ordinal) + Command.Length;
        string[] shown = readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)].Split(Cut);

        string output = Run(root, "samples");

        Assert.Equal(2, shown.Length);
        Assert.StartsWith(shown[0], output, StringComparison.Ordinal);
        Assert.EndsWith(shown[1] + "\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CheckCommand)]
    [InlineData(ShowCommand)]
    public void Another_run_that_is_shown_is_what_the_tool_prints(string command)
    {
        string root = Repository.Root;
        string readme = File.ReadAllText(Path.Combine(root, "README.md")).ReplaceLineEndings("\n");
        int start = readme.IndexOf(command, StringComparison.Ordinal) + command.Length;

        string shown = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];

        Assert.Equal(Run(root, command.TrimEnd().Split(' ')[2..]), shown);
    }

    private static string Run(string root, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Tool.Run(args, new ToolEnvironment
        {
            Output = output,
            Error = TextWriter.Null,
            OpenInput = () => Stream.Null,
            WorkingDirectory = root,
            Variable = _ => null,
        });
        return output.ToString();
    }
}
