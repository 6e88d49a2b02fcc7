using System.Buffers.Binary;
using System.Text;
using SpfLint.Dns.Live;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Tests.Live;

/// <summary>Writes the messages that servers send, the wrong ones too.</summary>
internal sealed class MessageBuilder
{
    public const int Response = 0x8000;
    public const int Authoritative = 0x8400;
    public const int Truncated = 0x8200;
    public const int Recursive = 0x8180;
    public const int FormErr = 1;
    public const int ServFail = 2;
    public const int NxDomain = 3;
    public const int NotImp = 4;
    public const int Refused = 5;

    private const int QuestionCount = 4;
    private const int AnswerCount = 6;
    private const int AuthorityCount = 8;
    private const int AdditionalCount = 10;

    private readonly byte[] _head;
    private readonly Dictionary<int, List<byte>> _sections = new() { [AnswerCount] = [], [AuthorityCount] = [], [AdditionalCount] = [] };
    private readonly List<byte> _tail = [];

    private MessageBuilder(ReadOnlySpan<byte> head) => _head = head.ToArray();

    /// <summary>Starts a reply with the id and question of a query.</summary>
    public static MessageBuilder ReplyTo(ReadOnlySpan<byte> query, int flags = Recursive)
    {
        int end = MessageReader.HeaderLength + WireName.LengthOf(query[MessageReader.HeaderLength..]) + 4;
        var reply = new MessageBuilder(query[..end]);
        return reply.Set(2, flags).Set(QuestionCount, 1).Set(AnswerCount, 0).Set(AuthorityCount, 0).Set(AdditionalCount, 0);
    }

    public static DomainName Name(string text) => DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException(text);

    public static byte[] Ip4(byte last) => [192, 0, 2, last];

    public static byte[] Target(string name) => Name(name).Wire.ToArray();

    public static byte[] Exchange(byte preference, string host) => [0, preference, .. Target(host)];

    public static byte[] Strings(params string[] strings) => [.. strings.SelectMany(text => Encoding.Latin1.GetBytes(text).Prepend((byte)text.Length))];

    /// <summary>Overwrites 16 bits: 0 is the id, 2 the flags, 4, 6, 8 and 10 are the counts.</summary>
    public MessageBuilder Set(int offset, int value)
    {
        (_head[offset], _head[offset + 1]) = ((byte)(value >> 8), (byte)value);
        return this;
    }

    public MessageBuilder Answer(string owner, RecordType type, byte[] rdata, RecordClass recordClass = RecordClass.IN) =>
        Record(AnswerCount, Target(owner), type, (ushort)recordClass, rdata);

    /// <summary>A record in the answer section whose owner's octets are given, as pointers are.</summary>
    public MessageBuilder AnswerAt(byte[] owner, RecordType type, byte[] rdata) => Record(AnswerCount, owner, type, (ushort)RecordClass.IN, rdata);

    public MessageBuilder Soa(string owner) => Record(AuthorityCount, Target(owner), RecordType.Soa, (ushort)RecordClass.IN, [0, 0, .. new byte[20]]);

    public MessageBuilder Referral(string owner) => Record(AuthorityCount, Target(owner), RecordType.NS, (ushort)RecordClass.IN, Target("ns.example.net"));

    /// <summary>An OPT record with the upper eight bits of the response code.</summary>
    public MessageBuilder Opt(byte upper = 0) => Record(AdditionalCount, [0], RecordType.Opt, 1232, [], (uint)upper << 24);

    /// <summary>Octets behind everything that was promised so far.</summary>
    public MessageBuilder Append(params byte[] octets)
    {
        _tail.AddRange(octets);
        return this;
    }

    public byte[] ToArray() => [.. _head, .. _sections[AnswerCount], .. _sections[AuthorityCount], .. _sections[AdditionalCount], .. _tail];

    /// <summary>With the length before it, as over TCP.</summary>
    public byte[] ToFrame()
    {
        byte[] message = ToArray();
        return [(byte)(message.Length >> 8), (byte)message.Length, .. message];
    }

    private MessageBuilder Record(int count, byte[] owner, RecordType type, ushort recordClass, byte[] rdata, uint timeToLive = 60)
    {
        byte[] fields = new byte[10];
        BinaryPrimitives.WriteUInt16BigEndian(fields, (ushort)type);
        BinaryPrimitives.WriteUInt16BigEndian(fields.AsSpan(2), recordClass);
        BinaryPrimitives.WriteUInt32BigEndian(fields.AsSpan(4), timeToLive);
        BinaryPrimitives.WriteUInt16BigEndian(fields.AsSpan(8), (ushort)rdata.Length);
        _sections[count].AddRange([.. owner, .. fields, .. rdata]);
        return Set(count, BinaryPrimitives.ReadUInt16BigEndian(_head.AsSpan(count)) + 1);
    }
}
