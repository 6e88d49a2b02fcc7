using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Exports;

/// <summary>Zones as name servers, their tools and providers write them, from their known forms.</summary>
public sealed class ExportTests
{
    // What a name server would not load as it stands is a note, for another importer does not mind.
    private static readonly Dictionary<string, string> Notes = new()
    {
        ["cloudflare.zone"] = "DNS2003",
        ["cloudflare-root-soa.zone"] = "DNS2003",
    };

    public static TheoryData<string> Names =>
        [.. typeof(ExportTests).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".zone", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_healthy_export_has_nothing_to_mend(string name)
    {
        LintResult result = Lint(name, Read(name));

        Assert.Equal(
            Notes.GetValueOrDefault(name, ""),
            string.Join(' ', result.Findings.Select(finding => $"{finding.Rule.Id}")));
        Assert.All(result.Findings, finding => Assert.Equal(Severity.Note, finding.Severity));
        Assert.Equal(name != "windows-reverse.zone", result.SpfRecordCount > 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_in_an_export_is_found_where_it_stands(string name)
    {
        if (name == "windows-reverse.zone")
            return;

        string text = Read(name).Replace(" -all", " +all", StringComparison.Ordinal);

        Finding finding = Assert.Single(Lint(name, text).Findings, found => found.Rule.Id == "SPF4001");

        Assert.Equal(new TextSpan(text.IndexOf("+all", StringComparison.Ordinal), "+all".Length), finding.Location.Span);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ExportTests).Assembly.GetManifestResourceStream(name)!);
        string text = reader.ReadToEnd();
        return name.StartsWith("windows", StringComparison.Ordinal) ? text.ReplaceLineEndings("\r\n") : text;
    }

    private static LintResult Lint(string name, string text)
    {
        string path = name == "windows-reverse.zone" ? "2.0.192.in-addr.arpa.dns" : "example.org.zone";
        return new Linter(new LintOptions()).Run([new LintInput(new MemorySource(path, Encoding.ASCII.GetBytes(text)))]);
    }
}
