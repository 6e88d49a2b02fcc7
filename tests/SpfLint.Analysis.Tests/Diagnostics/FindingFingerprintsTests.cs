using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Diagnostics;

public sealed class FindingFingerprintsTests
{
    private const string Line = "open IN TXT \"v=spf1 +all\"";

    [Theory]
    [InlineData("; a new line\n\n" + Line + "\n")]
    [InlineData("open\tIN  TXT \"v=spf1 +all\"  \n")]
    [InlineData(Line + "\r\nnext IN A 192.0.2.1\r\n")]
    [InlineData(Line)]
    public void They_stay_when_lines_move_and_others_change(string text) => Assert.Equal(Of(Line + "\nlast IN A 192.0.2.9\n"), Of(text));

    [Theory]
    [InlineData("open IN TXT \"v=spf1 mx +all\"\n")]
    [InlineData("other IN TXT \"v=spf1 +all\"\n")]
    [InlineData(Line + " ; on purpose\n")]
    public void They_change_with_their_line(string text) => Assert.NotEqual(Of(Line + "\n"), Of(text));

    [Fact]
    public void Another_rule_has_another_one_on_the_same_line()
    {
        string[] both = All("a IN TXT \"v=spf1 ptr +all\"\n");

        Assert.Equal(2, both.Distinct().Count());
    }

    [Fact]
    public void They_depend_on_the_whole_line_however_long_it_is()
    {
        string long1 = $"a IN TXT ( {string.Concat(Enumerable.Repeat("\"x\" ", 10_000))} )";

        Assert.NotEqual(Of($"{Line} ;{long1}1"), Of($"{Line} ;{long1}2"));
    }

    private static string Of(string text) => All(text).First();

    private static string[] All(string text)
    {
        var source = new MemorySource("example.org.zone", Encoding.UTF8.GetBytes(text));
        Finding[] findings = [.. new Linter(new LintOptions()).Run([new LintInput(source) { Origin = "example.org" }]).Findings.Where(finding => finding.Rule.Id.StartsWith("SPF4", StringComparison.Ordinal))];
        var fingerprints = new FindingFingerprints(findings);
        return [.. findings.Select(fingerprints.Of)];
    }
}
