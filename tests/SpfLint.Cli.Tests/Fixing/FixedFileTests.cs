using SpfLint.Analysis.Input;
using SpfLint.Cli.Fixing;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Tests.Fixing;

public sealed class FixedFileTests
{
    private const string Plus = Zones.Clean + "open    IN TXT  \"v=spf1 +a:mail.example.net -all\"\n";
    private const string NoPlus = Zones.Clean + "open    IN TXT  \"v=spf1 a:mail.example.net -all\"\n";

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)]
    public void A_file_keeps_its_mode(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;

        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Plus);
        File.SetUnixFileMode(folder.Full("example.org.zone"), mode);

        Assert.Equal(0, ToolRun.In(folder, "--fix").ExitCode);

        Assert.Equal(NoPlus, File.ReadAllText(folder.Full("example.org.zone")));
        Assert.Equal(mode, File.GetUnixFileMode(folder.Full("example.org.zone")));
    }

    [Fact]
    public void A_link_stays_one_and_its_target_is_fixed()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("real/zone.txt", Plus).WithLink("example.org.zone", "real/zone.txt");

        Assert.Equal(0, ToolRun.In(folder, "--fix", "example.org.zone").ExitCode);

        Assert.Equal("real/zone.txt", new FileInfo(folder.Full("example.org.zone")).LinkTarget);
        Assert.Equal(NoPlus, File.ReadAllText(folder.Full("real/zone.txt")));
    }

    [Fact]
    public void A_read_only_file_is_told_and_the_others_are_fixed()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("a.example.zone", Plus.Replace("example.org", "a.example", StringComparison.Ordinal))
            .With("example.org.zone", Plus);
        File.SetAttributes(folder.Full("a.example.zone"), FileAttributes.ReadOnly);

        ToolRun run = ToolRun.In(folder, "--fix");

        File.SetAttributes(folder.Full("a.example.zone"), FileAttributes.Normal);
        Assert.Equal((3, "spflint: Cannot fix 'a.example.zone': it is read-only.\n"), (run.ExitCode, run.Error));
        Assert.Contains("a.example.zone:9:25: note SPF4009", run.Output, StringComparison.Ordinal);
        Assert.Contains("Fixed 1 finding in 1 file; 1 remains.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("+a:", File.ReadAllText(folder.Full("a.example.zone")), StringComparison.Ordinal);
        Assert.Equal(NoPlus, File.ReadAllText(folder.Full("example.org.zone")));
    }

    [Theory]
    [InlineData("replaced by a longer text")]
    [InlineData("0123456789")]
    public void A_file_that_changed_since_it_was_read_is_left_alone(string now)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", "abcdefghij");
        using var files = new SourceFiles(folder.Path);
        SourceText read = new ZoneFileFinder(files).Find(["example.org.zone"]).Inputs.Single().Source;
        var edited = EditedText.Apply(read, [new TextChange(new TextSpan(0, 1), "A"u8.ToArray())]);
        File.WriteAllText(folder.Full("example.org.zone"), now);

        Assert.Equal("it has changed since it was read", new FixedFile(edited, files).FindObstacle());
        Assert.Equal("it has changed since it was read", new FixedFile(edited, files).TryWrite());

        Assert.Equal(now, File.ReadAllText(folder.Full("example.org.zone")));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_file_that_is_gone_is_not_made_again()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", "abcdefghij");
        using var files = new SourceFiles(folder.Path);
        SourceText read = new ZoneFileFinder(files).Find(["example.org.zone"]).Inputs.Single().Source;
        var edited = EditedText.Apply(read, [new TextChange(new TextSpan(0, 1), "A"u8.ToArray())]);
        File.Delete(folder.Full("example.org.zone"));

        Assert.NotNull(new FixedFile(edited, files).TryWrite());

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_large_file_is_fixed_to_the_byte()
    {
        string filler = string.Concat(Enumerable.Range(0, 20000).Select(i => $"h{i} IN A 192.0.2.{i % 256}\n"));
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Plus + filler);

        Assert.Equal(0, ToolRun.In(folder, "--fix").ExitCode);

        Assert.Equal(NoPlus + filler, File.ReadAllText(folder.Full("example.org.zone")));
    }
}
