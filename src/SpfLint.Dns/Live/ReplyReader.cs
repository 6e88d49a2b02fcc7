using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Live;

/// <summary>Decides what a received message says to a question.</summary>
internal static class ReplyReader
{
    private const int Response = 0x8000;
    private const int OpcodeMask = 0x7800;
    private const int Authoritative = 0x0400;
    private const int Truncation = 0x0200;
    private const int RecursionAvailable = 0x0080;
    private const int RcodeMask = 0x000F;

    /// <summary>The response codes that matter here (RFC 1035 section 4.1.1, RFC 6891 section 9).</summary>
    private enum Rcode
    {
        NoError = 0,
        FormErr = 1,
        NxDomain = 3,
        NotImp = 4,
        BadVers = 16,
    }

    /// <summary>Reads a message.</summary>
    /// <param name="message">The octets as they were received.</param>
    /// <param name="query">The query that it should answer.</param>
    public static Reply Read(ReadOnlySpan<byte> message, Query query)
    {
        var reader = new MessageReader(message);
        if (!reader.TryReadUInt16(out ushort id) || !reader.TryReadUInt16(out ushort flags)
            || !reader.TryReadUInt16(out ushort questions) || !reader.TryReadUInt16(out ushort answers)
            || !reader.TryReadUInt16(out ushort authorities) || !reader.TryReadUInt16(out ushort additionals)
            || id != query.Id || (flags & (Response | OpcodeMask)) != Response)
            return Reply.Of(ReplyKind.Foreign);

        // A server that cannot read the question, or will not, need not repeat it.
        var rcode = (Rcode)(flags & RcodeMask);
        bool repeatsQuestion = questions == 1 && IsSame(ref reader, query.Question);
        if (!repeatsQuestion && (questions != 0 || rcode is Rcode.NoError or Rcode.NxDomain))
            return Reply.Of(ReplyKind.Foreign);

        if ((flags & Truncation) != 0)
            return Reply.Of(ReplyKind.Truncated);

        if (rcode is Rcode.FormErr or Rcode.NotImp)
            return Reply.Of(ReplyKind.EdnsRefused);

        if (rcode is not (Rcode.NoError or Rcode.NxDomain)
            || !TryReadSection(ref reader, answers, out List<WireRecord> answer)
            || !TryReadSection(ref reader, authorities, out List<WireRecord> authority)
            || !TryReadSection(ref reader, additionals, out List<WireRecord> additional))
            return Reply.Of(ReplyKind.Failed);

        foreach (WireRecord record in additional)
        {
            // The upper bits of the response code are in the OPT record (RFC 6891 section 6.1.3).
            uint upper = record.Type == RecordType.Opt ? record.TimeToLive >> 24 : 0;
            if (upper != 0)
                return Reply.Of(((upper << 4) | (uint)rcode) == (uint)Rcode.BadVers ? ReplyKind.EdnsRefused : ReplyKind.Failed);
        }

        var sections = new ReplySections(reader, answer, authority)
        {
            IsNameError = rcode == Rcode.NxDomain,
            IsAuthoritative = (flags & Authoritative) != 0,
            IsRecursive = (flags & RecursionAvailable) != 0,
        };
        return sections.Answer(query.Question);
    }

    private static bool IsSame(ref MessageReader reader, Question question)
    {
        Span<byte> name = stackalloc byte[DomainName.MaxWireLength];
        return reader.TryReadName(name, out int length) && WireName.AreEqual(name[..length], question.Name.Wire)
            && reader.TryReadUInt16(out ushort type) && type == (ushort)question.Type
            && reader.TryReadUInt16(out ushort classOfQuestion) && classOfQuestion == (ushort)RecordClass.IN;
    }

    /// <summary>Reads as many records as the header promises; the list grows with those that are there.</summary>
    private static bool TryReadSection(ref MessageReader reader, int count, out List<WireRecord> records)
    {
        records = [];
        for (int i = 0; i < count; i++)
        {
            if (!reader.TryReadRecord(out WireRecord record))
                return false;

            records.Add(record);
        }

        return true;
    }
}
