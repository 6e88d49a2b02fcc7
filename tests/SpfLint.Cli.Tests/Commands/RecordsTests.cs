using System.Text.Json;

namespace SpfLint.Cli.Tests.Commands;

public sealed class RecordsTests
{
    private const string Zone = """
        $ORIGIN example.org.
        $TTL 3600
        @       IN SOA  ns1 hostmaster 2026010101 7200 1800 1209600 3600
                IN NS   ns1
                IN NS   ns2
                IN TXT  "v=spf1 include:spf.example.net -all"
        ns1     IN A    192.0.2.1
        ns2     IN A    192.0.2.2

        """;

    private const string Paste = """
        > $ host -t txt spf.example.net
        > spf.example.net descriptive text "v=spf1 ip4:198.51.100.0/24 inlcude:x.example.net ~all"
        > Host gone.example.org not found: 3(NXDOMAIN)

        """;

    [Fact]
    public void Of_what_was_pasted_nobody_is_told_to_have_it_fixed()
    {
        ToolRun run = Run(Paste, "--records", "paste.txt");

        Assert.Contains("inlcude", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("can be fixed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--records", "paste.txt")]
    [InlineData("--records", "-")]
    public void A_paste_is_linted_in_its_own_lines(params string[] args)
    {
        ToolRun run = Run(Paste, args);

        string name = args[1] == "-" ? "<stdin>" : "paste.txt";
        Assert.StartsWith(
            $"""
            {name}:2:64: error SPF1001 UnknownMechanism: The mechanism 'inlcude' does not exist (did you mean 'include:'?).
               2 | > spf.example.net descriptive text "v=spf1 ip4:198.51.100.0/24 inlcude:x.example.net ~all"
                 |                                                                ^^^^^^^

            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("Found 1 error", run.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("example.org descriptive text \"v=spf1 -all\"", true)]
    [InlineData("[example.org.] example.org. 3600 TXT \"v=spf1 -all\"", true)]
    [InlineData("Server: 192.0.2.53\n\nexample.org\ttext = \"v=spf1 -all\"", true)]
    [InlineData("example.org. 300 IN TXT \"v=spf1 -all\"", false)]
    [InlineData("example.org. 300 IN TXT \"v=spf1 -all\"\nexample.net descriptive text \"v=spf1 -all\"", false)]
    [InlineData("Nothing of the kind.", false)]
    [InlineData("; example.org descriptive text \"v=spf1 -all\"", false)]
    public void A_paste_that_is_named_as_a_zone_file_is_told(string text, bool isPaste)
    {
        using var folder = new TemporaryFolder();
        folder.With("answers.txt", text + "\n");

        ToolRun run = ToolRun.In(folder, "answers.txt", "--origin", "example.org");

        Assert.Equal(
            isPaste ? "spflint: 'answers.txt' holds no zone, but what dig, host or nslookup printed: give it to '--records'.\n" : "", run.Error);
        Assert.Equal("", ToolRun.In(folder, "answers.txt", "--quiet").Error);
    }

    [Theory]
    [InlineData("example.org. 17 IN TXT \"v=spf1 ip4:198.51.100.0/24 ~all\"")]
    [InlineData("example.org. 17 IN TXT \"v=spf1 ip4:198.51.100.0/24 ~all\"\nexample.org. 9 IN TXT \"v=spf1 ip4:198.51.100.0/24 ~all\"")]
    [InlineData("example.org. 17 IN NS ns1.example.org.\nexample.org. 17 IN MX 10 mx.example.org.\n\n;; ->>HEADER<<- status: NXDOMAIN\r\n")]
    [InlineData("example.org\ttext =\r\n\r\n\t\"v=spf1 ip4:198.51.100.0/24 \"\r\n\t\"~all\"\r\n")]
    [InlineData("example.org has address 192.0.2.1\n  example.org has address 192.0.2.2")]
    public void A_paste_without_mistakes_has_no_findings(string paste)
    {
        ToolRun run = Run(paste, "--records", "paste.txt", "--fail-on", "warning");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("No ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("198.51.100.9", "a@example.org", 0, "pass")]
    [InlineData("203.0.113.9", "a@example.org", 1, "fail")]
    [InlineData("198.51.100.9", "a@spf.example.net", 0, "pass")]
    [InlineData("198.51.100.9", "a@gone.example.org", 1, "none")]
    public void A_paste_answers_for_names_that_no_zone_owns(string ip, string from, int exitCode, string result)
    {
        ToolRun run = Run(Paste.Replace("inlcude:x.example.net ", "", StringComparison.Ordinal), "check", "--ip", ip, "--from", from, "--records", "paste.txt", "example.org.zone");

        Assert.Equal((exitCode, "", result), (run.ExitCode, run.Error, run.Output.Split(':')[0]));
    }

    [Fact]
    public void A_zone_of_the_run_wins_over_a_paste()
    {
        const string Old = "example.org. 60 IN TXT \"v=spf1 +all\"\nold.example.org. 60 IN TXT \"v=spf1 +all\"\n";

        Assert.StartsWith("unknown", Run(Old, "check", "--ip", "203.0.113.9", "--from", "a@example.org", "--records", "paste.txt", "example.org.zone").Output, StringComparison.Ordinal);
        Assert.StartsWith("none", Run(Old, "check", "--ip", "203.0.113.9", "--from", "a@old.example.org", "--records", "paste.txt", "example.org.zone").Output, StringComparison.Ordinal);
        Assert.StartsWith("pass", Run(Old, "check", "--ip", "203.0.113.9", "--from", "a@old.example.org", "--records", "paste.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_shows_the_line_of_the_paste()
    {
        ToolRun run = Run("  example.org descriptive text \"v=spf1 -all\"\n", "check", "--ip", "192.0.2.1", "--from", "a@example.org", "--records", "paste.txt");

        Assert.Contains("paste.txt:1:40: '-all' decides.", run.Output, StringComparison.Ordinal);
        Assert.Contains("  1 |   example.org descriptive text \"v=spf1 -all\"\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paste_among_the_paths_is_read_once()
    {
        ToolRun run = Run(Paste, "paste.txt", "--records", "paste.txt");

        Assert.Contains("Found 1 error", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"v=spf1 -all\"\n", 3, "spflint: 'paste.txt' has data without a name, as 'dig +short' prints it; ask without '+short'.\n")]
    [InlineData("Hello.\n", 3, "spflint: 'paste.txt' holds no answer of dig, kdig, drill, host or nslookup.\n")]
    [InlineData("", 3, "spflint: 'paste.txt' is empty; there is nothing to lint.\n")]
    public void What_cannot_be_used_is_said(string paste, int exitCode, string error)
    {
        ToolRun run = Run(paste, "--records", "paste.txt");

        Assert.Equal((exitCode, error), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("--records", "-", "-")]
    [InlineData("--records", "-", "--records", "-")]
    [InlineData("check", "--message", "-", "--records", "-")]
    [InlineData("check", "--message", "-", "-")]
    public void Standard_input_is_read_once(params string[] args)
    {
        ToolRun run = Run(Paste, args);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("spflint: Standard input can be read once, but '-' is given twice.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paste_is_listed_as_what_it_is() =>
        Assert.Equal("paste.txt: pasted answers; named\n", Run(Paste, "--records", "paste.txt", "--show-files").Output);

    [Fact]
    public void Sarif_names_the_paste()
    {
        ToolRun run = Run(Paste, "--records", "paste.txt", "--format", "sarif");

        JsonElement region = JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0]
            .GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("paste.txt", region.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(64, region.GetProperty("region").GetProperty("startColumn").GetInt32());
    }

    private static ToolRun Run(string paste, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.With("example.org.zone", Zone).With("paste.txt", paste);
        return ToolRun.In(folder, new ToolRun.Setup { Input = paste }, args);
    }
}
