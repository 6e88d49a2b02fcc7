using System.Text;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Tests.Publication;

public sealed class SpfPolicyTests
{
    [Theory]
    [InlineData("v=spf1 -all", true)]
    [InlineData("v=spf1 -ip4:192.0.2.1 ?mx -all", true)]
    [InlineData("v=spf1 -all exp=x.example.org", true)]
    [InlineData("v=spf1 ~all", false)]
    [InlineData("v=spf1 mx -all", false)]
    [InlineData("v=spf1 redirect=x.example.org", false)]
    [InlineData("v=spf1", false)]
    [InlineData("v=spf1 -all include;x", false)]
    public void A_record_denies_all_when_nothing_can_pass(string record, bool denies) => Assert.Equal(denies, Read(record).DeniesAll);

    [Theory]
    [InlineData("v=spf1 mx ~all", true)]
    [InlineData("v=spf1 mx -all", false)]
    [InlineData("v=spf1 -a ~all", false)]
    [InlineData("v=spf1 ~all -mx", true)]
    [InlineData("v=spf1 mx redirect=x.example.org", true)]
    public void A_record_never_fails_without_a_minus_that_is_read(string record, bool never) => Assert.Equal(never, Read(record).NeverFails);

    [Theory]
    [InlineData("v=spf1 a mx -all exp=x.example.org", "a mx -all", "")]
    [InlineData("v=spf1 a -all mx exp=x.example.org ptr", "a -all", "mx ptr")]
    [InlineData("v=spf1 a mx", "a mx", "")]
    [InlineData("v=spf1 ?all all", "?all", "all")]
    public void Mechanisms_behind_all_are_not_read(string record, string read, string unread)
    {
        SpfPolicy policy = Read(record);

        Assert.Equal(read, Join(policy, policy.Read));
        Assert.Equal(unread, Join(policy, policy.Unread));
    }

    [Theory]
    [InlineData("v=spf1 mx v=spf1 a -all", false)]
    [InlineData("v=spf1 mx -all", true)]
    public void A_second_record_inside_leaves_it_open_what_was_meant(string record, bool isCertain) =>
        Assert.Equal(isCertain, Read(record).IsCertain);

    [Theory]
    [InlineData("v=spf1 mx -al")]
    [InlineData("v=spf1 mx -all.")]
    [InlineData("v=spf1 mx --all")]
    [InlineData("v=spf1 mx - all")]
    [InlineData("v=spf1 mx -all:example.org")]
    [InlineData("v=spf1 mx -all/24")]
    public void A_broken_all_is_an_end_all_the_same(string record) => Assert.True(Read(record).HasAnyAll);

    [Theory]
    [InlineData("v=spf1 redirect:x.example.org")]
    [InlineData("v=spf1 redirct=x.example.org")]
    [InlineData("v=spf1 -redirect=x.example.org")]
    [InlineData("v=spf1 redirect=")]
    public void A_broken_redirect_is_an_end_all_the_same(string record) => Assert.True(Read(record).HasAnyRedirect);

    private static SpfPolicy Read(string record) => new(SpfRecord.Parse(Encoding.ASCII.GetBytes(record)));

    private static string Join(SpfPolicy policy, IEnumerable<SpfTerm> terms) =>
        string.Join(' ', terms.Select(term => Encoding.ASCII.GetString(term.Span.Of(policy.Record.Text.Span))));
}
