using System.Buffers.Binary;
using System.Security.Cryptography;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Live;

/// <summary>One message to a server (RFC 1035 section 4.1), with an id that nobody can guess (RFC 5452 section 9.2).</summary>
internal sealed class Query
{
    /// <summary>The largest UDP payload to accept: it passes every path without fragments (RFC 9715 section 3.2 and DNS flag day 2020).</summary>
    public const ushort PayloadSize = 1232;

    private const int IdRange = ushort.MaxValue + 1;

    /// <summary>Id, flags with RD, four counts; name, type and class; an OPT record without options.</summary>
    private const int MaxLength = MessageReader.HeaderLength + DomainName.MaxWireLength + (2 * sizeof(ushort)) + 11;

    private Query(Question question, bool hasOpt)
    {
        Question = question;
        Id = (ushort)RandomNumberGenerator.GetInt32(IdRange);
        Octets = Write(question, Id, hasOpt);
    }

    /// <summary>What is asked.</summary>
    public Question Question { get; }

    /// <summary>The id that the reply must bear.</summary>
    public ushort Id { get; }

    /// <summary>The message.</summary>
    public ReadOnlyMemory<byte> Octets { get; }

    /// <summary>A query with the OPT record of RFC 6891, which allows long replies over UDP.</summary>
    public static Query WithEdns(Question question) => new(question, hasOpt: true);

    /// <summary>A query in the form of RFC 1035, for servers that know no other.</summary>
    public static Query WithoutEdns(Question question) => new(question, hasOpt: false);

    private static ReadOnlyMemory<byte> Write(Question question, ushort id, bool hasOpt)
    {
        const ushort RecursionDesired = 0x0100;
        Span<byte> message = stackalloc byte[MaxLength];
        int length = 0;
        Append(message, ref length, id);
        Append(message, ref length, RecursionDesired);
        Append(message, ref length, 1);
        Append(message, ref length, 0);
        Append(message, ref length, 0);
        Append(message, ref length, (ushort)(hasOpt ? 1 : 0));

        question.Name.Wire.CopyTo(message[length..]);
        length += question.Name.Wire.Length;
        Append(message, ref length, (ushort)question.Type);
        Append(message, ref length, (ushort)RecordClass.IN);

        if (hasOpt)
        {
            // RFC 6891 section 6.1.2: the root, OPT, the payload size for a class; no flags, no version, no options.
            message[length++] = 0;
            Append(message, ref length, (ushort)RecordType.Opt);
            Append(message, ref length, PayloadSize);
            message.Slice(length, 6).Clear();
            length += 6;
        }

        return message[..length].ToArray();
    }

    private static void Append(Span<byte> message, ref int length, ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(message[length..], value);
        length += sizeof(ushort);
    }
}
