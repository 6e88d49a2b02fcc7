using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Fixing;

/// <summary>A text that is read more than once keeps what one of its readings needs.</summary>
public sealed class SharedFileTests
{
    private const string Org = "$ORIGIN example.org.\n$TTL 60\n";
    private const string Com = "$ORIGIN example.com.\n$TTL 60\n";

    [Theory]
    [InlineData("@ MX 10 mail.example.net.\n", Org + "@ MX 10 mail.example.net.\n$INCLUDE part\n", Com + "$INCLUDE part\n")]
    [InlineData("@ SPF \"v=spf1 mx -all\"\n", Org + "@ TXT \"v=spf1 mx -all\"\n$INCLUDE part\n", Com + "$INCLUDE part\n")]
    [InlineData("a A 192.0.2.1\n", Org + "$INCLUDE part\n$INCLUDE part\n")]
    [InlineData("a A 192.0.2.1\n", Org + "a.b A 192.0.2.1\n$INCLUDE part a.example.org.\n$INCLUDE part b.example.org.\n$INCLUDE part c.example.org.\n")]
    public void What_repeats_another_record_in_one_reading_only_stays(string part, params string[] zones)
    {
        FixResult result = Fix(part, zones);

        Assert.Empty(result.Files);
        Assert.Contains(
            result.Linted.Result.Findings,
            finding => finding is { Fix: null, Location.Source.Path: "part", Help: { } help } && help.StartsWith("mend it outside of this file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a TXT \"v=spf1 +mx -all\"\n", "a TXT \"v=spf1 mx -all\"\n", Org + "$INCLUDE part\n", Com + "$INCLUDE part\n")]
    [InlineData("a TXT \"v=spf1 +mx -all\"\n", "a TXT \"v=spf1 mx -all\"\n", Org + "$INCLUDE part\n$INCLUDE part a\n")]
    [InlineData("a A 192.0.2.1\na A 192.0.2.1\n", "a A 192.0.2.1\n", Org + "$INCLUDE part\n", Com + "$INCLUDE part\n")]
    [InlineData("; spflint disable=DNS2017\na A 192.0.2.1\n", "a A 192.0.2.1\n", Org + "$INCLUDE part\n", Com + "$INCLUDE part\n")]
    public void What_all_readings_want_changed_is_changed(string part, string @fixed, params string[] zones)
    {
        EditedText edited = Assert.Single(Fix(part, zones).Files);

        Assert.Equal(@fixed, Encoding.UTF8.GetString(PageFixing.Read(edited)));
    }

    [Fact]
    public void The_other_file_of_two_that_repeat_each_other_is_changed()
    {
        EditedText edited = Assert.Single(Fix("@ MX 0 mail.example.net.\n", Org + "$INCLUDE part\n@ MX 0 mail.example.net.\n", Com + "$INCLUDE part\n").Files);

        Assert.Equal(Org + "$INCLUDE part\n", Encoding.UTF8.GetString(PageFixing.Read(edited)));
    }

    private static FixResult Fix(string part, params string[] zones)
    {
        LintInput[] inputs = [.. zones.Select((zone, i) => new LintInput(new MemorySource($"zone{i}", Encoding.UTF8.GetBytes(zone))))];
        var includes = new OnePart(new MemorySource("part", Encoding.UTF8.GetBytes(part)));
        return new Fixer(new LintOptions { Includes = includes }, inputs) { Safety = FixSafety.Unsafe }.Run();
    }

    private sealed class OnePart(SourceText part) : IIncludeResolver
    {
        public IncludeResult Resolve(string path, SourceText including) => new(part, IncludeFailure.None);
    }
}
