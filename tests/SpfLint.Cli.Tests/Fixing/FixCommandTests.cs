using System.Text;

namespace SpfLint.Cli.Tests.Fixing;

public sealed class FixCommandTests
{
    private const string Plus = "open    IN TXT  \"v=spf1 +a:mail.example.net -all\"\n";
    private const string NoPlus = "open    IN TXT  \"v=spf1 a:mail.example.net -all\"\n";

    [Fact]
    public void A_safe_fix_is_written_and_told()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Plus);

        ToolRun run = ToolRun.In(folder, "--fix");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("Fixed 1 finding in 1 file; 0 remain.\nNo problems found in 1 file (7 records, 2 SPF records).\n", run.Output);
        Assert.Equal(Zones.Clean + NoPlus, ReadText(folder, "example.org.zone"));
        Assert.Equal(["example.org.zone"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void What_cannot_be_fixed_safely_remains_and_decides_the_exit_code()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, "--fix");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SPF4001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Fixed", run.Output, StringComparison.Ordinal);
        Assert.Equal(Zones.PassesEveryone, ReadText(folder, "example.org.zone"));
    }

    [Theory]
    [InlineData("--unsafe")]
    [InlineData("--unsafe-fixes")]
    public void Unsafe_fixes_are_applied_when_asked_for(string option)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, "--fix", option);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("\"v=spf1 ~all\"\n", ReadText(folder, "example.org.zone"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--diff")]
    [InlineData("--fix", "--diff")]
    public void A_difference_is_shown_and_nothing_written(params string[] options)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Plus);

        ToolRun run = ToolRun.In(folder, options);

        Assert.Equal((1, "spflint: Would fix 1 finding in 1 file.\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            --- example.org.zone
            +++ example.org.zone
            @@ -6,4 +6,4 @@
                     IN TXT  "v=spf1 -all"
             ns1     IN A    192.0.2.1
             ns2     IN A    192.0.2.2
            -open    IN TXT  "v=spf1 +a:mail.example.net -all"
            +open    IN TXT  "v=spf1 a:mail.example.net -all"

            """,
            run.Output);
        Assert.Equal(Zones.Clean + Plus, ReadText(folder, "example.org.zone"));
    }

    [Fact]
    public void Without_anything_to_fix_there_is_no_difference()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, "--diff");

        Assert.Equal((0, "", "spflint: Nothing to fix.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("example.org. IN TXT v=spf1 a:mail.example.net -all", "@@ -1 +1 @@\n-example.org. IN TXT v=spf1 a:mail.example.net -all\n\\ No newline at end of file\n+example.org. IN TXT \"v=spf1 a:mail.example.net -all\"\n")]
    [InlineData("\uFEFFexample.org. 300 IN TXT \"v=spf1 -all\"\n", "@@ -1 +1 @@\n-\uFEFFexample.org. 300 IN TXT \"v=spf1 -all\"\n+example.org. 300 IN TXT \"v=spf1 -all\"\n")]
    [InlineData(Zones.Clean + "nomail IN MX 0 .\n", "@@ -7,3 +7,4 @@\n ns1     IN A    192.0.2.1\n ns2     IN A    192.0.2.2\n nomail IN MX 0 .\n+\tIN TXT \"v=spf1 -all\"\n")]
    public void A_difference_is_as_diff_would_show_it(string zone, string hunk)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { Input = zone }, "-", "--stdin-filename", "some.zone", "--diff");

        Assert.Equal("--- some.zone\n+++ some.zone\n" + hunk, run.Output);
    }

    [Fact]
    public void A_tab_ends_a_name_with_spaces_as_patch_needs_it()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("our example.org.zone", "$ORIGIN example.org.\n" + Zones.Clean + Plus);

        ToolRun run = ToolRun.In(folder, "our example.org.zone", "--diff");

        Assert.StartsWith("--- our example.org.zone\t\n+++ our example.org.zone\t\n@@ ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Far_changes_are_shown_in_hunks_of_their_own()
    {
        string filler = string.Concat(Enumerable.Range(0, 9).Select(i => $"h{i} IN A 192.0.2.1\n"));
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Plus + filler + Plus.Replace("open", "more", StringComparison.Ordinal));

        string[] lines = ToolRun.In(folder, "--diff").Output.Split('\n');

        Assert.Equal(["@@ -6,7 +6,7 @@", "@@ -16,4 +16,4 @@"], lines.Where(line => line.StartsWith("@@", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_terminal_is_shown_nothing_that_it_would_obey()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Plus + "; \u001b[2J\n");

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { OutputIsTerminal = true }, "--diff", "--color", "never");

        Assert.Contains(" ; \\x1b[2J\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_has_colors_on_a_terminal()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Plus);

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { OutputIsTerminal = true }, "--diff");

        Assert.Contains("\u001b[31m-open    IN TXT  \"v=spf1 +a:mail.example.net -all\"\u001b[0m\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\u001b[32m+open    IN TXT  \"v=spf1 a:mail.example.net -all\"\u001b[0m\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output_and_findings_to_standard_error()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { Input = Zones.PassesEveryone + Plus.Replace("open", "more", StringComparison.Ordinal) }, "-", "--fix");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Zones.PassesEveryone + NoPlus.Replace("open", "more", StringComparison.Ordinal), run.Output);
        Assert.StartsWith("<stdin>:9:25: error SPF4001", run.Error, StringComparison.Ordinal);
        Assert.Contains("Fixed 1 finding in 1 file; 1 remains.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Findings_on_standard_error_have_colors_if_that_is_a_terminal(bool outputIsTerminal, bool errorIsTerminal)
    {
        using var folder = new TemporaryFolder();
        var setup = new ToolRun.Setup { Input = Zones.PassesEveryone, OutputIsTerminal = outputIsTerminal, ErrorIsTerminal = errorIsTerminal };

        ToolRun run = ToolRun.In(folder, setup, "-", "--fix");

        Assert.Equal(Zones.PassesEveryone, run.Output);
        Assert.Equal(errorIsTerminal, run.Error.Contains("\u001b[", StringComparison.Ordinal));
    }

    [Fact]
    public void A_difference_has_the_bytes_of_the_file_where_no_terminal_is()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", [.. Encoding.UTF8.GetBytes(Zones.Clean + Plus + "; caf"), 0xE9, (byte)'\n']);
        using var bytes = new MemoryStream();
        using var output = new StreamWriter(bytes);

        ToolRun.In(folder, new ToolRun.Setup { Output = output }, "--diff");

        Assert.EndsWith("+open    IN TXT  \"v=spf1 a:mail.example.net -all\"\n ; caf\u00E9\n", Encoding.Latin1.GetString(bytes.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_with_nothing_to_fix_comes_out_as_it_went_in()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(Zones.Clean, ToolRun.In(folder, new ToolRun.Setup { Input = Zones.Clean }, "-", "--fix").Output);
    }

    [Theory]
    [InlineData("--unsafe")]
    [InlineData("--unsafe-fixes")]
    [InlineData("--bump-serial", "date")]
    public void Some_options_mean_nothing_alone(params string[] options)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, options);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--fix or --diff", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("increment", "2026010102")]
    [InlineData("date", "2031010201")]
    [InlineData("none", "2026010101")]
    public void The_serial_of_a_fixed_zone_is_counted_up_once(string method, string serial)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Plus).With("example.com.zone", Zones.Clean.Replace("example.org", "example.com", StringComparison.Ordinal));
        var setup = new ToolRun.Setup { Clock = new FixedClock(new DateTimeOffset(2031, 1, 2, 3, 4, 5, TimeSpan.Zero)) };

        Assert.Equal(0, ToolRun.In(folder, setup, "--fix", "--bump-serial", method).ExitCode);
        Assert.Equal(0, ToolRun.In(folder, setup, "--fix", "--bump-serial", method).ExitCode);

        Assert.Equal((Zones.Clean + NoPlus).Replace("2026010101", serial, StringComparison.Ordinal), ReadText(folder, "example.org.zone"));
        Assert.Contains("2026010101", ReadText(folder, "example.com.zone"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026010102")]
    [InlineData("2026010101", "--bump-serial", "none")]
    public void Counting_up_can_be_configured(string serial, params string[] options)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Plus).With(".editorconfig", "[*]\nspflint_bump_serial = increment\n");

        Assert.Equal(0, ToolRun.In(folder, ["--fix", .. options]).ExitCode);

        Assert.Contains(serial, ReadText(folder, "example.org.zone"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_in_an_included_file_counts_up_the_serial_of_the_zone()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + "$INCLUDE parts/mail\n").With("parts/mail", Plus);

        Assert.Equal(0, ToolRun.In(folder, "--fix", "--bump-serial", "increment", "example.org.zone").ExitCode);

        Assert.Equal(NoPlus, ReadText(folder, "parts/mail"));
        Assert.Contains("2026010102", ReadText(folder, "example.org.zone"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_other_byte_is_kept()
    {
        byte[] zone = [.. Encoding.UTF8.GetBytes((Zones.Clean + Plus + "; caf").ReplaceLineEndings("\r\n")), 0xE9, (byte)'\r', (byte)'\n'];
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", zone);

        ToolRun.In(folder, "--fix", "--severity", "DNS1008=off");

        int plus = zone.AsSpan().IndexOf("+a:"u8);
        Assert.Equal([.. zone[..plus], .. zone[(plus + 1)..]], File.ReadAllBytes(folder.Full("example.org.zone")));
    }

    [Fact]
    public void A_rule_that_is_off_fixes_nothing()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Plus);

        Assert.Equal(0, ToolRun.In(folder, "--fix", "--severity", "SPF4009=off").ExitCode);

        Assert.Equal(Zones.Clean + Plus, ReadText(folder, "example.org.zone"));
    }

    [Fact]
    public void A_lock_file_is_never_fixed()
    {
        const string Lock = "_spf.example.net. 300 IN TXT \"v=spf1 +a:mail.example.net -all\"\n";
        using TemporaryFolder folder = new TemporaryFolder()
            .With("example.org.zone", Zones.Clean + "open IN TXT \"v=spf1 include:_spf.example.net -all\"\n")
            .With("spflint.lock", Lock);

        ToolRun.In(folder, "--fix", "--unsafe");

        Assert.Equal(Lock, ReadText(folder, "spflint.lock"));
    }

    private static string ReadText(TemporaryFolder folder, string relative) => File.ReadAllText(folder.Full(relative));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
