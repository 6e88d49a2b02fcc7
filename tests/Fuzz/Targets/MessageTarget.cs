using System.Collections.Immutable;
using SpfLint.Dns.Live;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Tests.Live;
using SpfLint.Fuzz.Inputs;
using static SpfLint.Dns.Tests.Live.MessageBuilder;

namespace SpfLint.Fuzz.Targets;

/// <summary>
/// Messages of name servers. The first octet of an input chooses the type that was asked for; the id is always that of the query, which nobody
/// can know before.
/// </summary>
public sealed class MessageTarget : Target
{
    private static readonly Oracle s_kinds = new("only a reply that answers has an answer");
    private static readonly Oracle s_aliases = new("chains of aliases are bounded");
    private static readonly Oracle s_records = new("an answer has records of the type that was asked for, and no more than the message has room for");

    private static readonly ImmutableArray<Query> s_queries =
    [
        .. ((ImmutableArray<RecordType>)[RecordType.A, RecordType.Aaaa, RecordType.MX, RecordType.Ptr, RecordType.Txt])
            .Select(type => Query.WithEdns(new Question(MessageBuilder.Name("www.example.org"), type))),
    ];

    public override string Name => "message";

    public override ImmutableArray<Oracle> OwnOracles => [s_kinds, s_aliases, s_records, LockRoundTrip.Holds];

    public override Vocabulary Vocabulary => Vocabulary.Message;

    public override int RoundLength => 20_000;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => Enumerable.Range(0, s_queries.Length).SelectMany(SeedsOf);

    public override Outcome Run(byte[] input)
    {
        if (input.Length < 3)
            return default;

        Query query = s_queries[input[0] % s_queries.Length];
        byte[] message = input[1..];
        (message[0], message[1]) = ((byte)(query.Id >> 8), (byte)query.Id);
        Reply reply = ReplyReader.Read(message, query);
        Check(reply, query.Question.Type, message.Length);
        LockRoundTrip.Check(query.Question.Name, query.Question.Type, reply.Answer);
        return new Outcome(((ulong)reply.Kind << 8) + ((ulong)reply.Answer.Status << 4) + (ulong)Math.Min(reply.Answer.Aliases.Length, 7), 0);
    }

    private static void Check(Reply reply, RecordType type, int length)
    {
        DnsAnswer answer = reply.Answer;
        if (reply.Kind != ReplyKind.Answered && answer.Status != DnsStatus.ServerFailure)
            throw s_kinds.Broken($"{reply.Kind} with {answer.Status}");

        if (answer.Aliases.Length > AliasFollowingSource.MaxAliases || (answer.Status == DnsStatus.Unknown && answer.Aliases.IsEmpty))
            throw s_aliases.Broken($"{answer.Status} over {answer.Aliases.Length}");

        int[] counts = [answer.Ip4Addresses.Length, answer.Ip6Addresses.Length, answer.MailExchanges.Length, answer.Names.Length, answer.Texts.Length];
        int own = Array.FindIndex([RecordType.A, RecordType.Aaaa, RecordType.MX, RecordType.Ptr, RecordType.Txt], one => one == type);
        bool isFitting = counts[own] == counts.Sum() && (answer.Status == DnsStatus.NoError) == (counts[own] > 0);
        if (!isFitting || counts[own] * 11 > length || answer.Texts.Sum(text => text.Length) > length)
            throw s_records.Broken($"{answer.Status} for {type} with {string.Join(' ', counts)} records");
    }

    private static IEnumerable<byte[]> SeedsOf(int type)
    {
        ReadOnlySpan<byte> query = s_queries[type].Octets.Span;
        byte[][] messages =
        [
            ReplyTo(query).Answer("www.example.org", RecordType.A, Ip4(1)).Answer("www.example.org", RecordType.A, Ip4(2)).Opt().ToArray(),
            ReplyTo(query).Answer("www.example.org", RecordType.Aaaa, [0x20, 1, 0x0D, 0xB8, .. new byte[11], 1]).ToArray(),
            ReplyTo(query).AnswerAt([0xC0, 12], RecordType.Txt, Strings("v=spf1 mx", " -all")).Answer("www.example.org", RecordType.Txt, Strings("other")).ToArray(),
            ReplyTo(query).AnswerAt([0xC0, 12], RecordType.MX, [0, 10, 2, (byte)'m', (byte)'x', 0xC0, 16]).Answer("www.example.org", RecordType.MX, Exchange(0, ".")).ToArray(),
            ReplyTo(query).AnswerAt([0xC0, 12], RecordType.Ptr, MessageBuilder.Target("mail.example.net")).ToArray(),
            ReplyTo(query).AnswerAt([0xC0, 12], RecordType.Cname, [4, .. "mail"u8, 0xC0, 16]).Answer("mail.example.org", RecordType.A, Ip4(9)).Answer("mail.example.org", RecordType.Txt, Strings("x")).ToArray(),
            ReplyTo(query).Answer("example.org", RecordType.Dname, MessageBuilder.Target("example.net")).Answer("www.example.net", RecordType.MX, Exchange(10, "mx.example.net")).ToArray(),
            ReplyTo(query, Authoritative | NxDomain).Soa("example.org").ToArray(),
            ReplyTo(query).Soa("example.org").ToArray(),
            ReplyTo(query).Referral("example.org").ToArray(),
            ReplyTo(query, Truncated).ToArray(),
            ReplyTo(query, Recursive | ServFail).Opt(1).ToArray(),
        ];
        return messages.Select(message => (byte[])[(byte)type, .. message]);
    }
}
