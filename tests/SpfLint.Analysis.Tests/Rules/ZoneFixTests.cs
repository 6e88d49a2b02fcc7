using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Rules;

public sealed class ZoneFixTests
{
    public static TheoryData<string, string, string> Fixes => new()
    {
        { "DNS1003", "a.example. TXT ( ( \"(\" ) \"b\" ) ; (\n", "a.example. TXT (   \"(\"   \"b\" ) ; (\n" },
        { "DNS1007", "\uFEFFa.example. A 192.0.2.1\n", "a.example. A 192.0.2.1\n" },
        { "DNS1008", "a.example. A 192.0.2.1\r\nb.example. A 192.0.2.2\r\n", "a.example. A 192.0.2.1\nb.example. A 192.0.2.2\n" },
        { "DNS1008", Lines("; \u00E4\r\n", 5003), Lines("; \u00E4\n", 5003) },
        { "DNS1009", "a.example. A 192.0.2.1", "a.example. A 192.0.2.1\n" },
        { "DNS1010", "$ORGIN example.\n", "$ORIGIN example.\n" },
        { "DNS1016", "a.example. A 192.0.2.1\n  b.example. A 192.0.2.2\n", "a.example. A 192.0.2.1\nb.example. A 192.0.2.2\n" },
        { "DNS1023", $"a.example. TXT \"{new string('x', 254)}\\059yz\"\n", $"a.example. TXT \"{new string('x', 254)}\\059\" \"yz\"\n" },
        { "DNS1023", $"a.example. TXT {new string('x', 256)}\n", $"a.example. TXT {new string('x', 255)} x\n" },
        { "DNS2004", "a.example. 60 SOA ns.a.example. x.y@a.example 1 2 3 4 5\na.example. 60 NS ns.a.example.\n", "a.example. 60 SOA ns.a.example. x\\.y.a.example. 1 2 3 4 5\na.example. 60 NS ns.a.example.\n" },
        { "DNS2017", "a.example. A 192.0.2.1\na.example. A 192.0.2.1 ; again\n  TXT \"b\"\n", "a.example. A 192.0.2.1\n  TXT \"b\"\n" },
        { "DNS2018", "a.example. 60 A 192.0.2.1\na.example. 90 A 192.0.2.2\n", "a.example. 60 A 192.0.2.1\na.example. 60 A 192.0.2.2\n" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_writes_what_was_meant(string id, string text, string expected)
    {
        Finding finding = Assert.Single(Lint(text), f => f.Rule.Id == id);

        Assert.Equal(expected, Apply(finding.Fix!, text));
        Assert.DoesNotContain(Lint(expected), f => f.Rule.Id == id);
    }

    [Fact]
    public void A_repeated_record_stays_where_the_next_line_takes_its_owner_from_it()
    {
        Finding finding = Assert.Single(
            Lint("a.example. A 192.0.2.1\nb.example. A 192.0.2.2\na.example. A 192.0.2.1\n  TXT \"b\"\n"), f => f.Rule.Id == "DNS2017");

        Assert.Null(finding.Fix);
        Assert.NotNull(finding.Help);
    }

    [Fact]
    public void Carriage_returns_of_a_file_that_is_no_text_stay_where_they_are_too_many_for_edits()
    {
        byte[] text = Encoding.Latin1.GetBytes(Lines("; \u00E4\r\n", 5003));

        LintResult result = new Linter(new LintOptions()).Run([new LintInput(new MemorySource("test", text))]);

        Assert.Null(Assert.Single(result.Findings, finding => finding.Rule.Id == "DNS1008").Fix);
    }

    private static string Lines(string line, int count) => string.Concat(Enumerable.Repeat(line, count));

    private static ImmutableArray<Finding> Lint(string text) =>
        new Linter(new LintOptions()).Run([new LintInput(new MemorySource("test", Encoding.UTF8.GetBytes(text)))]).Findings;

    private static string Apply(Fix fix, string text)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(text)];
        foreach (Edit edit in fix.Edits.Reverse())
        {
            bytes.RemoveRange((int)edit.Span.Start, (int)edit.Span.Length);
            bytes.InsertRange((int)edit.Span.Start, Encoding.UTF8.GetBytes(edit.NewText));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
