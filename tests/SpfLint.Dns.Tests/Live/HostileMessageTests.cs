using SpfLint.Dns.Live;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using static SpfLint.Dns.Tests.Live.MessageBuilder;

namespace SpfLint.Dns.Tests.Live;

public sealed class HostileMessageTests
{
    private static readonly Query s_query = Query.WithEdns(new Question(Name("www.example.org"), RecordType.MX));

    private static byte[] Full => ReplyTo(s_query.Octets.Span)
        .AnswerAt([0xC0, 12], RecordType.Cname, [4, .. "mail"u8, 0xC0, 16])
        .Answer("mail.example.org", RecordType.Dname, Target("example.net"))
        .AnswerAt([4, .. "mail"u8, 0xC0, 16], RecordType.MX, [0, 10, 0xC0, 12])
        .AnswerAt([4, .. "MAIL"u8, 0xC0, 16], RecordType.MX, Exchange(20, "mx.example.net"))
        .AnswerAt([0xC0, 12], RecordType.Txt, Strings("one", "two"))
        .Soa("example.org")
        .Opt()
        .ToArray();

    [Fact]
    public void The_whole_message_is_an_answer() => Assert.Equal("mail.example.org. -> 10 www.example.org. 20 mx.example.net.", AnswerText.Of(ReplyReader.Read(Full, s_query).Answer));

    [Fact]
    public void A_message_cut_at_any_octet_is_no_answer()
    {
        byte[] message = Full;

        Assert.All(
            Enumerable.Range(0, message.Length),
            length => Assert.NotEqual(ReplyKind.Answered, ReplyReader.Read(message.AsSpan(0, length), s_query).Kind));
    }

    [Fact]
    public void Octets_behind_the_message_are_passed_over() =>
        Assert.Equal(ReplyKind.Answered, ReplyReader.Read([.. Full, 0, 1, 2, 0xFF], s_query).Kind);

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(10)]
    public void A_count_that_promises_more_than_there_is_makes_no_answer(int offset)
    {
        byte[] message = Full;
        (message[offset], message[offset + 1]) = (0xFF, 0xFF);

        Assert.Equal(ReplyKind.Failed, ReplyReader.Read(message, s_query).Kind);
    }

    [Fact]
    public void The_longest_message_full_of_aliases_is_read()
    {
        // Every record is an alias of the name to itself, in as few octets as there can be.
        MessageBuilder reply = ReplyTo(s_query.Octets.Span);
        int count = 0;
        for (int length = reply.ToArray().Length; length + 14 <= ushort.MaxValue; length += 14, count++)
            reply.Append([0xC0, 12, 0, (byte)RecordType.Cname, 0, 1, 0, 0, 0, 60, 0, 2, 0xC0, 12]);

        Reply read = ReplyReader.Read(reply.Set(6, count).ToArray(), s_query);

        Assert.Equal(DnsStatus.ServerFailure, read.Answer.Status);
        Assert.Equal(AliasFollowingSource.MaxAliases, read.Answer.Aliases.Length);
    }

    [Fact]
    public void The_longest_message_full_of_redirections_is_read()
    {
        // The name has as many labels as there can be, and each record redirects its last one, at octet 264, to itself.
        Query query = Query.WithEdns(new Question(Name(string.Join('.', Enumerable.Repeat("a", 127))), RecordType.MX));
        MessageBuilder reply = ReplyTo(query.Octets.Span);
        byte[] last = [0xC1, 0x08];
        int count = 0;
        for (int length = reply.ToArray().Length; length + 14 <= ushort.MaxValue; length += 14, count++)
            reply.Append([.. last, 0, (byte)RecordType.Dname, 0, 1, 0, 0, 0, 60, 0, 2, .. last]);

        Reply read = ReplyReader.Read(reply.Set(6, count).ToArray(), query);

        Assert.Equal(DnsStatus.ServerFailure, read.Answer.Status);
        Assert.Equal(AliasFollowingSource.MaxAliases, read.Answer.Aliases.Length);
    }

    [Fact]
    public void Damaged_messages_are_read_without_harm()
    {
        var random = new Random(1035);
        byte[] whole = Full;
        int answered = 0;
        for (int round = 0; round < 30_000; round++)
        {
            byte[] message = [.. whole];
            for (int changes = random.Next(1, 6); changes > 0; changes--)
                message[random.Next(4, message.Length)] = (byte)(random.Next(2) == 0 ? random.Next(256) : 0xC0 | random.Next(4));

            Reply reply = ReplyReader.Read(message.AsSpan(0, random.Next(8) == 0 ? random.Next(message.Length) : message.Length), s_query);

            answered += reply.Kind == ReplyKind.Answered ? 1 : 0;
            Assert.True(reply.Kind == ReplyKind.Answered || reply.Answer.Status == DnsStatus.ServerFailure);
            Assert.True(reply.Answer.Aliases.Length <= AliasFollowingSource.MaxAliases);
            Assert.True(reply.Answer.Status != DnsStatus.Unknown || !reply.Answer.Aliases.IsEmpty);
        }

        Assert.InRange(answered, 1000, 29_000);
    }

    [Fact]
    public void Random_octets_behind_a_fitting_header_are_read_without_harm()
    {
        var random = new Random(7208);
        byte[] head = ReplyTo(s_query.Octets.Span).Set(6, 3).Set(8, 1).ToArray();
        for (int round = 0; round < 30_000; round++)
        {
            byte[] body = new byte[random.Next(200)];
            random.NextBytes(body);

            Reply reply = ReplyReader.Read([.. head, .. body], s_query);

            Assert.NotEqual(ReplyKind.Foreign, reply.Kind);
        }
    }
}
