using System.Buffers.Binary;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>A DNSKEY or CDNSKEY record (RFC 4034 section 2.1).</summary>
/// <param name="Index">The record.</param>
/// <param name="Flags">The flags.</param>
/// <param name="Protocol">3, if it is right.</param>
/// <param name="Algorithm">The algorithm; 0 in a CDNSKEY that asks for removal (RFC 8078 section 4).</param>
/// <param name="Tag">The key tag (RFC 4034 appendix B).</param>
internal readonly record struct ZoneKey(int Index, ushort Flags, byte Protocol, byte Algorithm, ushort Tag)
{
    public const int FlagsField = 0;
    public const int ProtocolField = 1;
    public const int AlgorithmField = 2;

    private const ushort ZoneFlag = 0x0100;
    private const ushort RevokeFlag = 0x0080;
    private const ushort EntryFlag = 0x0001;
    private const byte RsaMd5 = 1;

    /// <summary>Whether it may sign a zone's records.</summary>
    public bool IsZoneKey => (Flags & ZoneFlag) != 0;

    /// <summary>Whether it is given up (RFC 5011 section 7).</summary>
    public bool IsRevoked => (Flags & RevokeFlag) != 0;

    /// <summary>Whether it is meant to be the one that a parent's DS record leads to (RFC 4034 section 2.1.1).</summary>
    public bool IsEntryPoint => IsZoneKey && !IsRevoked && (Flags & EntryFlag) != 0;

    /// <summary>Reads rdata that is valid.</summary>
    public static ZoneKey Read(int index, ReadOnlySpan<byte> rdata) =>
        new(index, BinaryPrimitives.ReadUInt16BigEndian(rdata), rdata[2], rdata[3], TagOf(rdata));

    private static ushort TagOf(ReadOnlySpan<byte> rdata)
    {
        if (rdata[3] == RsaMd5)
            return rdata.Length < 7 ? (ushort)0 : BinaryPrimitives.ReadUInt16BigEndian(rdata[^3..]);

        uint sum = 0;
        for (int i = 0; i < rdata.Length; i++)
            sum += i % 2 == 0 ? (uint)rdata[i] << 8 : rdata[i];

        return (ushort)(sum + (sum >> 16));
    }
}
