using SpfLint.Dns.Live;
using SpfLint.Dns.Records;
using static SpfLint.Dns.Tests.Live.MessageBuilder;

namespace SpfLint.Dns.Tests.Live;

public sealed class ReplyReaderTests
{
    private static readonly Query s_query = Ask("example.org", RecordType.A);

    private static MessageBuilder Positive => ReplyTo(s_query.Octets.Span).Answer("example.org", RecordType.A, Ip4(1));

    public static TheoryData<RecordType, byte[], string> Rdata => new()
    {
        { RecordType.A, Ip4(9), "192.0.2.9" },
        { RecordType.A, [192, 0, 2], "Failed" },
        { RecordType.A, [192, 0, 2, 9, 0], "Failed" },
        { RecordType.Aaaa, [0x20, 1, 0xD, 0xB8, .. new byte[11], 9], "20010db8000000000000000000000009" },
        { RecordType.Aaaa, [192, 0, 2, 9], "Failed" },
        { RecordType.MX, Exchange(10, "mail.example.org"), "10 mail.example.org." },
        { RecordType.MX, Exchange(0, "."), "0 ." },
        { RecordType.MX, [0, 10, 4, (byte)'m', (byte)'a', (byte)'i', (byte)'l', 0xC0, 12], "10 mail.example.org." },
        { RecordType.MX, [0, 10], "Failed" },
        { RecordType.MX, [0], "Failed" },
        { RecordType.MX, [0, 10, 0, 0], "Failed" },
        { RecordType.Ptr, Target("host.example.org"), "host.example.org." },
        { RecordType.Ptr, [0xC0, 12], "example.org." },
        { RecordType.Ptr, [1, (byte)'a'], "Failed" },
        { RecordType.Txt, Strings("v=spf1 ", "-all"), "'v=spf1 -all'" },
        { RecordType.Txt, Strings(""), "''" },
        { RecordType.Txt, [], "Failed" },
        { RecordType.Txt, [5, (byte)'a'], "Failed" },
        { RecordType.Txt, [1, (byte)'a', 255], "Failed" },
        { RecordType.Spf, Strings("v=spf1 -all"), "'v=spf1 -all'" },
    };

    [Theory]
    [MemberData(nameof(Rdata))]
    public void Rdata_is_read_along_its_type(RecordType type, byte[] rdata, string expected)
    {
        Query query = Ask("example.org", type);

        Assert.Equal(expected, Read(query, ReplyTo(query.Octets.Span).Answer("example.org", type, rdata)));
    }

    [Fact]
    public void The_question_may_come_back_in_other_letters()
    {
        byte[] reply = Positive.ToArray();
        reply[MessageReader.HeaderLength + 1] = (byte)'E';

        Assert.Equal(ReplyKind.Answered, ReplyReader.Read(reply, s_query).Kind);
    }

    [Fact]
    public void Records_count_only_at_their_owner_in_their_class_and_of_their_type() =>
        Assert.Equal(
            "192.0.2.1",
            Read(s_query, ReplyTo(s_query.Octets.Span)
                .Answer("example.net", RecordType.A, Ip4(2))
                .Answer("example.org", RecordType.A, Ip4(3), RecordClass.CH)
                .Answer("example.org", RecordType.Txt, Strings("x"))
                .Answer("EXAMPLE.org", RecordType.A, Ip4(1))));

    [Fact]
    public void A_reply_with_other_records_only_has_no_data() =>
        Assert.Equal("NoData", Read(s_query, ReplyTo(s_query.Octets.Span, Authoritative).Answer("example.net", RecordType.A, Ip4(2))));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0x0180)]
    [InlineData(2, 0xA180)]
    [InlineData(4, 0)]
    [InlineData(4, 2)]
    public void A_message_that_is_no_reply_to_the_query_is_foreign(int offset, int value)
    {
        int id = offset == 0 ? s_query.Id ^ 1 : s_query.Id;

        Assert.Equal("Foreign", Read(s_query, Positive.Set(offset, value).Set(0, id)));
    }

    [Theory]
    [InlineData("example.net", RecordType.A)]
    [InlineData("www.example.org", RecordType.A)]
    [InlineData("example.org", RecordType.Aaaa)]
    public void A_reply_to_another_question_is_foreign(string name, RecordType type) =>
        Assert.Equal("Foreign", Read(s_query, ReplyTo(Ask(name, type).Octets.Span).Set(0, s_query.Id).Answer("example.org", RecordType.A, Ip4(1))));

    [Fact]
    public void A_reply_in_another_class_is_foreign()
    {
        byte[] query = s_query.Octets.ToArray();
        query[MessageReader.HeaderLength + Name("example.org").Wire.Length + 3] = (byte)RecordClass.CH;

        Assert.Equal("Foreign", Read(s_query, ReplyTo(query).Answer("example.org", RecordType.A, Ip4(1))));
    }

    [Theory]
    [InlineData(FormErr, "EdnsRefused")]
    [InlineData(NotImp, "EdnsRefused")]
    [InlineData(ServFail, "Failed")]
    [InlineData(Refused, "Failed")]
    [InlineData(9, "Failed")]
    [InlineData(NxDomain, "NxDomain")]
    public void A_response_code_says_what_to_do(int rcode, string expected) =>
        Assert.Equal(expected, Read(s_query, ReplyTo(s_query.Octets.Span, Recursive | rcode)));

    [Theory]
    [InlineData(FormErr, "EdnsRefused")]
    [InlineData(Refused, "Failed")]
    [InlineData(NxDomain, "Foreign")]
    [InlineData(0, "Foreign")]
    public void Only_a_server_that_refuses_need_not_repeat_the_question(int rcode, string expected) =>
        Assert.Equal(expected, Read(s_query, ReplyTo(s_query.Octets.Span, Recursive | rcode).Set(4, 0).ToArray()[..MessageReader.HeaderLength]));

    [Theory]
    [InlineData(0, 1, "EdnsRefused")]
    [InlineData(7, 1, "Failed")]
    [InlineData(0, 2, "Failed")]
    [InlineData(0, 0, "192.0.2.1")]
    public void The_OPT_record_has_the_upper_bits_of_the_code(int lower, byte upper, string expected) =>
        Assert.Equal(expected, Read(s_query, ReplyTo(s_query.Octets.Span, Recursive | lower).Answer("example.org", RecordType.A, Ip4(1)).Opt(upper)));

    private static string Read(Query query, MessageBuilder message) => Read(query, message.ToArray());

    private static string Read(Query query, byte[] message)
    {
        Reply reply = ReplyReader.Read(message, query);
        return reply.Kind == ReplyKind.Answered ? AnswerText.Of(reply.Answer) : reply.Kind.ToString();
    }

    private static Query Ask(string name, RecordType type) => Query.WithEdns(new Question(Name(name), type));
}
