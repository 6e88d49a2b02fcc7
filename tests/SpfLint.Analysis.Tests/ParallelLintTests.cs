using System.Globalization;
using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Tests.Pages;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests;

/// <summary>Several threads find what one finds, in the same order.</summary>
public sealed class ParallelLintTests
{
    public static TheoryData<int> ThreadCounts => [2, 3, 8];

    [Theory]
    [MemberData(nameof(ThreadCounts))]
    public void The_number_of_threads_changes_nothing_about_a_large_zone(int threads)
    {
        byte[] zone = LargeZone(names: 12_000);

        List<string> expected = Lint([("large.zone", zone)], 1);

        Assert.True(expected.Count > 1000);
        Assert.Equal(expected, Lint([("large.zone", zone)], threads));
    }

    [Theory]
    [MemberData(nameof(ThreadCounts))]
    public void The_number_of_threads_changes_nothing_about_many_files(int threads)
    {
        (string, byte[])[] files =
        [
            .. RuleCatalogue.All
                .SelectMany(rule => PageExample.ReadAll(rule.Descriptor.Id, RulePage.Read(rule.Descriptor.Id)!))
                .SelectMany(example => example.Files)
                .Select((file, i) => (string.Create(CultureInfo.InvariantCulture, $"{i:D5}/{file.Name}"), file.Text)),
        ];

        List<string> expected = Lint(files, 1);

        Assert.True(expected.Count > 100);
        Assert.Equal(expected, Lint(files, threads));
    }

    [Fact]
    public void Files_that_zones_include_are_opened_in_the_order_of_the_zones()
    {
        (string, byte[])[] files =
        [
            .. Enumerable.Range(0, 200).Select(i => (string.Create(CultureInfo.InvariantCulture, $"z{i:D3}"), Encoding.ASCII.GetBytes($"$INCLUDE part{i}\n"))),
        ];
        var includes = new Opened();

        Lint(files, 4, includes);

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"part{i}"), includes.Paths);
    }

    /// <summary>Every kind of subject: mistakes of the reader, of names, of records, of the zone.</summary>
    private static byte[] LargeZone(int names)
    {
        var random = new Random(7);
        var text = new StringBuilder("$ORIGIN example.org.\n$TTL 3600\n@ SOA ns host 1 7200 3600 1209600 3600\n@ NS ns\nns A 192.0.2.1\n");
        for (int i = 0; i < names; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"host{i} ").Append(random.Next(12) switch
            {
                0 => "TXT \"v=spf1 include:host5.example.org include:nowhere.example.org +all\"",
                1 => "TXT \"v=spf1 mx ipv4:192.0.2.1 -all\"",
                2 => "TXT \"v=spf1 mx ~all\"\n\tMX 10 alias",
                3 => "MX 10 192.0.2.1",
                4 => "60 A 192.0.2.1\n\t120 A 192.0.2.2",
                5 => "A 192.0.2.300",
                6 => "CNAME host1\n\tA 192.0.2.1",
                7 => "TXT \"v=spf1 redirect=host7.example.org\" \"caf\u00e9\"",
                8 => "BOGUS 1",
                _ => "A 192.0.2.1",
            }).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static List<string> Lint(IEnumerable<(string Path, byte[] Text)> files, int threads, IIncludeResolver? includes = null)
    {
        LintInput[] inputs = [.. files.Select(file => new LintInput(new MemorySource(file.Path, file.Text)))];
        LintResult result = new Linter(new LintOptions { Parallelism = threads, Includes = includes }).Run(inputs);
        Assert.Empty(result.Failures);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{result.RecordCount} {result.SpfRecordCount} {result.Suppressed.Length}"),
            .. result.Findings.Select(Describe),
        ];
    }

    private static string Describe(Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Location.Source.Path} {finding.Location.Span} {finding.Rule.Id} {finding.Severity} {finding.Text} {finding.Fix?.Title} {finding.Help} {string.Join(", ", finding.Related.Select(related => $"{related.Location.Span} {related.Message}"))}");

    private sealed class Opened : IIncludeResolver
    {
        public List<string> Paths { get; } = [];

        public IncludeResult Resolve(string path, SourceText including)
        {
            lock (Paths)
                Paths.Add(path);

            return new IncludeResult(null, IncludeFailure.Missing);
        }
    }
}
