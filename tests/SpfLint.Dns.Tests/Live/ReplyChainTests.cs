using SpfLint.Dns.Live;
using SpfLint.Dns.Records;
using static SpfLint.Dns.Tests.Live.MessageBuilder;

namespace SpfLint.Dns.Tests.Live;

/// <summary>Aliases in a reply, and the ways to say that there is nothing.</summary>
public sealed class ReplyChainTests
{
    private static readonly Query s_query = Query.WithEdns(new Question(Name("www.example.org"), RecordType.A));

    [Fact]
    public void Aliases_are_followed_in_whatever_order_they_come() =>
        Assert.Equal(
            "b.example.org. -> c.example.net. -> 192.0.2.1",
            Read(Reply().Answer("c.example.net", RecordType.A, Ip4(1)).Answer("B.example.org", RecordType.Cname, Target("c.example.net")).Answer("www.example.org", RecordType.Cname, Target("b.example.org"))));

    [Fact]
    public void An_alias_may_be_made_of_pointers() =>
        Assert.Equal("a.example.org. -> Unknown", Read(Reply().AnswerAt([0xC0, 12], RecordType.Cname, [1, (byte)'a', 0xC0, 16])));

    [Theory]
    [InlineData("example.org", "example.net", "www.example.net. -> 192.0.2.1")]
    [InlineData("org", "example.net", "www.example.example.net. -> Unknown")]
    [InlineData("example.org", ".", "www. -> Unknown")]
    [InlineData("www.example.org", "example.net", "NoData")]
    [InlineData("ample.org", "example.net", "NoData")]
    public void A_DNAME_redirects_what_is_below_it(string owner, string target, string expected) =>
        Assert.Equal(expected, Read(Reply().Answer(owner, RecordType.Dname, Target(target)).Answer("www.example.net", RecordType.A, Ip4(1))));

    [Fact]
    public void The_closest_DNAME_redirects() =>
        Assert.Equal(
            "www.b.example. -> Unknown",
            Read(Reply()
                .Answer("org", RecordType.Dname, Target("a.example"))
                .Answer("example.org", RecordType.Dname, Target("b.example"))
                .Answer("com", RecordType.Dname, Target("c.example"))));

    [Fact]
    public void A_DNAME_that_makes_a_name_too_long_is_a_failure()
    {
        string label = new('x', 63);

        Assert.Equal("Failed", Read(Reply().Answer("example.org", RecordType.Dname, Target($"{label}.{label}.{label}.{label[..58]}"))));
    }

    [Fact]
    public void An_alias_that_is_no_name_is_a_failure()
    {
        Assert.Equal("Failed", Read(Reply().Answer("www.example.org", RecordType.Cname, [3, (byte)'a'])));
        Assert.Equal("Failed", Read(Reply().Answer("example.org", RecordType.Dname, [])));
    }

    [Theory]
    [InlineData("www.example.org")]
    [InlineData("b.example.org")]
    public void A_loop_of_aliases_is_a_failure(string target) =>
        Assert.EndsWith(
            "-> ServerFailure",
            Read(Reply().Answer("www.example.org", RecordType.Cname, Target(target)).Answer("b.example.org", RecordType.Cname, Target("www.example.org"))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(16, "192.0.2.1")]
    [InlineData(17, "ServerFailure")]
    public void A_chain_has_at_most_sixteen_aliases(int aliases, string expected)
    {
        MessageBuilder reply = Reply();
        for (int i = 0; i < aliases; i++)
            reply.Answer(i == 0 ? "www.example.org" : $"a{i}.example.org", RecordType.Cname, Target($"a{i + 1}.example.org"));

        Assert.EndsWith(" -> " + expected, Read(reply.Answer($"a{aliases}.example.org", RecordType.A, Ip4(1))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Recursive | NxDomain, "", "", "b.example.net. -> NxDomain")]
    [InlineData(Recursive, "example.net", "", "b.example.net. -> NoData")]
    [InlineData(Recursive, "", "", "b.example.net. -> Unknown")]
    [InlineData(Authoritative, "", "", "b.example.net. -> Unknown")]
    [InlineData(Authoritative, "example.org", "", "b.example.net. -> Unknown")]
    [InlineData(Authoritative, "", "example.net", "b.example.net. -> Unknown")]
    public void The_end_of_a_chain_is_asked_for_unless_the_reply_says_what_is_there(int flags, string soa, string referral, string expected) =>
        Assert.Equal(expected, Read(Reply(flags, soa, referral).Answer("www.example.org", RecordType.Cname, Target("b.example.net"))));

    [Theory]
    [InlineData(Recursive, "", "", "NoData")]
    [InlineData(Recursive, "example.org", "", "NoData")]
    [InlineData(Recursive, "example.org", "example.org", "NoData")]
    [InlineData(Recursive, "", "example.org", "Failed")]
    [InlineData(Authoritative, "", "", "NoData")]
    [InlineData(Authoritative, "", "example.org", "NoData")]
    [InlineData(Authoritative, "example.org", "", "NoData")]
    [InlineData(Response, "", "", "Failed")]
    [InlineData(Response, "", ".", "Failed")]
    [InlineData(Response, "", "www.example.org", "Failed")]
    [InlineData(Response, "example.net", "", "Failed")]
    [InlineData(Response, "example.org", "", "NoData")]
    [InlineData(Response | NxDomain, "example.org", "", "NxDomain")]
    public void A_referral_does_not_say_that_there_are_no_records(int flags, string soa, string referral, string expected) =>
        Assert.Equal(expected, Read(Reply(flags, soa, referral)));

    private static MessageBuilder Reply(int flags = Recursive, string soa = "", string referral = "")
    {
        MessageBuilder reply = ReplyTo(s_query.Octets.Span, flags);
        _ = soa.Length == 0 ? reply : reply.Soa(soa);
        return referral.Length == 0 ? reply : reply.Referral(referral);
    }

    private static string Read(MessageBuilder message)
    {
        Reply reply = ReplyReader.Read(message.ToArray(), s_query);
        return reply.Kind == ReplyKind.Answered ? AnswerText.Of(reply.Answer) : reply.Kind.ToString();
    }
}
