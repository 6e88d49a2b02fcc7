using SpfLint.Cli.Tests.Scope;

namespace SpfLint.Cli.Tests;

/// <summary>The README shows real runs; this keeps them so.</summary>
public sealed class ReadmeTests
{
    private const string Command = "$ dotnet run --project src/SpfLint.Cli -- samples\n";
    private const string CheckCommand = "$ spflint check --ip 203.0.113.154 --from error@mag.example.co.jp samples\n";
    private const string ShowCommand = "$ spflint show mailservice.example samples\n";
    private const string DiffCommand = "$ spflint diff --base main zones\n";
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

    [Fact]
    public void The_comparison_that_is_shown_is_what_the_tool_prints()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        int start = readme.IndexOf(DiffCommand, StringComparison.Ordinal) + DiffCommand.Length;
        string shown = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];

        using var git = new GitFolder();
        git.With("zones/example.org.zone", Zone("ip4:192.0.2.0/24 include:_spf.example.org", "include:_spf.example.org include:_news.example.org")).Commit();
        git.With("zones/example.org.zone", Zone("ip4:192.0.2.0/25 ip4:203.0.113.9 include:_spf.example.org", "include:_spf.example.org ip4:203.0.113.64/28"));

        Assert.Equal(shown, Run(git.Root, DiffCommand.TrimEnd().Split(' ')[2..]));

        static string Zone(string domain, string shop) => $"""
            $TTL 1h
            @         SOA  ns1 hostmaster 2026010101 7200 1800 1209600 3600
                      NS   ns1
                      NS   ns2
                      TXT  "v=spf1 {domain} -all"
            ns1       A    198.51.100.1
            ns2       A    198.51.100.2
            shop      TXT  "v=spf1 {shop} -all"
            _spf      TXT  "v=spf1 ip4:198.51.100.0/28 -all"
            _news     TXT  "v=spf1 ip4:203.0.113.64/28 -all"
            $GENERATE 1-9 list$ TXT "\"v=spf1 include:_spf.example.org -all\""

            """;
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
