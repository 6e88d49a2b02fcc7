using System.Text;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Suppressions;

/// <summary>Which findings comments take away; each zone is linted with SPF4006 and the linter's own rules alone.</summary>
public sealed class SuppressionTests
{
    private const string Ptr = " IN TXT \"v=spf1 ptr -all\"";

    [Theory]
    [InlineData("a{ptr}", "SPF4006@1", "")]
    [InlineData("a{ptr} ; spflint disable=SPF4006 why", "", "1 why")]
    [InlineData("a{ptr};spflint disable=SPF4006", "", "1 ")]
    [InlineData("a{ptr} ;; spflint: disable=spf4006 -- why not", "", "1 why not")]
    [InlineData("a{ptr} ; spflint disable=SPF4001, SPF4006 why", "", "1 why")]
    [InlineData("a{ptr} ; say spflint disable=SPF4006", "SPF4006@1", "")]
    [InlineData("a{ptr} ; spflint is fun", "SPF4006@1", "")]
    [InlineData("; spflint disable=SPF4006 why\na{ptr}\nb{ptr}", "SPF4006@3", "2 why")]
    [InlineData("; spflint disable=SPF4006 why\n\n; more\n\na{ptr}", "", "5 why")]
    [InlineData("; spflint disable=SPF4006 why\na IN TXT ( \"v=spf1 \"\n\"ptr -all\" )", "", "3 why")]
    [InlineData("a IN TXT ( ; spflint disable=SPF4006 why\n\"v=spf1 ptr -all\" )", "", "2 why")]
    [InlineData("a IN TXT (\n; spflint disable=SPF4006 why\n\"v=spf1 ptr -all\" )", "", "3 why")]
    [InlineData("a IN TXT (\n\"v=spf1 ptr -all\" ) ; spflint disable=SPF4006 why", "", "2 why")]
    [InlineData("; spflint disable=SPF4006 x\na{ptr}\nb{ptr}\n; spflint restore=SPF4006\nc{ptr}", "SPF4006@5", "2 x,3 x")]
    [InlineData("; spflint disable=SPF4006 x\na{ptr}\n; spflint disable=SPF4006 y\nb{ptr}\nc{ptr}\n; spflint restore=SPF4006\n", "", "2 x,4 y,5 y")]
    [InlineData("a{ptr} ; spflint disable=SPF4006 x\nb{ptr}\n; spflint restore=SPF4006\n", "SPF4006@2 LNT1001@3", "1 x")]
    [InlineData("a{ptr}\n; spflint disable-file=SPF4006 x\nb{ptr}", "", "1 x,3 x")]
    [InlineData("; spflint disable-file=SPF4006 x\na{ptr} ; spflint disable=SPF4006 y", "LNT1001@1", "2 y")]
    [InlineData("; spflint disable-file=LNT1001,SPF4006 x\n", "", "1 x")]
    [InlineData("a{ptr}\nb IN TXT \"; spflint disable-file=SPF4006 x\"", "SPF4006@1", "")]
    [InlineData("a{ptr}\nb IN TXT a\\; spflint disable-file=SPF4006 x", "SPF4006@1", "")]
    [InlineData("; spflint disable=SPF4006 x", "LNT1001@1", "")]
    [InlineData("; spflint disable=DNS2001 not one that runs", "", "")]
    [InlineData("; spflint disable=SPF4006\n$ORIGIN b.example.\na{ptr}", "LNT1001@1 SPF4006@3", "")]
    [InlineData("a{ptr} ; spflint disable=SPF40066 x", "SPF4006@1 LNT1002@1", "")]
    [InlineData("a{ptr} ; spflint disable=", "SPF4006@1 LNT1003@1", "")]
    public void A_comment_takes_away_what_it_is_about(string zone, string kept, string suppressed)
    {
        LintResult result = Lint(zone.Replace("{ptr}", Ptr, StringComparison.Ordinal) + "\n");

        Assert.Equal(kept, string.Join(' ', result.Findings.Select(finding => $"{finding.Rule.Id}@{LineOf(finding)}")));
        Assert.Equal(suppressed, string.Join(',', result.Suppressed.Select(one => $"{LineOf(one.Finding)} {one.Justification}")));
    }

    [Theory]
    [InlineData("a IN TXT \"v=spf1 mx -all\"  ; spflint disable=SPF4006 why\n", "a IN TXT \"v=spf1 mx -all\"\n")]
    [InlineData("a IN TXT \"v=spf1 mx -all\"\n  ; spflint disable=SPF4006 why\nb IN A 192.0.2.1\n", "a IN TXT \"v=spf1 mx -all\"\nb IN A 192.0.2.1\n")]
    [InlineData("; spflint disable=SPF4006 why\r\nb IN A 192.0.2.1\r\n", "b IN A 192.0.2.1\r\n")]
    [InlineData("a IN TXT \"v=spf1 ptr -all\" ; spflint disable=SPF4006,LNT1002 why\n", "a IN TXT \"v=spf1 ptr -all\" ; spflint disable=SPF4006 why\n")]
    [InlineData("a IN TXT \"v=spf1 ptr -all\" ; spflint disable=LNT1002, SPF4006 why\n", "a IN TXT \"v=spf1 ptr -all\" ; spflint disable=SPF4006 why\n")]
    public void What_has_no_use_is_deleted_and_no_other_byte(string before, string after)
    {
        Finding finding = Assert.Single(Lint(before).Findings);

        Edit edit = Assert.Single(finding.Fix!.Edits);
        Assert.Equal(FixSafety.Safe, finding.Fix.Safety);
        Assert.Equal(after, before.Remove((int)edit.Span.Start, (int)edit.Span.Length).Insert((int)edit.Span.Start, edit.NewText));
    }

    [Fact]
    public void A_comment_counts_in_its_own_file_only()
    {
        var main = new MemorySource("main", Encoding.UTF8.GetBytes("; spflint disable-file=SPF4006 x\n$INCLUDE part\na" + Ptr + "\n"));
        var part = new MemorySource("part", Encoding.UTF8.GetBytes("b" + Ptr + "\n; spflint disable=SPF4006 the end\n"));
        LintResult result = new Linter(Options(new OneFile(part))).Run([new LintInput(main) { Origin = "example.org" }]);

        Assert.Equal(["SPF4006 part", "LNT1001 part"], result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Location.Source.Path}"));
        Assert.Equal("main", Assert.Single(result.Suppressed).Finding.Location.Source.Path);
    }

    [Fact]
    public void Comments_are_found_whatever_the_window()
    {
        string text = string.Concat(Enumerable.Range(0, 300).Select(i => $"a{i}{Ptr} ; {new string('x', i)}\n; spflint disable=SPF4006 number {i}\n"));
        foreach (int window in (int[])[1, 7, 64, 1000, 1 << 17])
        {
            var options = new ZoneOptions { CommentMarker = "spflint"u8.ToArray(), WindowLength = window };
            Zone zone = ZoneLoader.Load(new MemorySource("zone", Encoding.UTF8.GetBytes(text)), options);

            Assert.Equal(300, zone.Comments.Length);
            Assert.All(zone.Comments, comment => Assert.StartsWith("; spflint disable=SPF4006 number ", Encoding.UTF8.GetString(comment.File.Source.Slice(comment.Span)), StringComparison.Ordinal));
            Assert.EndsWith(" 299", Encoding.UTF8.GetString(zone.Comments[^1].Text.Span), StringComparison.Ordinal);
        }
    }

    private static LintResult Lint(string zone) =>
        new Linter(Options(null)).Run([new LintInput(new MemorySource("zone", Encoding.UTF8.GetBytes(zone))) { Origin = "example.org" }]);

    private static LintOptions Options(IIncludeResolver? includes) => new()
    {
        Includes = includes,
        Configuration = new LintConfiguration(new CommandLineSettings { Selection = new RuleSelection(["SPF4006", "LNT"], []) }),
    };

    private static int LineOf(Finding finding) =>
        Encoding.UTF8.GetString(finding.Location.Source.Slice(new TextSpan(0, finding.Location.Span.Start))).Count(c => c == '\n') + 1;

    private sealed class OneFile(SourceText source) : IIncludeResolver
    {
        public IncludeResult Resolve(string path, SourceText including) => new(source, IncludeFailure.None);
    }
}
