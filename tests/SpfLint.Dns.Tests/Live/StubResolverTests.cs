using System.Net;
using System.Net.Sockets;
using SpfLint.Dns.Live;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using static SpfLint.Dns.Tests.Live.MessageBuilder;

namespace SpfLint.Dns.Tests.Live;

public sealed class StubResolverTests
{
    [Fact]
    public void A_query_asks_for_recursion_with_EDNS_and_random_id_and_port()
    {
        using var server = new FakeServer(query => [Address(query, 1).ToArray()]);
        var resolver = Patient([server.EndPoint]);

        for (int i = 0; i < 8; i++)
            Assert.Equal("192.0.2.1", Ask(resolver, $"n{i}.example.org"));

        FakeQuery query = server.Queries.First();
        Assert.Equal(Name("n0.example.org"), query.Name);
        Assert.Equal([1, 0, 0, 1, 0, 0, 0, 0, 0, 1], query.Octets[2..12]);
        Assert.Equal([0, 1, 0, 1, 0, 0, 41, 0x04, 0xD0, 0, 0, 0, 0, 0, 0], query.Octets[^15..]);
        Assert.InRange(server.Queries.Select(each => each.Id).Distinct().Count(), 6, 8);
        Assert.InRange(server.Queries.Select(each => each.Port).Distinct().Count(), 6, 8);
    }

    [Fact]
    public void A_server_may_be_reached_over_IPv6()
    {
        if (!Socket.OSSupportsIPv6)
            return;

        using var server = new FakeServer(query => query.IsTcp ? [Address(query, 6).ToFrame()] : [Truncation(query)], IPAddress.IPv6Loopback);

        Assert.Equal("192.0.2.6", Ask(Patient([server.EndPoint])));
    }

    [Fact]
    public void Messages_that_do_not_answer_the_query_are_passed_over()
    {
        using var server = new FakeServer(query =>
        [
            [],
            [0],
            Address(query, 2).Set(0, query.Id ^ 1).ToArray(),
            Address(query, 3).Set(2, 0x0180).ToArray(),
            ReplyTo(Query.WithEdns(new Question(Name("example.net"), RecordType.A)).Octets.Span).Set(0, query.Id).Answer("www.example.org", RecordType.A, Ip4(4)).ToArray(),
            Address(query, 1).ToArray(),
            Address(query, 5).ToArray(),
        ]);

        Assert.Equal("192.0.2.1", Ask(Patient([server.EndPoint])));
    }

    [Fact]
    public void A_message_from_another_port_is_not_received()
    {
        using var forger = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        using var server = new FakeServer(query =>
        {
            forger.SendTo(Address(query, 66).ToArray(), new IPEndPoint(IPAddress.Loopback, query.Port));
            return [Address(query, 1).ToArray()];
        });

        Assert.Equal("192.0.2.1", Ask(Patient([server.EndPoint])));
    }

    [Fact]
    public void A_long_reply_comes_over_TCP_in_any_pieces()
    {
        using var server = new FakeServer(query =>
        {
            if (!query.IsTcp)
                return [Truncation(query)];

            MessageBuilder reply = ReplyTo(query.Octets);
            for (int i = 0; i < 2000; i++)
                reply.AnswerAt([0xC0, 12], RecordType.A, Ip4((byte)i));

            return Pieces(reply.ToFrame());
        });

        DnsAnswer answer = Patient([server.EndPoint]).Resolve(Name("www.example.org"), RecordType.A);

        Assert.Equal(2000, answer.Ip4Addresses.Length);
        Assert.Equal([false, true], server.Queries.Select(query => query.IsTcp));
    }

    public static TheoryData<string> BadConnections => ["nothing", "half a length", "half a message", "less than promised", "another id", "truncated"];

    [Theory]
    [MemberData(nameof(BadConnections))]
    public void A_connection_that_ends_early_or_brings_nonsense_is_a_failure(string kind)
    {
        using var server = new FakeServer(query => !query.IsTcp ? [Truncation(query)] : kind switch
        {
            "nothing" => [],
            "half a length" => [[0]],
            "half a message" => [Address(query, 1).ToFrame()[..20]],
            "less than promised" => [[0xFF, 0xFF, .. Address(query, 1).ToArray()]],
            "another id" => [Address(query, 1).Set(0, query.Id ^ 1).ToFrame()],
            _ => [Address(query, 1).Set(2, Truncated).ToFrame()],
        });

        Assert.Equal("ServerFailure", Ask(Patient([server.EndPoint])));
    }

    [Theory]
    [InlineData(FormErr)]
    [InlineData(NotImp)]
    public void A_server_without_EDNS_is_asked_without_it_from_then_on(int rcode)
    {
        using var server = new FakeServer(query => [query.HasOpt ? ReplyTo(query.Octets, Recursive | rcode).ToArray() : Address(query, 1).ToArray()]);
        var resolver = Patient([server.EndPoint]);

        Assert.Equal("192.0.2.1", Ask(resolver));
        Assert.Equal("192.0.2.1", Ask(resolver, "a.example.org"));
        Assert.Equal([true, false, false], server.Queries.Select(query => query.HasOpt));
    }

    [Fact]
    public void A_server_that_understands_nothing_is_a_failure()
    {
        using var server = new FakeServer(query => [ReplyTo(query.Octets, Recursive | FormErr).ToArray()]);

        Assert.Equal("ServerFailure", Ask(Patient([server.EndPoint])));
        Assert.Equal([true, false], server.Queries.Select(query => query.HasOpt));
    }

    public static TheoryData<string, int, string> Unhelpful => new()
    {
        { "fails", Recursive | ServFail, "" },
        { "refuses", Response | Refused, "" },
        { "refers", Response, "org" },
        { "knows nothing", Response, "" },
    };

    [Theory]
    [MemberData(nameof(Unhelpful))]
    public void The_next_server_is_asked_when_one_does_not_answer(string kind, int flags, string referral)
    {
        using var first = new FakeServer(query => [(referral.Length > 0 ? ReplyTo(query.Octets, flags).Referral(referral) : ReplyTo(query.Octets, flags)).ToArray()]);
        using var second = new FakeServer(query => [Address(query, 2).ToArray()]);
        var resolver = Patient([first.EndPoint, second.EndPoint]);

        Assert.Equal((kind, "192.0.2.2"), (kind, Ask(resolver)));
        Assert.Equal("192.0.2.2", Ask(resolver, "a.example.org"));
        Assert.Single(first.Queries);
    }

    [Fact]
    public void A_server_that_fails_is_asked_once()
    {
        using var server = new FakeServer(query => [ReplyTo(query.Octets, Recursive | ServFail).ToArray()]);
        var resolver = new StubResolver([server.EndPoint], new StubResolverOptions { Tries = 5, Timeout = TimeSpan.FromDays(1) });

        Assert.Equal("ServerFailure", Ask(resolver));
        Assert.Equal("ServerFailure", Ask(resolver));
        Assert.Single(server.Queries);
    }

    [Fact]
    public void A_port_where_nobody_listens_is_a_failure()
    {
        IPEndPoint closed;
        using (var server = new FakeServer(_ => []))
            closed = server.EndPoint;

        using var open = new FakeServer(query => [Address(query, 1).ToArray()]);

        Assert.Equal("ServerFailure", Ask(Patient([closed])));
        Assert.Equal("192.0.2.1", Ask(Patient([closed, open.EndPoint])));
    }

    [Fact]
    public void Silence_is_a_timeout_after_all_tries()
    {
        var clock = new FakeClock();
        using var server = new FakeServer(query => clock.Strike());

        Assert.Equal("Timeout", Ask(new StubResolver([server.EndPoint], new StubResolverOptions { Tries = 3, Clock = clock })));
        Assert.Equal(3, server.Queries.Count);
    }

    [Fact]
    public void A_server_that_never_speaks_is_given_up()
    {
        var clock = new FakeClock();
        using var server = new FakeServer(query => clock.Strike());
        var resolver = new StubResolver([server.EndPoint], new StubResolverOptions { Tries = 2, Clock = clock });

        for (int i = 0; i < 20; i++)
            Assert.Equal("Timeout", Ask(resolver, $"n{i}.example.org"));

        Assert.Equal(4, server.Queries.Count);
    }

    [Fact]
    public void A_server_that_has_spoken_is_not_given_up()
    {
        var clock = new FakeClock();
        int asked = 0;
        using var server = new FakeServer(query => asked++ is > 0 and < 12 ? clock.Strike() : [Address(query, 1).ToArray()]);
        var resolver = new StubResolver([server.EndPoint], new StubResolverOptions { Tries = 1, Clock = clock });

        string[] answers = [.. Enumerable.Range(0, 13).Select(i => Ask(resolver, $"n{i}.example.org"))];

        Assert.Equal(["192.0.2.1", .. Enumerable.Repeat("Timeout", 11), "192.0.2.1"], answers);
    }

    [Fact]
    public void Silence_over_TCP_is_a_timeout()
    {
        var clock = new FakeClock();
        using var server = new FakeServer(query => query.IsTcp ? clock.Strike() : [Truncation(query)]);

        Assert.Equal("Timeout", Ask(new StubResolver([server.EndPoint], new StubResolverOptions { Tries = 1, Clock = clock })));
    }

    [Fact]
    public void A_server_that_keeps_silent_gets_another_chance_after_the_others()
    {
        var clock = new FakeClock();
        int asked = 0;
        using var slow = new FakeServer(query => ++asked < 2 ? clock.Strike() : [Address(query, 1).ToArray()]);
        using var broken = new FakeServer(query => [ReplyTo(query.Octets, Recursive | ServFail).ToArray()]);

        Assert.Equal("192.0.2.1", Ask(new StubResolver([slow.EndPoint, broken.EndPoint], new StubResolverOptions { Clock = clock })));
        Assert.Single(broken.Queries);
    }

    [Fact]
    public void A_caller_who_gives_up_does_not_wait()
    {
        using var caller = new CancellationTokenSource();
        using var server = new FakeServer(_ =>
        {
            caller.Cancel();
            return [];
        });
        var resolver = new StubResolver([server.EndPoint], new StubResolverOptions { Timeout = TimeSpan.FromDays(1) });

        Assert.ThrowsAny<OperationCanceledException>(() => resolver.Resolve(Name("www.example.org"), RecordType.A, caller.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => resolver.Resolve(Name("www.example.org"), RecordType.A, caller.Token));
        Assert.Single(server.Queries);
    }

    [Fact]
    public void An_unfinished_chain_is_asked_on()
    {
        using var server = new FakeServer(query => [query.Name.ToString() switch
        {
            "www.example.org." => ReplyTo(query.Octets, Authoritative).Answer("www.example.org", RecordType.Cname, Target("a.example.net")).ToArray(),
            "a.example.net." => ReplyTo(query.Octets, Authoritative).Answer("a.example.net", RecordType.Cname, Target("b.example.net")).ToArray(),
            _ => Address(query, 1).ToArray(),
        }]);

        Assert.Equal("a.example.net. -> b.example.net. -> 192.0.2.1", Ask(Patient([server.EndPoint])));
    }

    [Fact]
    public void A_chain_without_end_is_a_failure()
    {
        int asked = 0;
        using var server = new FakeServer(query => [ReplyTo(query.Octets, Authoritative).AnswerAt([0xC0, 12], RecordType.Cname, Target($"a{++asked}.example.org")).ToArray()]);

        Assert.EndsWith("-> ServerFailure", Ask(Patient([server.EndPoint])), StringComparison.Ordinal);
        Assert.InRange(server.Queries.Count, AliasFollowingSource.MaxAliases, AliasFollowingSource.MaxAliases + 1);
    }

    [Fact]
    public void A_question_is_asked_once()
    {
        using var server = new FakeServer(query => [ReplyTo(query.Octets, Recursive | NxDomain).ToArray()]);
        var resolver = Patient([server.EndPoint]);

        Parallel.For(0, 20, _ => Assert.Equal("NxDomain", Ask(resolver, "WWW.example.org")));

        Assert.Equal("NxDomain", Ask(resolver));
        Assert.Single(server.Queries);
    }

    [Fact]
    public void Without_servers_or_for_other_types_the_answer_is_unknown()
    {
        using var server = new FakeServer(_ => []);

        Assert.Equal(DnsStatus.Unknown, new StubResolver([]).Resolve(Name("www.example.org"), RecordType.A).Status);
        Assert.Equal(DnsStatus.Unknown, new StubResolver([server.EndPoint]).Resolve(Name("www.example.org"), RecordType.NS).Status);
        Assert.Empty(server.Queries);
    }

    [Fact]
    public void Options_without_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StubResolver([], new StubResolverOptions { Tries = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StubResolver([], new StubResolverOptions { Timeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StubResolver([], new StubResolverOptions { Timeout = TimeSpan.FromDays(2) }));
    }

    // A busy machine is no silent server: where a test is not about silence, no answer comes too late.
    private static StubResolver Patient(IPEndPoint[] servers) => new(servers, new StubResolverOptions { Timeout = TimeSpan.FromDays(1) });

    private static string Ask(StubResolver resolver, string name = "www.example.org") => AnswerText.Of(resolver.Resolve(Name(name), RecordType.A));

    private static MessageBuilder Address(FakeQuery query, byte last) => ReplyTo(query.Octets).AnswerAt([0xC0, 12], RecordType.A, Ip4(last));

    private static byte[] Truncation(FakeQuery query) => ReplyTo(query.Octets, Truncated).ToArray();

    /// <summary>One octet, then the rest in ever longer pieces.</summary>
    private static IEnumerable<byte[]> Pieces(byte[] octets)
    {
        for (int start = 0, length = 1; start < octets.Length; start += length, length = Math.Min(length * 3, octets.Length - start))
            yield return octets[start..(start + length)];
    }
}
