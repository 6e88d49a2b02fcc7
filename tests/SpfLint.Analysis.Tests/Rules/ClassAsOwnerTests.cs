using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Rules;

/// <summary>DNS1025: lines that lack the blank before their class.</summary>
public sealed class ClassAsOwnerTests
{
    [Theory]
    [InlineData("IN NS ns1.example.net.\nIN NS ns2.example.net.\nIN A 192.0.2.1", "Error Error Warning")]
    [InlineData("@ NS ns1.example.net.\nIN NS ns2.example.net.\nIN A 192.0.2.1", "Warning Warning")]
    [InlineData("IN A 192.0.2.1\n@ NS ns1.example.net.", "Warning")]
    public void It_is_an_error_where_no_name_server_is_left(string records, string expected)
    {
        byte[] zone = Encoding.UTF8.GetBytes($"$TTL 1h\n@ SOA ns1.example.net. host.example.net. 1 1d 2h 4w 1h\n{records}\n");

        LintResult result = new Linter(new LintOptions()).Run([new LintInput(new MemorySource("example.org.zone", zone))]);

        Assert.Equal(expected, string.Join(' ', result.Findings.Where(finding => finding.Rule.Id == "DNS1025").Select(finding => finding.Severity)));
        Assert.DoesNotContain(result.Findings, finding => finding.Rule.Id is "DNS2006" or "DNS2015");
    }
}
