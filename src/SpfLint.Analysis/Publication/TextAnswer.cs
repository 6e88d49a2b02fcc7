using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>The answer to a query for a name's TXT records (RFC 1035 section 4.1), as small as it can be.</summary>
internal static class TextAnswer
{
    private const int Header = 12;

    // A question has a type and a class behind its name.
    private const int QuestionTail = 4;

    // A pointer to the name, type, class, TTL and the length of the rdata.
    private const int RecordHead = 2 + 2 + 2 + 4 + 2;

    /// <summary>Whether the answer may have more octets than so many, for all that the length of its records' entries tells.</summary>
    public static bool MayExceed(int length, OwnerContext owner)
    {
        long longest = Header + owner.OwnerWire.Length + QuestionTail;
        foreach (int index in owner.Records)
        {
            ref readonly ZoneRecord record = ref owner.Zone[index];
            if (record.Type != RecordType.Txt)
                continue;

            // What $GENERATE makes may be longer than what it is written with.
            if (record.Has(RecordTraits.Generated))
                return true;

            // A string's length octet stands for the quotes or the space around it.
            longest += RecordHead + record.Length;
        }

        return longest > length;
    }

    /// <summary>The answer's octets, without EDNS, signatures and other sections.</summary>
    public static int LengthAt(OwnerContext owner)
    {
        int length = Header + owner.OwnerWire.Length + QuestionTail;
        var seen = new HashSet<uint>();
        foreach (int index in owner.Records)
        {
            if (owner.Zone[index].Type == RecordType.Txt && seen.Add(owner.Zone[index].RdataHash))
                length += RecordHead + owner.Zone.Open(index).ReadRdata(RecordType.Txt).Length;
        }

        return length;
    }
}
