namespace SpfLint.Cli.Tests.Formatting;

public sealed class FormatCommandTests
{
    private const string Untidy = "@ 60 NS ns1 ; first\n\n\n\nns1 60 A 192.0.2.1";
    private const string Tidy = "@  60  NS  ns1 ; first\n\nns1  60  A  192.0.2.1\n";
    private const string Broken = "@ 60 NS ns1\n\nns1 60 TXT \"open\nns1 60 A 192.0.2.1\n";

    [Fact]
    public void Files_are_rewritten_in_place_and_named()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("zones/a.zone", Untidy).With("zones/b.zone", Tidy).With("zones/sub/db.c.example", Untidy).With("zones/notes.txt", "No   zone.\n");

        ToolRun run = ToolRun.In(folder, "format", "zones");

        Assert.Equal((0, "zones/a.zone\nzones/sub/db.c.example\n", "spflint: Formatted 2 files; 1 file is formatted already.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.All((string[])["zones/a.zone", "zones/b.zone", "zones/sub/db.c.example"], path => Assert.Equal(Tidy, ReadText(folder, path)));
        Assert.Equal("No   zone.\n", ReadText(folder, "zones/notes.txt"));
        Assert.Equal(3, Directory.GetFiles(folder.Full("zones")).Length);
    }

    [Fact]
    public void Formatting_again_changes_nothing()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Untidy);
        ToolRun.In(folder, "format");
        DateTime written = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder.Full("a.zone"), written);

        ToolRun run = ToolRun.In(folder, "format");

        Assert.Equal((0, "", "spflint: 1 file is formatted already.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder.Full("a.zone")));
    }

    [Theory]
    [InlineData(Untidy, 1, "a.zone\n", "spflint: Would format 1 file.\n")]
    [InlineData(Tidy, 0, "", "spflint: 1 file is formatted already.\n")]
    public void A_check_names_the_files_and_writes_nothing(string text, int exitCode, string output, string error)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", text);

        ToolRun run = ToolRun.In(folder, "format", "--check", "a.zone");

        Assert.Equal((exitCode, output, error), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(text, ReadText(folder, "a.zone"));
    }

    [Theory]
    [InlineData("--diff")]
    [InlineData("--diff", "--check")]
    public void A_difference_is_a_patch_and_writes_nothing(params string[] options)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Untidy).With("b.zone", Tidy);

        ToolRun run = ToolRun.In(folder, ["format", .. options]);

        Assert.Equal((1, "spflint: Would format 1 file; 1 file is formatted already.\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            --- a.zone
            +++ a.zone
            @@ -1,5 +1,3 @@
            -@ 60 NS ns1 ; first
            +@  60  NS  ns1 ; first
             
            -
            -
            -ns1 60 A 192.0.2.1
            \ No newline at end of file
            +ns1  60  A  192.0.2.1

            """,
            run.Output);
        Assert.Equal(Untidy, ReadText(folder, "a.zone"));
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(new ToolRun(0, Tidy, ""), ToolRun.In(folder, new ToolRun.Setup { Input = Untidy }, "format", "-"));
        Assert.Equal(new ToolRun(0, Tidy, ""), ToolRun.In(folder, new ToolRun.Setup { Input = Tidy }, "format", "-"));
    }

    [Fact]
    public void Standard_input_is_checked_under_the_name_it_stands_for()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { Input = Untidy }, "format", "-", "--check", "--stdin-filename", "a.zone");

        Assert.Equal((1, "a.zone\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_file_that_cannot_be_read_for_sure_is_left_alone_and_the_others_are_not()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Broken).With("b.zone", Untidy);

        ToolRun run = ToolRun.In(folder, "format");

        Assert.Equal((3, "b.zone\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("spflint: Cannot format 'a.zone': line 3, column 12: The quoted string that opens here is never closed.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nspflint: Formatted 1 file.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal((Broken, Tidy), (ReadText(folder, "a.zone"), ReadText(folder, "b.zone")));
    }

    [Theory]
    [InlineData("a IN TEXT x\n", "line 1, column 6: ")]
    [InlineData("a TXT x\n\n$FOO bar\n", "line 3, column 1: ")]
    [InlineData("a TXT x\rb TXT y\r", "line 1, column 8: ")]
    [InlineData("a TXT x )\n", "line 1, column 9: ")]
    [InlineData("a TXT x\n www A 192.0.2.1\n", "line 2, column 2: ")]
    public void Standard_input_that_cannot_be_read_for_sure_gives_nothing_but_a_reason(string text, string place)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { Input = text }, "format", "-");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"spflint: Cannot format '<stdin>': {place}", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not certain", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_that_leave_no_doubt_do_not_matter()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", "a A 192.0.2.256\n$INCLUDE missing.zone\na MX ( ( 10 ) mail )\n");

        Assert.Equal(0, ToolRun.In(folder, "format").ExitCode);
        Assert.Equal("a  A  192.0.2.256\n$INCLUDE missing.zone\na  MX  10 mail\n", ReadText(folder, "a.zone"));
    }

    [Fact]
    public void A_file_without_an_entry_becomes_empty()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", "\n \n");

        Assert.Equal(0, ToolRun.In(folder, "format", "a.zone").ExitCode);
        Assert.Equal("", ReadText(folder, "a.zone"));
    }

    [Fact]
    public void A_large_file_is_formatted_like_a_small_one()
    {
        string entry = "ns1 60 A 192.0.2.1 ; hosts\n\n";
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", string.Concat(Enumerable.Repeat(entry, 20_000)));

        Assert.Equal(0, ToolRun.In(folder, "format").ExitCode);
        Assert.Equal(string.Concat(Enumerable.Repeat("ns1  60  A  192.0.2.1 ; hosts\n\n", 20_000)).TrimEnd('\n') + "\n", ReadText(folder, "a.zone"));
    }

    [Fact]
    public void A_read_only_file_is_told()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Untidy);
        File.SetAttributes(folder.Full("a.zone"), FileAttributes.ReadOnly);

        ToolRun run = ToolRun.In(folder, "format", "a.zone");

        File.SetAttributes(folder.Full("a.zone"), FileAttributes.Normal);
        Assert.Equal((3, "", "spflint: Cannot format 'a.zone': it is read-only.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(Untidy, ReadText(folder, "a.zone"));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("missing.zone", 3, "'missing.zone' does not exist.")]
    [InlineData(".", 3, "No zone file was found in '.'")]
    [InlineData("--fix", 2, "Unknown option '--fix'")]
    public void What_cannot_be_done_is_told(string argument, int exitCode, string message)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, "format", argument);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_can_be_read_once()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(2, ToolRun.In(folder, "format", "-", "-").ExitCode);
    }

    [Fact]
    public void Names_and_text_do_not_reach_a_terminal_unescaped()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a\u001b[2J.zone", "a  60   TXT \u001b[2J\n");
        var setup = new ToolRun.Setup { OutputIsTerminal = true, Variables = { ["NO_COLOR"] = "1" } };

        Assert.DoesNotContain("\u001b", ToolRun.In(folder, setup, "format", "--diff", ".").Output, StringComparison.Ordinal);
        Assert.Equal("a\\x1b[2J.zone\n", ToolRun.In(folder, setup, "format", ".").Output);
        Assert.Equal("a  60  TXT  \\x1b[2J\n", ToolRun.In(folder, setup with { Input = "a 60 TXT \u001b[2J" }, "format", "-").Output);
    }

    private static string ReadText(TemporaryFolder folder, string path) => File.ReadAllText(folder.Full(path));
}
