namespace SpfLint.Analysis.Tests.Rules;

/// <summary>DNS2005: which periods of an SOA are told, and in which words.</summary>
public sealed class SoaTimersTests
{
    [Theory]
    [InlineData("86400 7200 3600000 172800")]
    [InlineData("10000 2400 604800 1800")]
    [InlineData("7200 900 1209600 86400")]
    [InlineData("900 600 86400 3600")]
    [InlineData("21600 3600 259200 300")]
    [InlineData("14400 14400 1209600 86400")]
    [InlineData("1d 2h 1w 0")]
    [InlineData("3600 3599 1w 1h")]
    [InlineData("soon 7200 1w 1h")]
    public void Periods_that_serve_are_left_alone(string periods)
    {
        Assert.Empty(Lint(periods));
    }

    [Theory]
    [InlineData("2h 2h 2w 1h", "1: 2h: The retry period of 2 hours is not shorter than the refresh period of 2 hours;")]
    [InlineData("3600 5401 2w 1h", "1: 5401: The retry period of 5401 seconds is not shorter than the refresh period of 1 hour;")]
    [InlineData("1w 1d 691199 1h", "1: 691199: The expire period of 691199 seconds is shorter than refresh and retry together (8 days);")]
    [InlineData("4294967295 1 4294967295 1h", "1: 4294967295: The expire period of 4294967295 seconds is shorter than")]
    [InlineData("2h 15m 604799 1h", "1: 604799: The expire period of 604799 seconds is short;")]
    [InlineData("900 600 86399 1h", "1: 86399: The expire period of 86399 seconds is short;")]
    [InlineData("0 15m 2w 1h", "1: 0: The refresh period is zero,")]
    [InlineData("2h 0 2w 1h", "1: 0: The retry period is zero,")]
    [InlineData("2h 15m 0 1h", "1: 0: The expire period is zero,")]
    public void A_period_that_does_not_serve_is_told_at_its_place(string periods, string expected)
    {
        Assert.StartsWith(expected, Assert.Single(Lint(periods)), StringComparison.Ordinal);
    }

    [Fact]
    public void Periods_in_octets_are_read_too()
    {
        string finding = Assert.Single(ZoneLint.Run(
            "DNS2005", ("example.org.zone", "@ 1h CLASS1 SOA \\# 22 00 00 00000001 00000e10 00000e10 00127500 00000e10\n")));

        Assert.StartsWith("1: \\# 22 00 00 00000001 00000e10 00000e10 00127500 00000e10: The retry period of 1 hour", finding, StringComparison.Ordinal);
    }

    private static string[] Lint(string periods) => ZoneLint.Run("DNS2005", ("example.org.zone", $"@ 1h SOA ns host 1 {periods}\n@ 1h NS ns\n"));
}
