using System.Text;
using SpfLint.Analysis.Fixing;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Fixing;

/// <summary>Mistakes that look like one slip and may be another: what nobody can tell is left to the author.</summary>
public sealed class DoubtfulRepairTests
{
    [Theory]
    [InlineData("mx~ all", "mx ~all")]
    [InlineData("mx-  all", "mx -all")]
    [InlineData("mx ~,all", "mx ~all")]
    [InlineData("ip4:192.0.2.1~ ALL", "ip4:192.0.2.1 ~ALL")]
    [InlineData("ip4:::ffff:192.0.2.6 -all", "ip4:192.0.2.6 -all")]
    [InlineData("a:h1.b.example,h2.b.example/28 -all", "a:h1.b.example a:h2.b.example/28 -all")]
    [InlineData("a:h1.b.example/24;h2.b.example -all", "a:h1.b.example/24 a:h2.b.example -all")]
    public void What_was_plainly_meant_is_written(string terms, string repaired) => Assert.Equal(repaired, Fix(terms));

    [Theory]
    [InlineData("a `all")]
    [InlineData("a _ all")]
    [InlineData("a |all")]
    [InlineData("ip4:192.0.2.0/00 -all")]
    [InlineData("ip4:::ffff:192.0.2.6/120 -all")]
    [InlineData("ip6:2001:db8,1::/48 -all")]
    [InlineData("amx -all")]
    [InlineData("a:mail,b.example ~all")]
    [InlineData("mx redirect=b.example-all")]
    public void What_may_have_been_meant_in_two_ways_is_told_and_left(string terms)
    {
        LintResult result = new Linter(new LintOptions()).Run([Input(terms)]);

        Assert.NotEmpty(result.Findings);
        Assert.Equal(terms, Fix(terms));
    }

    [Theory]
    [InlineData("mx/0/64 -all")]
    [InlineData("mx/00 -all")]
    [InlineData("a:h.b.example/0/64 -all")]
    [InlineData("mx.a//0 -all")]
    [InlineData("ip4:0.0.0.0/01 ip4:128.0.0.0/1 -all")]
    [InlineData("ip4:0.0.0.0/01 ip4:128.0.0.0/01 -all")]
    public void What_would_let_every_host_pass_is_told_and_left(string terms) => Assert.Equal(terms, Fix(terms));

    [Theory]
    [InlineData("\"v=spf1. ip4:198.51.100.7 -all\"")]
    [InlineData("\" v=spf1 ip4:198.51.100.7 -all\"")]
    [InlineData("\"v=spf1ip4:198.51.100.7 -all\"")]
    [InlineData("\"v=spf1;\"")]
    [InlineData("“v=spf1 mx -all”", "\"v=spf1 mx \" \"-all\"")]
    [InlineData("v=spf1 mx -all", "\"v=spf1 mx \" \"-all\"")]
    [InlineData("\"v=spf1mx -all\"", "\"v=spf1 mx \" \"-all\"")]
    [InlineData("\"spf1 ip4:198.51.100.7 -all\"")]
    [InlineData("\"v=spf1; ip4:198.51.100.7 -all\"")]
    [InlineData("\"v=spf1\" \"ip4:198.51.100.7 -all\"")]
    [InlineData("v=spf1 ip4:198.51.100.7 -all")]
    public void A_broken_record_beside_a_good_one_is_told_and_left(string text, string good = "\"v=spf1 mx -all\"")
    {
        string zone = $"a.example. 300 IN TXT {good}\na.example. 300 IN TXT {text}\n";
        LintInput[] inputs = [new(new MemorySource("zone", Encoding.UTF8.GetBytes(zone)))];

        FixResult result = new Fixer(new LintOptions(), inputs).Run();

        Assert.NotEmpty(result.Lint.Findings);
        Assert.Empty(result.Files);
    }

    [Theory]
    [InlineData("\"v=spf1 mx \", \"a -all\"", "\"v=spf1 mx \"  \"a -all\"")]
    [InlineData("( \"v=spf1 mx \",\n \"a \",\n \"-all\" )", "( \"v=spf1 mx \" \n \"a \" \n \"-all\" )")]
    [InlineData("\"v=spf1 mx\", \"-all\"", "\"v=spf1 mx\"  \" -all\"")]
    [InlineData("v=spf1 mx -all ; include:old.example.net removed 2020", "\"v=spf1 mx -all\" ; include:old.example.net removed 2020")]
    [InlineData("v=spf1 mx ; ip4:11.0.0.1 old server", null)]
    [InlineData("\"v=spf1 mx -all ; sender policy", null)]
    public void Strings_are_mended_and_remarks_stay(string written, string? repaired)
    {
        string zone = $"a.example. 300 IN TXT {written}\n";
        LintInput[] inputs = [new(new MemorySource("zone", Encoding.UTF8.GetBytes(zone)))];

        FixResult result = new Fixer(new LintOptions(), inputs).Run();

        string text = result.Files is [var edited] ? Encoding.UTF8.GetString(PageFixing.Read(edited)) : zone;
        Assert.Equal($"a.example. 300 IN TXT {repaired ?? written}\n", text);
    }

    [Fact]
    public void Of_two_broken_records_one_is_mended()
    {
        LintInput[] inputs = [new(new MemorySource("zone", "a.example. 300 IN TXT \"v=spf1. mx -all\"\na.example. 300 IN TXT \"v=spf1. a -all\"\n"u8.ToArray()))];

        EditedText file = Assert.Single(new Fixer(new LintOptions(), inputs).Run().Files);

        Assert.Equal("a.example. 300 IN TXT \"v=spf1 mx -all\"\na.example. 300 IN TXT \"v=spf1. a -all\"\n", Encoding.UTF8.GetString(PageFixing.Read(file)));
    }

    [Fact]
    public void Text_in_hexadecimal_is_left()
    {
        var zone = new MemorySource("zone", "a.example. 300 IN TYPE16 \\# 15 0e763d73706631206d78202d616c78\n"u8.ToArray());

        LintResult result = new Linter(new LintOptions()).Run([new LintInput(zone)]);

        Assert.Null(Assert.Single(result.Findings, finding => finding.Rule.Id == "SPF1001").Fix);
    }

    private static string Fix(string terms)
    {
        FixResult result = new Fixer(new LintOptions(), [Input(terms)]).Run();
        return result.Files is [var edited] ? Encoding.UTF8.GetString(PageFixing.Read(edited)).Split('"')[1]["v=spf1 ".Length..] : terms;
    }

    private static LintInput Input(string terms) =>
        new(new MemorySource("zone", Encoding.UTF8.GetBytes($"a.example. 300 IN TXT \"v=spf1 {terms}\"\n")));
}
