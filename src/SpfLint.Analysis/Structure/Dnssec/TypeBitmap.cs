using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The types of an NSEC or NSEC3 record: window blocks with a bit for each type (RFC 4034 section 4.1.2).</summary>
/// <param name="blocks">Window blocks that are valid.</param>
internal readonly ref struct TypeBitmap(ReadOnlySpan<byte> blocks)
{
    private readonly ReadOnlySpan<byte> _blocks = blocks;

    /// <summary>Whether a type's bit is set.</summary>
    public bool Has(RecordType type)
    {
        int window = (ushort)type >> 8;
        int octet = ((ushort)type & 0xFF) / 8;
        for (ReadOnlySpan<byte> rest = _blocks; !rest.IsEmpty; rest = rest[(2 + rest[1])..])
        {
            if (rest[0] == window)
                return octet < rest[1] && (rest[2 + octet] & (0x80 >> ((ushort)type % 8))) != 0;
        }

        return false;
    }

    /// <summary>Adds all types to a list.</summary>
    public void CopyTo(List<RecordType> types)
    {
        for (ReadOnlySpan<byte> rest = _blocks; !rest.IsEmpty; rest = rest[(2 + rest[1])..])
        {
            for (int bit = 0; bit < rest[1] * 8; bit++)
            {
                if ((rest[2 + (bit / 8)] & (0x80 >> (bit % 8))) != 0)
                    types.Add((RecordType)((rest[0] << 8) | bit));
            }
        }
    }
}
