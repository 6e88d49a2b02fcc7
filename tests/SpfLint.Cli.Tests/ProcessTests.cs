using System.Diagnostics;

namespace SpfLint.Cli.Tests;

/// <summary>What only a process of its own can show.</summary>
public sealed class ProcessTests
{
    private static readonly string s_tool = Path.Combine(AppContext.BaseDirectory, "SpfLint.Cli.dll");

    [Fact]
    public async Task Findings_go_to_standard_output_and_messages_to_standard_error()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = await Run(folder, "dotnet", s_tool, "example.org.zone", "missing.zone");

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("example.org.zone:9:25: error SPF4001", run.Output, StringComparison.Ordinal);
        Assert.Equal("spflint: 'missing.zone' does not exist.", run.Error.TrimEnd());
    }

    [Theory]
    [InlineData("--diff", "spflint: Would fix 1 finding in 1 file.\n")]
    [InlineData("--diff -q", "")]
    [InlineData("format --diff", "spflint: Would format 1 file.\n")]
    public async Task A_patch_is_whole_before_anything_is_said_about_it(string args, string said)
    {
        if (OperatingSystem.IsWindows())
            return;

        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + "open IN TXT \"v=spf1 +a:mail.example.net -all\"\n");

        ToolRun run = await Run(folder, "bash", "-c", $"dotnet '{s_tool}' {args} example.org.zone > patch 2>&1");

        string[] lines = File.ReadAllText(folder.Full("patch")).Split('\n');
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("+open ", lines[^(said.Length > 0 ? 3 : 2)], StringComparison.Ordinal);
        Assert.Equal(said, said.Length > 0 ? lines[^2] + "\n" : lines[^1]);
    }

    [Fact]
    public async Task The_system_administrator_may_fix_the_files_of_others_which_stay_theirs()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + "open IN TXT \"v=spf1 +a:mail.example.net -all\"\n");
        if (!OperatingSystem.IsLinux() || (await Run(folder, "chown", "12345:23456", "example.org.zone")).ExitCode != 0)
            return;

        ToolRun run = ToolRun.In(folder, "--fix");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("12345:23456 644\n", (await Run(folder, "stat", "-c", "%u:%g %a", "example.org.zone")).Output);
    }

    [Fact]
    public async Task Output_is_UTF8_whatever_the_locale()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("\u65e5\u672c.zone", Zones.PassesEveryone);

        ToolRun run = await Run(folder, "dotnet", s_tool, "\u65e5\u672c.zone");

        Assert.StartsWith("\u65e5\u672c.zone:9:25: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_causes_no_noise()
    {
        if (OperatingSystem.IsWindows())
            return;

        string zone = Zones.Clean + string.Concat(Enumerable.Range(0, 2000).Select(i => $"open{i} IN TXT \"v=spf1 +all\"\n"));
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", zone);

        ToolRun run = await Run(folder, "bash", "-c", $"dotnet '{s_tool}' example.org.zone | head -n 1; exit ${{PIPESTATUS[0]}}");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Single(run.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task The_output_of_a_command_can_be_named_as_a_file()
    {
        if (OperatingSystem.IsWindows())
            return;

        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = await Run(folder, "bash", "-c", $"dotnet '{s_tool}' <(cat example.org.zone)");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("/dev/fd/", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_pipe_is_read_to_its_end()
    {
        if (OperatingSystem.IsWindows())
            return;

        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone).With("empty.zone", "");

        ToolRun run = await Run(folder, "bash", "-c", $"mkfifo pipe && (cat example.org.zone > pipe &) && dotnet '{s_tool}' pipe empty.zone /dev/zero");

        Assert.Equal((3, "spflint: 'empty.zone' is empty; there is nothing to lint.\nspflint: '/dev/zero' is empty; there is nothing to lint.\n"), (run.ExitCode, run.Error));
        Assert.StartsWith("pipe:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_a_pipe_is_no_origin()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder();

        ToolRun run = await Run(folder, "bash", "-c", $"dotnet '{s_tool}' <(echo 'www 1h IN A 192.0.2.1')");

        Assert.Contains("LNT1005", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_output_loads_neither_the_SARIF_object_model_nor_the_readers_of_YAML_and_configuration_nor_the_language_server()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);
        string tool = CopyWithout(
            folder, "Sarif", "SpfLint.Sarif", "Newtonsoft.Json", "YamlDotNet", "SpfLint.LanguageServer", "SpfLint.Configuration", "Microsoft.CodeAnalysis");

        ToolRun text = await Run(folder, "dotnet", tool, "example.org.zone");
        ToolRun sarif = await Run(folder, "dotnet", tool, "example.org.zone", "--format", "sarif");

        Assert.Equal((1, ""), (text.ExitCode, text.Error));
        Assert.Equal(3, sarif.ExitCode);
    }

    [Fact]
    public async Task The_version_is_told_without_a_look_at_the_commands()
    {
        using var folder = new TemporaryFolder();
        string tool = CopyWithout(folder, "System.CommandLine", "SpfLint.Dns", "SpfLint.Spf", "SpfLint.Configuration", "SpfLint.Sarif", "YamlDotNet");

        ToolRun version = await Run(folder, "dotnet", tool, "--version");
        ToolRun help = await Run(folder, "dotnet", tool, "--help");

        Assert.Equal((0, ""), (version.ExitCode, version.Error));
        Assert.Equal(3, help.ExitCode);
    }

    [Theory]
    [InlineData("--version >&-", "spflint: Standard output cannot be written: it is closed.\n")]
    [InlineData("missing.zone 2>&-", "")]
    [InlineData("--version > /dev/full", "spflint: Standard output cannot be written: the disk is full.\n")]
    public async Task A_descriptor_that_cannot_be_used_ends_the_run(string arguments, string message)
    {
        if (!OperatingSystem.IsLinux())
            return;

        using var folder = new TemporaryFolder();

        ToolRun run = await Run(folder, "bash", "-c", $"exec timeout 60 dotnet '{s_tool}' {arguments}");

        Assert.Equal((3, message), (run.ExitCode, run.Error));
    }

    /// <summary>A copy of the tool in which some files are no assemblies: loading them would fail.</summary>
    private static string CopyWithout(TemporaryFolder folder, params string[] assemblies)
    {
        string copy = Directory.CreateDirectory(folder.Full("tool")).FullName;
        foreach (string file in Directory.GetFiles(AppContext.BaseDirectory))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        foreach (string assembly in assemblies)
            File.WriteAllText(Path.Combine(copy, $"{assembly}.dll"), "");

        return Path.Combine(copy, "SpfLint.Cli.dll");
    }

    private static async Task<ToolRun> Run(TemporaryFolder folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, await output, await error);
    }
}
