using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Diagnostics;

public sealed class FindingOrderTests
{
    private static readonly MessageTemplate s_message = new("default", "It is '{0}'.");

    [Fact]
    public void Findings_come_by_path_position_length_rule_and_text()
    {
        var random = new Random(20260311);
        SourceText[] sources = [new MemorySource("a.zone", default), new MemorySource("B.zone", default), new MemorySource("a.zone", default)];
        Descriptor[] rules = [Rule("DNS2001"), Rule("SPF1001")];
        for (int round = 0; round < 50; round++)
        {
            Finding[] findings = [.. Enumerable.Range(0, random.Next(40)).Select(_ => new Finding(
                rules[random.Next(2)],
                Severity.Warning,
                new SourceLocation(sources[random.Next(3)], new TextSpan(random.Next(4), random.Next(3))),
                s_message,
                [random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture)]))];

            Finding[] sorted = FindingOrder.Sort(findings);

            Assert.Equal(Keys(findings).Order(), Keys(sorted));
            Assert.Equal(sorted, FindingOrder.Sort(sorted));
        }
    }

    private static Descriptor Rule(string id) => new(id, "Mistake", Severity.Warning, "A mistake.", s_message);

    private static IEnumerable<(int, long, long, string, string)> Keys(IEnumerable<Finding> findings) => findings.Select(finding =>
        (finding.Location.Source.Path[0] == 'B' ? 0 : 1, finding.Location.Span.Start, finding.Location.Span.Length, finding.Rule.Id, finding.Text));
}
