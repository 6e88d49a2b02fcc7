using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Input;

public sealed class FileSystemIncludesTests
{
    private const string Zone = "$ORIGIN example.org.\n";

    [Fact]
    public void A_path_is_looked_for_beside_the_including_file_first()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("z/a.zone", Zone).With("z/x.inc", Zone).With("x.inc", Zone);

        Assert.Equal("z/x.inc", Include(folder, "z/a.zone", "x.inc").Source?.Path);
    }

    [Fact]
    public void And_then_in_the_working_directory()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("z/a.zone", Zone).With("shared/x.inc", Zone);

        Assert.Equal("shared/x.inc", Include(folder, "z/a.zone", "shared/x.inc").Source?.Path);
    }

    [Theory]
    [InlineData("../shared/x.inc", IncludeFailure.None)]
    [InlineData("missing.inc", IncludeFailure.Missing)]
    [InlineData("", IncludeFailure.Missing)]
    [InlineData("nul\0.inc", IncludeFailure.Missing)]
    [InlineData("../shared", IncludeFailure.Unreadable)]
    [InlineData("../../outside.inc", IncludeFailure.OutsideRoot)]
    [InlineData("/etc/passwd", IncludeFailure.OutsideRoot)]
    [InlineData("/etc/there-is-no-such-file", IncludeFailure.OutsideRoot)]
    [InlineData("../.git/config", IncludeFailure.OutsideRoot)]
    [InlineData("../.GIT/config", IncludeFailure.OutsideRoot)]
    [InlineData("link.inc", IncludeFailure.OutsideRoot)]
    [InlineData("linked/passwd", IncludeFailure.OutsideRoot)]
    public void Nothing_outside_the_root_is_read(string path, IncludeFailure expected)
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("z/a.zone", Zone).With("shared/x.inc", Zone).With(".git/config", "x").With(".GIT/config", "x")
            .WithLink("z/link.inc", "/etc/passwd").WithLink("z/linked", "/etc");

        Assert.Equal(expected, Include(folder, "z/a.zone", path).Failure);
    }

    [Fact]
    public void The_root_of_the_machine_is_no_root_of_a_run_that_works_there()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("z/a.zone", Zone).With("out.inc", Zone);
        var roots = new IncludeRoots(Path.GetPathRoot(folder.Path)!);

        roots.AddFor(folder.Full("z"));

        Assert.True(roots.Allows(folder.Full("z/a.zone")));
        Assert.False(roots.Allows(folder.Full("out.inc")));
    }

    [Fact]
    public void The_root_of_a_file_outside_the_working_directory_is_its_own_folder()
    {
        using TemporaryFolder elsewhere = new TemporaryFolder().With("z/a.zone", Zone).With("z/in.inc", Zone).With("out.inc", Zone);
        using var folder = new TemporaryFolder();
        string zone = elsewhere.Full("z/a.zone");

        Assert.Equal(IncludeFailure.None, Include(folder, zone, "in.inc").Failure);
        Assert.Equal(IncludeFailure.OutsideRoot, Include(folder, zone, "../out.inc").Failure);
    }

    [Fact]
    public void The_root_of_a_folder_that_is_named_is_that_folder()
    {
        using TemporaryFolder elsewhere = new TemporaryFolder().With("z/deep/a.zone", Zone).With("z/in.inc", Zone).With("out.inc", Zone);
        using var folder = new TemporaryFolder();
        string zone = elsewhere.Full("z/deep/a.zone");

        Assert.Equal(IncludeFailure.None, Include(folder, zone, "../in.inc", root: elsewhere.Full("z")).Failure);
        Assert.Equal(IncludeFailure.OutsideRoot, Include(folder, zone, "../../out.inc", root: elsewhere.Full("z")).Failure);
    }

    [Fact]
    public void A_further_root_can_be_named()
    {
        using TemporaryFolder elsewhere = new TemporaryFolder().With("x.inc", Zone);
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Zone);
        using var files = new SourceFiles(folder.Path);
        var roots = new IncludeRoots(folder.Path);
        SourceText zone = new ZoneFileFinder(files).Find(["a.zone"]).Inputs.Single().Source;

        Assert.True(roots.TryAdd(elsewhere.Path));
        Assert.False(roots.TryAdd("no-such-folder"));
        Assert.Equal(IncludeFailure.None, new FileSystemIncludes(files, roots).Resolve(elsewhere.Full("x.inc"), zone).Failure);
    }

    [Fact]
    public void The_same_file_is_the_same_source_however_it_is_reached()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("z/a.zone", Zone).With("x.inc", Zone).WithLink("z/link.inc", "../x.inc");
        using var files = new SourceFiles(folder.Path);
        var roots = new IncludeRoots(folder.Path);
        roots.AddFor("z");
        var finder = new ZoneFileFinder(files);
        SourceText[] inputs = [.. finder.Find(["z/a.zone", "x.inc"]).Inputs.Select(input => input.Source)];
        var includes = new FileSystemIncludes(files, roots);

        SourceText? direct = includes.Resolve("../x.inc", inputs[0]).Source;

        Assert.Same(inputs[1], direct);
        Assert.Same(direct, includes.Resolve("link.inc", inputs[0]).Source);
        Assert.Equal([direct], includes.Included);
    }

    [Fact]
    public void An_empty_file_may_be_included()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Zone).With("empty.inc", "");

        Assert.Equal(0, Include(folder, "a.zone", "empty.inc").Source?.Length);
    }

    [Fact]
    public void Standard_input_includes_from_the_folder_of_the_file_it_stands_for()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("z/x.inc", Zone);
        using var files = new SourceFiles(folder.Path);
        var roots = new IncludeRoots(folder.Path);
        roots.AddFor("z/a.zone");
        var piped = new MemorySource("z/a.zone", default);
        files.Add(piped, "z/a.zone");

        Assert.Equal("z/x.inc", new FileSystemIncludes(files, roots).Resolve("x.inc", piped).Source?.Path);
    }

    private static IncludeResult Include(TemporaryFolder folder, string zone, string path, string? root = null)
    {
        using var files = new SourceFiles(folder.Path);
        var roots = new IncludeRoots(folder.Path);
        roots.AddFor(root ?? zone);
        SourceText source = new ZoneFileFinder(files).Find([zone]).Inputs.Single().Source;
        return new FileSystemIncludes(files, roots).Resolve(path, source);
    }
}
