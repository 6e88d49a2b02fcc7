using System.Text;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;
using SpfLint.Cli.Output.Formats;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Tests.Output.Formats;

public sealed class TextReportTests
{
    private static readonly MessageTemplate s_message = new("default", "The word '{0}' is wrong.");
    private static readonly Descriptor s_rule = new("SPF9999", "WrongWord", Severity.Warning, "A word is wrong.", s_message);
    private static readonly MemorySource s_source = new("a.zone", "one two three\nfour\nfive\n"u8.ToArray());

    [Fact]
    public void A_finding_has_a_place_a_line_carets_help_and_notes()
    {
        Finding finding = At(4, 3) with
        {
            Fix = new Fix("replace 'two' with '2'", FixSafety.Safe, []),
            Related = [new RelatedLocation(new SourceLocation(s_source, new TextSpan(14, 4)), "The first is here.")],
        };

        Assert.Equal(
            """
            a.zone:1:5: warning SPF9999 WrongWord: The word 'two' is wrong.
               1 | one two three
                 |     ^^^
              help: replace 'two' with '2'
              note: a.zone:2:1: The first is here.

            Found 1 warning in 1 file (12 records, 1 SPF record).
            1 can be fixed with '--fix'.

            """,
            Report(finding));
    }

    [Fact]
    public void An_unsafe_fix_is_said_to_be_one() => Assert.Contains(
        "  help: use '~all' (unsafe: this changes what the zone says)\n",
        Report(At(4, 3) with { Fix = new Fix("use '~all'", FixSafety.Unsafe, []) }),
        StringComparison.Ordinal);

    [Fact]
    public void Help_without_a_fix_is_shown_as_well() => Assert.Contains(
        "  help: ask your provider\n",
        Report(At(4, 3) with { Help = "ask your provider" }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(8, 9, "     |         ^^^^^ and 1 more line\n")]
    [InlineData(8, 15, "     |         ^^^^^ and 2 more lines\n")]
    [InlineData(8, 6, "     |         ^^^^^\n")]
    public void A_span_over_several_lines_shows_the_first_and_counts_the_rest(int start, int length, string carets) =>
        Assert.Contains(carets, Report(At(start, length)), StringComparison.Ordinal);

    [Fact]
    public void What_comes_from_the_zone_is_escaped_everywhere()
    {
        var source = new MemorySource("evil\u001b.zone", Encoding.UTF8.GetBytes("a \u001b[31m b"));
        var finding = new Finding(s_rule, Severity.Error, new SourceLocation(source, new TextSpan(2, 5)), s_message, ["\u001b\u202e"])
        {
            Fix = new Fix("drop '\u001b'", FixSafety.Safe, []),
            Help = "look at '\u009b'",
            Related = [new RelatedLocation(new SourceLocation(source, new TextSpan(0, 1)), "It is \u001b here.")],
        };

        string report = Report(finding);

        Assert.DoesNotContain(report, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.Contains("evil\\x1b.zone:1:3: ", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto", true, null, null, true)]
    [InlineData("auto", false, null, null, false)]
    [InlineData("auto", true, "1", null, false)]
    [InlineData("auto", true, "", null, true)]
    [InlineData("auto", true, null, "dumb", false)]
    [InlineData("always", false, "1", "dumb", true)]
    [InlineData("never", true, null, null, false)]
    public void Colors_are_for_terminals_that_want_them(string choice, bool isTerminal, string? noColor, string? term, bool expected)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);
        var variables = new Dictionary<string, string>();
        if (noColor is not null)
            variables["NO_COLOR"] = noColor;
        if (term is not null)
            variables["TERM"] = term;

        ToolRun run = ToolRun.In(folder, new ToolRun.Setup { OutputIsTerminal = isTerminal, Variables = variables }, "--color", choice);

        Assert.Equal(expected, run.Output.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void Colors_change_nothing_but_colors()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        string colored = ToolRun.In(folder, "--color=always").Output;

        Assert.Equal(ToolRun.In(folder, "--color=never").Output, WithoutColors(colored));
    }

    [Theory]
    [InlineData(0, 0, 0, "No problems found in 1 file (12 records, 1 SPF record).")]
    [InlineData(1, 0, 0, "Found 1 error in 1 file (12 records, 1 SPF record).")]
    [InlineData(3, 1, 2, "Found 3 errors, 1 warning, 2 notes in 1 file (12 records, 1 SPF record).")]
    public void The_summary_counts(int errors, int warnings, int notes, string summary)
    {
        Finding[] findings =
        [
            .. Enumerable.Repeat(At(0, 1) with { Severity = Severity.Error }, errors),
            .. Enumerable.Repeat(At(0, 1), warnings),
            .. Enumerable.Repeat(At(0, 1) with { Severity = Severity.Note }, notes),
        ];

        Assert.Equal(summary, Summary.Of(Result(findings)));
    }

    private static Finding At(long start, long length)
    {
        var span = new TextSpan(start, length);
        return new Finding(s_rule, Severity.Warning, new SourceLocation(s_source, span), s_message, [Encoding.UTF8.GetString(s_source.Slice(span))[..1] == "t" ? "two" : "x"]);
    }

    private static LintResult Result(params Finding[] findings) => new([.. findings], [s_source], 12, 1);

    private static string Report(params Finding[] findings)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TextReport(output, Palette.Plain).Write(new LintReport { Result = Result(findings) });
        return output.ToString();
    }

    private static string WithoutColors(string text)
    {
        var plain = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u001b')
                i = text.IndexOf('m', i);
            else
                plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
