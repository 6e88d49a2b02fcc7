using System.Diagnostics;
using System.Net.Sockets;
using SpfLint.Analysis.Input;

namespace SpfLint.Analysis.Tests.Input;

public sealed class ZoneFileFinderTests
{
    private const string Zone = "$ORIGIN example.org.\n";

    [Fact]
    public void A_folder_is_walked_in_order_of_names()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("z/b.zone", Zone).With("z/a.zone", Zone).With("z/B/c.zone", Zone).With("z/README.md", "# Zones\n").With("z/placeholder", Zone);

        Assert.Equal(["z/B/c.zone", "z/a.zone", "z/b.zone", "z/placeholder"], Paths(folder, "z"));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("./")]
    [InlineData("z/..")]
    public void The_working_directory_leaves_no_trace_in_paths(string path)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("z/a.zone", Zone);

        Assert.Equal(["z/a.zone"], Paths(folder, path));
    }

    [Theory]
    [InlineData("./z//a.zone", "z/a.zone")]
    [InlineData("z/../z/a.zone", "z/a.zone")]
    public void Paths_are_shown_as_given_without_detours(string path, string shown)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("z/a.zone", Zone);

        Assert.Equal([shown], Paths(folder, path));
    }

    [Fact]
    public void An_absolute_path_stays_absolute()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Zone);

        Assert.Equal([folder.Full("a.zone").Replace('\\', '/')], Paths(folder, folder.Full("a.zone")));
    }

    [Theory]
    [InlineData(".git")]
    [InlineData(".hg")]
    [InlineData(".svn")]
    [InlineData("node_modules")]
    public void Histories_and_dependencies_are_not_walked(string skipped)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Zone).With($"{skipped}/b.zone", Zone).With($"x/{skipped}/c.zone", Zone);

        Assert.Equal(["a.zone"], Paths(folder, "."));
    }

    [Fact]
    public void A_file_that_is_named_is_read_whatever_it_is_called()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("README.md", "# No zone at all\n").With("a.zone.bak", Zone);

        Assert.Equal(["README.md", "a.zone.bak"], Paths(folder, "README.md", "a.zone.bak"));
    }

    [Fact]
    public void A_file_is_linted_once_however_often_it_is_named()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Zone).WithLink("b.zone", "a.zone");

        Assert.Equal(["a.zone"], Paths(folder, "a.zone", ".", "./a.zone", "b.zone"));
    }

    [Fact]
    public void Links_that_go_round_in_a_circle_end_the_walk_nowhere()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("z/a.zone", Zone).WithLink("z/loop", "..").WithLink("z/x.zone", "x.zone");

        Assert.Equal(["z/a.zone"], Paths(folder, "z"));
    }

    [Fact]
    public void The_walk_does_not_follow_links_out_of_its_folder()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("secret/s.zone", Zone).With("z/a.zone", Zone).WithLink("z/b.zone", "../secret/s.zone").WithLink("z/c", "../secret");

        Assert.Equal(["z/a.zone"], Paths(folder, "z"));
    }

    [Theory]
    [InlineData(".git/config")]
    [InlineData("sub/.git/config")]
    [InlineData("link/config")]
    public void The_walk_reads_nothing_of_git(string target)
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("a.zone", Zone).With(".git/config", Zone).With("sub/.git/config", Zone).WithLink("link", ".git").WithLink("b.zone", target);

        Assert.Equal(["a.zone"], Paths(folder, "."));
    }

    [Fact]
    public void Binary_files_are_passed_over_by_the_walk()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Zone).With("raw.zone", new byte[100]);

        FoundFiles found = Find(folder, ".");

        Assert.Equal((1, 0), (found.Inputs.Length, found.Problems.Length));
    }

    [Fact]
    public void Each_path_that_gives_nothing_is_a_problem_of_its_own_and_the_rest_is_found()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("a.zone", Zone).With("empty.zone", "").With("raw.zone", new byte[100]).With("none/notes.txt", "nothing\n");

        FoundFiles found = Find(folder, "missing.zone", "empty.zone", "raw.zone", "none", "a.zone", "nul\0.zone", "./missing.zone");

        Assert.Equal(["a.zone"], found.Inputs.Select(input => input.Source.Path));
        Assert.Equal<InputProblem>(
            [
                new InputProblem(InputProblemKind.Missing, "missing.zone"),
                new InputProblem(InputProblemKind.Empty, "empty.zone"),
                new InputProblem(InputProblemKind.Binary, "raw.zone"),
                new InputProblem(InputProblemKind.NoZoneFiles, "none"),
                new InputProblem(InputProblemKind.Missing, "nul\0.zone"),
            ],
            found.Problems);
    }

    [Fact]
    public void An_empty_zone_file_in_a_folder_is_reported_too()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Zone).With("b.zone", "").With("empty.txt", "");

        Assert.Equal<InputProblem>([new InputProblem(InputProblemKind.Empty, "b.zone")], Find(folder, ".").Problems);
    }

    [Fact]
    public void A_pipe_in_a_folder_is_neither_opened_nor_called_empty()
    {
        if (OperatingSystem.IsWindows())
            return;

        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Zone);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.Full("socket.zone")));
        using (Process made = Process.Start("mkfifo", folder.Full("pipe.zone")))
            made.WaitForExit();

        FoundFiles found = Find(folder, ".");

        Assert.Equal(["a.zone"], found.Inputs.Select(input => input.Source.Path));
        Assert.Equal<InputProblem>(
            [new InputProblem(InputProblemKind.Special, "pipe.zone"), new InputProblem(InputProblemKind.Special, "socket.zone")],
            found.Problems);
    }

    [Fact]
    public void A_folder_without_permission_is_a_problem_and_its_sisters_are_walked()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;

        using TemporaryFolder folder = new TemporaryFolder().With("z/a.zone", Zone).With("z/closed/b.zone", Zone);
        File.SetUnixFileMode(folder.Full("z/closed"), UnixFileMode.None);

        FoundFiles found = Find(folder, "z");

        File.SetUnixFileMode(folder.Full("z/closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal<InputProblem>([new InputProblem(InputProblemKind.Unreadable, "z/closed")], found.Problems);
        Assert.Single(found.Inputs);
    }

    [Fact]
    public void Files_that_are_named_lead_where_their_folders_and_links_do()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("z/a.zone", Zone).With("z/b.zone", Zone).With("y/c.zone", Zone).WithLink("x", "z").WithLink("z/l.zone", "../y/c.zone");

        FoundFiles found = Find(folder, "x/a.zone", "x/b.zone", "z/a.zone", "x/l.zone", "y/../y/c.zone", "w/a.zone", "w/b.zone", "z/a.zone/d.zone");

        Assert.Equal(["x/a.zone", "x/b.zone", "x/l.zone"], found.Inputs.Select(input => input.Source.Path));
        Assert.Equal(["w/a.zone", "w/b.zone", "z/a.zone/d.zone"], found.Problems.Select(problem => problem.Path));
        Assert.All(found.Problems, problem => Assert.Equal(InputProblemKind.Missing, problem.Kind));
    }

    [Fact]
    public void Several_threads_find_what_one_finds_in_the_same_order()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 200; i++)
        {
            string text = i % 7 == 0 ? "" : i % 5 == 0 ? "no zone at all\n" : Zone;
            folder.With($"z/{i % 9}/{i}{(i % 3 == 0 ? ".zone" : ".txt")}", text).WithLink($"z/links/{i}.zone", $"../{i % 9}/{i}.txt");
        }

        using var files = new SourceFiles(folder.Path);
        FoundFiles one = Find(folder, "z");
        FoundFiles several = new ZoneFileFinder(files) { Parallelism = 4 }.Find(["z"]);

        Assert.True(one.Inputs.Length > 100);
        Assert.NotEmpty(one.Problems);
        Assert.Equal<InputProblem>(one.Problems, several.Problems);
        Assert.Equal(one.Inputs.Select(input => (input.Source.Path, input.Reason)), several.Inputs.Select(input => (input.Source.Path, input.Reason)));
    }

    [Theory]
    [InlineData(InputProblemKind.Missing)]
    [InlineData(InputProblemKind.Unreadable)]
    [InlineData(InputProblemKind.Binary)]
    [InlineData(InputProblemKind.Empty)]
    [InlineData(InputProblemKind.NoZoneFiles)]
    public void Every_problem_is_told_in_a_sentence_with_the_path(InputProblemKind kind)
    {
        string message = new InputProblem(kind, "some/path").Message;

        Assert.Contains("'some/path'", message, StringComparison.Ordinal);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
    }

    private static string[] Paths(TemporaryFolder folder, params string[] paths) =>
        [.. Find(folder, paths).Inputs.Select(input => input.Source.Path)];

    private static FoundFiles Find(TemporaryFolder folder, params string[] paths)
    {
        using var files = new SourceFiles(folder.Path);
        return new ZoneFileFinder(files).Find(paths);
    }
}
