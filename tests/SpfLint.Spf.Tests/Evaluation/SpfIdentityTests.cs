using System.Net;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Tests.Evaluation;

public sealed class SpfIdentityTests
{
    private static readonly string s_longLabel = new('a', 63);

    public static TheoryData<string, string?> Domains { get; } = new()
    {
        { "example.org", "example.org." },
        { "Example.ORG.", "Example.ORG." },
        { "_dmarc.example.org", "_dmarc.example.org." },
        { "b\u00fccher.example", "xn--bcher-kva.example." },
        { $"{s_longLabel}.example", $"{s_longLabel}.example." },
        { $"a{s_longLabel}.example", null },
        { $"{s_longLabel}.{s_longLabel}.{s_longLabel}.{s_longLabel}", null },
        { "", null },
        { ".", null },
        { "localhost", null },
        { "a..example", null },
        { ".example.org", null },
        { "[192.0.2.1]", null },
        { "192.0.2.1", null },
        { "[IPv6:2001:db8::1]", null },
    };

    [Theory]
    [MemberData(nameof(Domains))]
    public void A_domain_is_checked_only_when_it_can_be_one(string domain, string? expected)
    {
        Assert.Equal(expected, SpfIdentity.MailFrom(Client, "user@" + domain, "mail.example.net").Domain?.ToString());
        Assert.Equal(expected, SpfIdentity.ForHelo(Client, domain).Domain?.ToString());
    }

    [Fact]
    public void A_domain_that_is_no_text_is_no_domain() =>
        Assert.Equal(EvaluationReason.MalformedDomain, new CheckHost(TestRecords.Source("example. A 192.0.2.1")).Evaluate(SpfIdentity.ForHelo(Client, "\ud800.")).Reason);

    [Theory]
    [InlineData("user@example.org", "user@example.org")]
    [InlineData("@example.org", "postmaster@example.org")]
    [InlineData("example.org", "postmaster@example.org")]
    [InlineData("", "postmaster@mail.example.net")]
    [InlineData("\"a@b\"@example.org", "\"a@b\"@example.org")]
    public void The_sender_is_completed_as_section_4_3_says(string reversePath, string expected) =>
        Assert.Equal(expected, SpfIdentity.MailFrom(Client, reversePath, "mail.example.net").Sender);

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("2001:DB8:0::1", "2001:db8::1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("fe80::1%1", null)]
    [InlineData("::1/64", null)]
    [InlineData("192.0.2", null)]
    [InlineData("192.0.2.01", null)]
    [InlineData("0x7f000001", null)]
    [InlineData("[2001:db8::1]", null)]
    [InlineData("example.org", null)]
    [InlineData("", null)]
    [InlineData("192.0.2.1\u00e9", null)]
    [InlineData("2001:0db8:0000:0000:0000:ffff:192.168.100.100", "2001:db8::ffff:c0a8:6464")]
    [InlineData("2001:0db8:0000:0000:0000:ffff:192.168.100.1000", null)]
    public void A_client_address_is_one_of_two_families(string text, string? expected) =>
        Assert.Equal(expected, ClientAddress.TryParse(text, out ClientAddress address) ? address.ToString() : null);

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:192.0.2.1")]
    public void An_address_is_the_same_as_text_and_as_an_object(string text)
    {
        Assert.True(ClientAddress.TryParse(text, out ClientAddress address));
        Assert.Equal(new ClientAddress(IPAddress.Parse(text)), address);
    }

    private static ClientAddress Client => new(IPAddress.Parse("192.0.2.1"));
}
