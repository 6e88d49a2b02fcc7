using SpfLint.Cli.Output;

namespace SpfLint.Cli.Tests.Commands;

public sealed class OutputTests
{
    private static readonly OutputFormats s_formats = new(OutputFormat.Text, OutputFormat.Sarif, OutputFormat.Json, OutputFormat.GitLab, OutputFormat.JUnit);
    private static readonly OutputTarget s_textOnScreen = new(OutputFormat.Text, null);

    [Fact]
    public void Text_goes_to_standard_output_by_default() => Assert.Equal([s_textOnScreen], Parse(null));

    [Fact]
    public void A_plain_file_takes_the_place_of_standard_output() =>
        Assert.Equal([new OutputTarget(OutputFormat.Sarif, "x.out")], Parse(OutputFormat.Sarif, "x.out"));

    [Theory]
    [InlineData("x.sarif", "Sarif")]
    [InlineData("x.sarif.json", "Sarif")]
    [InlineData("x.XML", "JUnit")]
    [InlineData("x.txt", "Text")]
    public void A_files_name_may_say_the_format(string path, string format) =>
        Assert.Equal([new OutputTarget(Enum.Parse<OutputFormat>(format), path)], Parse(null, path));

    [Fact]
    public void A_files_name_that_fits_several_formats_is_not_enough()
    {
        OutputTarget.Parse(s_formats, null, ["x.json"], out string? error);

        Assert.Equal("'x.json' may be json or gitlab; say which, as in --output json=x.json.", error);
        Assert.Equal([new OutputTarget(OutputFormat.GitLab, "x.json")], Parse(OutputFormat.GitLab, "x.json"));
    }

    [Fact]
    public void The_option_says_more_than_the_files_name() =>
        Assert.Equal([new OutputTarget(OutputFormat.Text, "x.sarif")], Parse(OutputFormat.Text, "x.sarif"));

    [Fact]
    public void A_format_and_a_file_come_beside_standard_output() =>
        Assert.Equal([s_textOnScreen, new OutputTarget(OutputFormat.Sarif, "out.sarif")], Parse(null, "sarif=out.sarif"));

    [Fact]
    public void Standard_output_may_be_named() => Assert.Equal(
        [new OutputTarget(OutputFormat.Sarif, "out.sarif"), s_textOnScreen],
        Parse(null, "sarif=out.sarif", "text=-"));

    [Theory]
    [InlineData("sarif=-", "text=-")]
    [InlineData("sarif=x", "text=x")]
    [InlineData("x", "x")]
    public void Two_outputs_in_one_place_are_refused(params string[] values)
    {
        OutputTarget.Parse(s_formats, null, values, out string? error);

        Assert.NotNull(error);
    }

    [Fact]
    public void Several_outputs_are_written_in_one_run()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, "example.org.zone", "--output", "sarif=out.sarif", "--output", "text=out.txt");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("example.org.zone:9:25: error", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output.ReplaceLineEndings(), File.ReadAllText(folder.Full("out.txt")).ReplaceLineEndings());
        Assert.Contains("\"ruleId\": \"SPF4001\"", File.ReadAllText(folder.Full("out.sarif")), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_in_a_file_leaves_standard_output_empty()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean);

        ToolRun run = ToolRun.In(folder, "example.org.zone", "--format", "sarif", "--output", "x.out");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("{", File.ReadAllText(folder.Full("x.out")), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_is_the_same_in_a_file_and_on_standard_output()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, "example.org.zone", "--output", "sarif=-", "--output", "sarif=out.sarif");

        Assert.Equal(run.Output, File.ReadAllText(folder.Full("out.sarif")));
    }

    [Theory]
    [InlineData("no/such/folder/x.sarif", "its folder does not exist")]
    [InlineData(".", "it is a folder")]
    public void An_output_that_cannot_be_written_is_named_and_the_others_are_written(string path, string reason)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, "example.org.zone", "--output", $"sarif={path}");

        Assert.Equal((3, $"spflint: Cannot write '{path}': {reason}.\n"), (run.ExitCode, run.Error));
        Assert.Contains("Found 1 error", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_replaced_whole_and_nothing_is_left_beside_it()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("zones/example.org.zone", Zones.Clean).With("out/old.txt", new string('x', 10_000)).WithLink("out/link.txt", "old.txt");

        ToolRun.In(folder, "zones", "--output", "out/link.txt");

        Assert.Equal("No problems found in 1 file (6 records, 1 SPF record).", File.ReadAllText(folder.Full("out/old.txt")).TrimEnd());
        Assert.Equal("old.txt", new FileInfo(folder.Full("out/link.txt")).LinkTarget);
        Assert.Equal(2, Directory.GetFiles(folder.Full("out")).Length);
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        if (OperatingSystem.IsWindows())
            return;

        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean);

        Assert.Equal(0, ToolRun.In(folder, "example.org.zone", "--output", "sarif=/dev/null").ExitCode);
        Assert.False(File.GetAttributes("/dev/null").HasFlag(FileAttributes.Archive));
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Theory]
    [InlineData("example.org.zone")]
    [InlineData("json=part")]
    [InlineData("sarif=link")]
    public void A_report_never_replaces_a_file_that_was_linted(string output)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + "$INCLUDE part\n").With("part", "www IN A 192.0.2.1\n");
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(folder.Full("link"), folder.Full("part"));
        else if (output.EndsWith("link", StringComparison.Ordinal))
            return;

        ToolRun run = ToolRun.In(folder, "example.org.zone", "--output", output);

        string path = output[(output.IndexOf('=', StringComparison.Ordinal) + 1)..];
        Assert.Equal((3, $"spflint: Cannot write '{path}': it is one of the files that were read.\n"), (run.ExitCode, run.Error));
        Assert.Equal(Zones.Clean + "$INCLUDE part\n", File.ReadAllText(folder.Full("example.org.zone")));
        Assert.Equal("www IN A 192.0.2.1\n", File.ReadAllText(folder.Full("part")));
    }

    [Theory]
    [InlineData("policy.yml", "test", "policy.yml", "example.org.zone")]
    [InlineData("example.org.zone", "test", "policy.yml", "example.org.zone")]
    [InlineData("old.zone", "diff", "old.zone", "example.org.zone")]
    [InlineData("example.org.zone", "diff", "old.zone", "example.org.zone")]
    public void Nor_does_the_report_of_another_command(string path, params string[] args)
    {
        const string Suite = "tests:\n  one:\n    host: 192.0.2.1\n    mailfrom: a@example.org\n    result: fail\n";
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean).With("old.zone", Zones.Clean).With("policy.yml", Suite);
        string before = File.ReadAllText(folder.Full(path));

        ToolRun run = ToolRun.In(folder, [.. args, "--output", $"text={path}"]);

        Assert.Equal((3, $"spflint: Cannot write '{path}': it is one of the files that were read.\n"), (run.ExitCode, run.Error));
        Assert.Equal(before, File.ReadAllText(folder.Full(path)));
    }

    [Fact]
    public void A_closed_standard_output_is_no_crash()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { Output = new ClosedPipe() }, "example.org.zone");

        Assert.Equal((3, "spflint: Broken pipe\n"), (run.ExitCode, run.Error));
    }

    private static IReadOnlyList<OutputTarget> Parse(OutputFormat? format, params string[] values)
    {
        IReadOnlyList<OutputTarget> targets = OutputTarget.Parse(s_formats, format, values, out string? error);
        Assert.Null(error);
        return targets;
    }

    private sealed class ClosedPipe : StringWriter
    {
        public override void Flush() => throw new IOException("Broken pipe");
    }
}
