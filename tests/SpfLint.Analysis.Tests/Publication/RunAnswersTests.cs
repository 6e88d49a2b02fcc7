using System.Text;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Publication;

public sealed class RunAnswersTests
{
    [Theory]
    [InlineData("mail.example.org", 1u)]
    [InlineData("mail.example.net", 2u)]
    public void The_zones_of_the_run_speak_before_what_lies_outside(string name, uint address)
    {
        var outside = new InMemorySource();
        outside.Add(Name("mail.example.org"), RecordType.A, DnsAnswer.FromIp4Addresses([2]));
        outside.Add(Name("mail.example.net"), RecordType.A, DnsAnswer.FromIp4Addresses([2]));

        var answers = new RunAnswers([Zone()], outside);

        Assert.Equal(address, Assert.Single(answers.Source.Resolve(Name(name), RecordType.A).Ip4Addresses));
    }

    [Fact]
    public void A_name_that_nobody_owns_is_unknown() =>
        Assert.Equal(DnsStatus.Unknown, new RunAnswers([Zone()], outside: null).Source.Resolve(Name("mail.example.net"), RecordType.A).Status);

    [Fact]
    public void What_an_excerpt_of_a_registrys_zone_leaves_out_may_exist() =>
        Assert.Equal(DnsStatus.Unknown, new RunAnswers([Zone("org.")], outside: null).Source.Resolve(Name("example.org"), RecordType.Txt).Status);

    [Fact]
    public void What_an_excerpt_of_a_registrys_zone_states_counts() =>
        Assert.Equal(1u, Assert.Single(new RunAnswers([Zone("lan.")], outside: null).Source.Resolve(Name("mail.lan"), RecordType.A).Ip4Addresses));

    private static DomainName Name(string text) => DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException(text);

    private static Zone Zone(string origin = "example.org.") => ZoneLoader.Load(
        new MemorySource("test.zone", Encoding.ASCII.GetBytes($"$ORIGIN {origin}\n@ 60 SOA ns host 1 1 1 1 1\n@ 60 NS ns\nmail 60 A 0.0.0.1\n")),
        new ZoneOptions());
}
