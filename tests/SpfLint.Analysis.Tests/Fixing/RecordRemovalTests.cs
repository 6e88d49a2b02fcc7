using System.Text;
using SpfLint.Analysis.Fixing;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Fixing;

/// <summary>A record that goes takes neither the owner nor the TTL of another with it.</summary>
public sealed class RecordRemovalTests
{
    private const string Head = "$ORIGIN a.example.\n$TTL 60\n";

    [Theory]
    [InlineData("x A 192.0.2.1\nx A 192.0.2.1\n MX 0 m\n", "x A 192.0.2.1\n MX 0 m\n")]
    [InlineData("x A 192.0.2.1\ny A 192.0.2.2\nx A 192.0.2.1\ny A 192.0.2.3\n", "x A 192.0.2.1\ny A 192.0.2.2\ny A 192.0.2.3\n")]
    [InlineData("x A 192.0.2.1\nx A 192.0.2.1\n$INCLUDE part\n MX 0 m\n", "x A 192.0.2.1\n$INCLUDE part\n MX 0 m\n")]
    public void What_repeats_another_goes(string zone, string @fixed) => Assert.Equal(@fixed, Fix(zone, "p A 192.0.2.9\n"));

    [Theory]
    [InlineData("x A 192.0.2.1\ny A 192.0.2.2\nx A 192.0.2.1\n MX 0 m\n")]
    [InlineData("x A 192.0.2.1\ny A 192.0.2.2\nx A 192.0.2.1\n$INCLUDE part\n MX 0 m\n")]
    public void What_gives_another_its_owner_stays(string zone) => Assert.Equal(zone, Fix(zone, "p A 192.0.2.9\n"));

    [Theory]
    [InlineData("x A 192.0.2.1\ny A 192.0.2.2\nx A 192.0.2.1\n$INCLUDE part\n")]
    public void What_gives_an_included_record_its_owner_stays(string zone) => Assert.Equal(zone, Fix(zone, " MX 0 m\n"));

    [Theory]
    [InlineData("x A 192.0.2.1\ny A 192.0.2.2\nx A 192.0.2.1\nx A 192.0.2.1\n MX 0 m\n", "x A 192.0.2.1\ny A 192.0.2.2\nx A 192.0.2.1\n MX 0 m\n")]
    [InlineData("x A 192.0.2.1\nx A 192.0.2.1\nx A 192.0.2.1\n MX 0 m\n", "x A 192.0.2.1\n MX 0 m\n")]
    public void Of_two_that_could_give_another_its_owner_one_stays(string zone, string @fixed) => Assert.Equal(@fixed, Fix(zone, ""));

    private static string Fix(string zone, string part)
    {
        var source = new MemorySource("zone", Encoding.UTF8.GetBytes(Head + zone));
        var includes = new OnePart(new MemorySource("part", Encoding.UTF8.GetBytes(part)));
        FixResult result = new Fixer(new LintOptions { Includes = includes }, [new LintInput(source)]).Run();
        return result.Files.IsEmpty ? zone : Encoding.UTF8.GetString(PageFixing.Read(Assert.Single(result.Files)))[Head.Length..];
    }

    private sealed class OnePart(SourceText part) : IIncludeResolver
    {
        public IncludeResult Resolve(string path, SourceText including) => new(part, IncludeFailure.None);
    }
}
