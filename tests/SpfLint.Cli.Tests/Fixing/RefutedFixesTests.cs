using System.Text.Json;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Fixing;
using SpfLint.Cli.Output.Formats;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Tests.Fixing;

/// <summary>How fixes are told that were found to be less safe than their rules take them for.</summary>
public sealed class RefutedFixesTests
{
    private const string Reason = "it would let 192.0.2.0/24 pass";

    [Fact]
    public void Each_is_told_with_its_place_and_what_it_would_have_done() => Assert.Equal(
        "spflint: zone:2:1: T001: the fix 'remove it' is left out: it would let 192.0.2.0/24 pass.\n", Tell([Finding(0, null), Finding(4, Reason)]));

    [Fact]
    public void One_that_did_not_help_is_told_too() => Assert.Equal(
        "spflint: zone:2:1: T001: the fix 'remove it' is left out: the file would have no fewer findings with it.\n", Tell([], Finding(4, null)));

    [Fact]
    public void Of_many_the_first_are_told_and_how_many_there_are()
    {
        string[] lines = Tell([.. Enumerable.Range(0, 12).Select(i => Finding(i, Reason))]).Split('\n');

        Assert.Equal(12, lines.Length);
        Assert.Equal("spflint: Of 12 fixes that are left out these are the first 10.", lines[10]);
    }

    [Fact]
    public void The_help_says_what_it_would_do() =>
        Assert.Equal("remove it (unsafe: it would let 192.0.2.0/24 pass)", FindingText.Help(Finding(0, Reason)));

    [Theory]
    [InlineData(null, true)]
    [InlineData(Reason, false)]
    public void It_is_no_suggestion_for_reviewdog(string? refutation, bool isSuggested)
    {
        using var output = new StringWriter();
        new RdJsonReport(output).Write(new LintReport { Result = new LintResult([Finding(0, refutation)], [], 0, 0) });

        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal(isSuggested, json.RootElement.GetProperty("diagnostics")[0].TryGetProperty("suggestions", out _));
    }

    private static string Tell(Finding[] findings, params Finding[] takenBack)
    {
        using var error = new StringWriter { NewLine = "\n" };
        new RefutedFixes(findings, takenBack).Tell(new ToolEnvironment
        {
            Output = TextWriter.Null,
            Error = error,
            OpenInput = () => Stream.Null,
            WorkingDirectory = "/",
            Variable = _ => null,
        });
        return error.ToString();
    }

    private static Finding Finding(long at, string? refutation)
    {
        var source = new MemorySource("zone", "; a\n; b\n; c\n; d\n"u8.ToArray());
        var message = new MessageTemplate("default", "A mistake.");
        FixSafety safety = refutation is null ? FixSafety.Safe : FixSafety.Unsafe;
        return new Finding(new Descriptor("T001", "Mistake", Severity.Warning, "A mistake.", message), Severity.Warning, new SourceLocation(source, new TextSpan(at, 1)), message, [])
        {
            Fix = new Fix("remove it", safety, [new Edit(source, new TextSpan(0, 1), "")]) { Refutation = refutation },
        };
    }
}
