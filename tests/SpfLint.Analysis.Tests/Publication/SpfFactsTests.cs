using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;

namespace SpfLint.Analysis.Tests.Publication;

public sealed class SpfFactsTests
{
    [Theory]
    [InlineData("_spf.example.org", true)]
    [InlineData("a._spf.example.org", true)]
    [InlineData("*._spf.example.org", true)]
    [InlineData("_spf_rate.example.org", true)]
    [InlineData("spf.example.org", true)]
    [InlineData("SPF1.example.org", true)]
    [InlineData("outbound-spf.example.org", true)]
    [InlineData("netblocks.spf.example.org", true)]
    [InlineData("example.org", false)]
    [InlineData("mail.example.org", false)]
    [InlineData("spf.org", false)]
    [InlineData("mail.spf.org", false)]
    [InlineData("spfmail.org", false)]
    [InlineData("list.spfmail.example.org", false)]
    public void Names_tell_which_records_are_parts_of_others(string name, bool isPart)
    {
        Assert.True(DomainName.TryParse(name, out DomainName parsed));

        Assert.Equal(isPart, new SpfFacts().IsBuildingBlock(parsed.Wire));
    }
}
