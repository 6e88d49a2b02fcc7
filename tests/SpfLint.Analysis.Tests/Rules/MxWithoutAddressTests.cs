namespace SpfLint.Analysis.Tests.Rules;

/// <summary>DNS3006: which mail exchanges certainly have no address, where no other rule says more.</summary>
public sealed class MxWithoutAddressTests
{
    private const string Head = "$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n";

    [Theory]
    [InlineData("@ MX 10 gone", "5: gone: The mail exchange 'gone.example.org' of 'example.org' has no address,")]
    [InlineData("@ MX 10 @", "5: @: The mail exchange 'example.org' of 'example.org' has no address,")]
    [InlineData("a MX 10 gone\nb MX 20 gone", "5: gone: The mail exchange 'gone.example.org' of 'a.example.org' has")]
    [InlineData("@ MX 10 mail\nmail TXT here", "5: mail: ")]
    [InlineData("@ MX 10 b\na.b A 192.0.2.1", "5: b: ")]
    [InlineData("@ MX 10 a.wild\n*.wild TXT here", "5: a.wild: ")]
    [InlineData("@ MX 10 mail\nmail AAAA 2001:db8::1", null)]
    [InlineData("@ MX 10 mail\nmail A 192.0.2.999", null)]
    [InlineData("@ MX 10 a.wild\n*.wild A 192.0.2.1", null)]
    [InlineData("@ MX 10 mail\nmail CNAME gone", null)]
    [InlineData("@ MX 10 192.0.2.1", null)]
    [InlineData("@ MX 0 .", null)]
    [InlineData("@ MX 10 mail.example.org", null)]
    [InlineData("@ MX 10 mail.example.org.\nmail.example.org A 192.0.2.1", null)]
    [InlineData("@ MX 10 mail.example.net.", null)]
    [InlineData("@ MX 10 mail.sub\nsub NS ns1.example.net.", null)]
    [InlineData("sub MX 10 gone\na.sub MX 10 gone\nsub NS ns1.example.net.", "5: gone: ")]
    [InlineData("a.sub MX 10 gone\nsub NS ns1.example.net.", null)]
    [InlineData("@ MX 10 mail\n$INCLUDE missing", null)]
    public void Only_an_exchange_that_nobody_can_reach_is_told(string records, string? expected)
    {
        string[] findings = ZoneLint.Run("DNS3006", ("example.org.zone", $"{Head}{records}\n"));

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.StartsWith(expected, Assert.Single(findings), StringComparison.Ordinal);
    }
}
