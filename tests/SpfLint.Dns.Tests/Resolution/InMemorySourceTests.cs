using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Tests.Resolution;

public sealed class InMemorySourceTests
{
    private static readonly DnsAnswer s_address = DnsAnswer.FromIp4Addresses([0xC0000201]);

    [Theory]
    [InlineData("host.example", RecordType.A, DnsStatus.NoError)]
    [InlineData("HOST.Example", RecordType.A, DnsStatus.NoError)]
    [InlineData("host.example", RecordType.Aaaa, DnsStatus.NoData)]
    [InlineData("alias.example", RecordType.A, DnsStatus.NoError)]
    [InlineData("alias.example", RecordType.MX, DnsStatus.NoData)]
    [InlineData("slow.example", RecordType.A, DnsStatus.NoError)]
    [InlineData("slow.example", RecordType.Txt, DnsStatus.Timeout)]
    [InlineData("loop.example", RecordType.A, DnsStatus.ServerFailure)]
    [InlineData("dangling.example", RecordType.A, DnsStatus.NxDomain)]
    [InlineData("other.example", RecordType.A, DnsStatus.NxDomain)]
    [InlineData("host.example", RecordType.Soa, DnsStatus.Unknown)]
    public void What_was_added_is_answered(string name, RecordType type, DnsStatus expected)
    {
        var source = new InMemorySource();
        source.Add(Name("host.example"), RecordType.A, s_address);
        source.AddAlias(Name("alias.example"), Name("host.example"));
        source.AddAlias(Name("loop.example"), Name("loop.example"));
        source.AddAlias(Name("dangling.example"), Name("nothing.example"));
        source.AddOtherwise(Name("slow.example"), DnsStatus.Timeout);
        source.Add(Name("slow.example"), RecordType.A, s_address);

        Assert.Equal(expected, source.Resolve(Name(name), type).Status);
    }

    [Fact]
    public void Names_elsewhere_are_what_the_source_was_told()
    {
        var source = new InMemorySource { Elsewhere = DnsStatus.Unknown };

        Assert.Equal(DnsStatus.Unknown, source.Resolve(Name("host.example"), RecordType.A).Status);
    }

    [Fact]
    public void An_RRset_without_records_is_no_data()
    {
        Assert.Equal(DnsStatus.NoData, DnsAnswer.FromTexts([]).Status);
        Assert.Same(DnsAnswer.Of(DnsStatus.NoData), DnsAnswer.FromIp4Addresses([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => DnsAnswer.Of(DnsStatus.NoError));
    }

    private static DomainName Name(string text) => DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException(text);
}
