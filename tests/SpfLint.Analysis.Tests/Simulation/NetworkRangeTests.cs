using System.Text;
using SpfLint.Analysis.Simulation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Tests.Simulation;

public sealed class NetworkRangeTests
{
    [Theory]
    [InlineData("ip4:192.0.2.69/27", "192.0.2.64-192.0.2.95")]
    [InlineData("ip4:192.0.2.69", "192.0.2.69")]
    [InlineData("ip4:192.0.2.69/31", "192.0.2.68-192.0.2.69")]
    [InlineData("ip4:192.0.2.69/0", "0.0.0.0-255.255.255.255")]
    [InlineData("ip6:2001:db8::1/64", "2001:db8::-2001:db8::ffff:ffff:ffff:ffff")]
    [InlineData("ip6:2001:db8::1/128", "2001:db8::1")]
    [InlineData("ip6:2001:db8::1/0", "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")]
    public void A_network_goes_from_its_first_to_its_last_address(string term, string range) =>
        Assert.Equal(range, NetworkRange.Of(TermOf(term))?.ToString());

    [Theory]
    [InlineData("all")]
    [InlineData("a:example.org/24")]
    [InlineData("redirect=example.org")]
    public void Other_terms_have_no_range_of_their_own(string term) => Assert.Null(NetworkRange.Of(TermOf(term)));

    private static SpfTerm TermOf(string term) => SpfRecord.Parse(Encoding.ASCII.GetBytes("v=spf1 " + term)).Terms[0];
}
