using System.Text;
using SpfLint.Analysis;
using SpfLint.Analysis.Baselines;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif.Tests;

public sealed class BaselineFileTests
{
    private const string Empty = """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"SpfLint"}},"results":[]}]}""";

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var folder = new TemporaryFolder();
        MemorySource source = SarifRun.Source("zones/a b#%.zone", "x +all\nx +all\ny +all\n");
        Finding[] findings = [SarifRun.At(source, 2, 4), SarifRun.At(source, 9, 4), SarifRun.At(source, 16, 0)];
        var fingerprints = new FindingFingerprints(findings);
        BaselineEntry[] expected = [.. findings.Select(finding => new BaselineEntry("zones/a b#%.zone", "SPF4001", fingerprints.Of(finding)))];

        Assert.Equal(expected, Entries(Write(folder, findings), expected));
        Assert.Equal(expected, Entries(SarifRun.Text(folder, SarifRun.Found(findings)), expected));
    }

    [Fact]
    public void It_is_not_cut_where_code_scanning_would_cut_it()
    {
        using var folder = new TemporaryFolder();
        MemorySource source = SarifRun.Source("a.zone", "x +all\n");
        Finding[] findings = [.. Enumerable.Repeat(SarifRun.At(source, 2, 4), SarifReport.MaxResults + 1)];
        var entry = new BaselineEntry("a.zone", "SPF4001", new FindingFingerprints(findings).Of(findings[0]));

        Assert.Equal(findings.Length, Entries(Write(folder, findings), [entry]).Length);
    }

    [Fact]
    public void Commits_and_versions_leave_it_as_it_is()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With(".git/HEAD", "0123456789abcdef0123456789abcdef01234567\n").With(".git/config", "[remote \"origin\"]\n\turl = https://git.example/zones\n");

        string text = Write(folder, SarifRun.At(SarifRun.Source("a.zone", "x +all\n"), 2, 4));

        Assert.DoesNotContain("0123456789abcdef", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{Product.Version}\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is not JSON from line 1 on")]
    [InlineData("{\n\"version\":", "it is not JSON from line 2 on")]
    [InlineData("[]", "it is not SARIF")]
    [InlineData("""{"version":"2.1.0"}""", "it is not SARIF")]
    [InlineData("""{"version":"2.1.0","runs":[]}""", "it is not SARIF")]
    [InlineData("""{"version":"2.1.0","runs":[{}]}""", "it comes from another tool, and only findings of SpfLint can be known again; write a new one with --write-baseline")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"ESLint"}}}]}""", "it comes from 'ESLint', and only findings of SpfLint can be known again; write a new one with --write-baseline")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"\ud800"}}}]}""", "it has text that is no Unicode")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"SpfLint"}},"results":[{"ruleId":"SPF4001"}]}]}""", "it was written by another version of SpfLint; write a new one with --write-baseline")]
    public void What_is_no_baseline_is_told(string text, string error) => Assert.Equal(error, Error(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Nesting_has_an_end() => Assert.StartsWith("it is not JSON", Error(Encoding.ASCII.GetBytes(new string('[', 100_000))), StringComparison.Ordinal);

    [Fact]
    public void Length_has_an_end()
    {
        Assert.Null(BaselineFile.Read(new EndlessStream(), 1 << 20, out string? error));
        Assert.Equal("it is longer than 1 MiB", error);
    }

    [Theory]
    [InlineData(Empty)]
    [InlineData("\uFEFF" + Empty)]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"SpfLint"}}}]}""")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"SpfLint"}},"results":[{"suppressions":[{"kind":"inSource"}]},{"baselineState":"absent"}]}]}""")]
    public void A_baseline_may_have_no_entries(string text) => Assert.Null(Error(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void No_text_makes_it_fail()
    {
        using var folder = new TemporaryFolder();
        byte[] text = Encoding.UTF8.GetBytes(Write(folder, SarifRun.At(SarifRun.Source("a.zone", "x +all\n"), 2, 4)));
        string[] tokens = ["\"\\ud800\"", "{}", "[]", "null", "-1e999", "\"", "\\", "\u0000", "[[[[", "\"uri\":\"%zz\"", "\u00ff", ""];
        var random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 3000; i++)
        {
            int start = random.Next(text.Length), end = Math.Min(text.Length, start + random.Next(12));
            byte[] token = random.Next(4) == 0 ? [(byte)random.Next(256)] : Encoding.Latin1.GetBytes(tokens[random.Next(tokens.Length)]);
            if (Error([.. text[..start], .. token, .. text[end..]]) is { } error)
            {
                refused++;
                Assert.NotEqual('.', error[^1]);
            }
        }

        Assert.InRange(refused, 1000, 3000);
    }

    private static string Write(TemporaryFolder folder, params Finding[] findings)
    {
        LintResult result = SarifRun.Found(findings);
        using var files = new SourceFiles(folder.Path);
        foreach (SourceText source in result.Files)
            files.Add(source, source.Path);

        using var output = new StringWriter();
        new BaselineReport(result, files).Write(output);
        return output.ToString();
    }

    /// <summary>The entries of a baseline, which can only be asked what it has: those of a file that has none of them are stale.</summary>
    private static BaselineEntry[] Entries(string text, BaselineEntry[] expected)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Baseline? baseline = BaselineFile.Read(stream, out string? error);
        Assert.Null(error);
        BaselineEntry[] stale = [.. baseline!.Compare([], expected.Select(entry => entry.Path).ToHashSet(), _ => false).Stale];
        return [.. stale.OrderBy(entry => Array.IndexOf(expected, entry))];
    }

    private static string? Error(byte[] text)
    {
        Assert.NotEqual(BaselineFile.Read(new MemoryStream(text), out string? error) is null, error is null);
        return error;
    }


    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override int Read(Span<byte> buffer) => buffer.Length;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
