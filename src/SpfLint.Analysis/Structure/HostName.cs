using System.Buffers.Binary;
using SpfLint.Dns.Names;

namespace SpfLint.Analysis.Structure;

/// <summary>The syntax of host names: letters, digits and inner hyphens (RFC 952, RFC 1123 section 2.1).</summary>
internal static class HostName
{
    /// <summary>Finds the last label that no host name has.</summary>
    /// <param name="name">A name in wire form, in lower case.</param>
    /// <returns>The name from that label on; empty when it is a host name.</returns>
    public static ReadOnlySpan<byte> FindWrong(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> wrong = [];
        for (ReadOnlySpan<byte> rest = name; rest[0] != 0; rest = WireName.ParentOf(rest))
        {
            if (!IsRight(WireName.FirstLabel(rest)))
                wrong = rest;
        }

        return wrong;
    }

    /// <summary>
    /// Finds the last label that keeps an owner of addresses or of mail exchanges from being a host. Asterisks make wildcards or are told
    /// as none; addresses below <c>_spf</c> and the like answer SPF's <c>exists</c>, and <c>_msdcs</c> is Active Directory's. Name servers let these pass.
    /// </summary>
    /// <param name="owner">A name in wire form, in lower case.</param>
    /// <returns>The name from that label on; empty when there is none.</returns>
    public static ReadOnlySpan<byte> FindWrongInOwner(ReadOnlySpan<byte> owner)
    {
        ReadOnlySpan<byte> wrong = [];
        for (ReadOnlySpan<byte> rest = owner; rest[0] != 0; rest = WireName.ParentOf(rest))
        {
            ReadOnlySpan<byte> label = WireName.FirstLabel(rest);
            if (label.SequenceEqual("_spf"u8) || label.SequenceEqual("_spf_verify"u8) || label.SequenceEqual("_spf_rate"u8) || label.SequenceEqual("_msdcs"u8))
                return [];

            if (!IsRight(label) && !WireName.IsWildcard(rest))
                wrong = rest;
        }

        return wrong;
    }

    private static bool IsRight(ReadOnlySpan<byte> label)
    {
        if (label[0] == (byte)'-' || label[^1] == (byte)'-')
            return false;

        // No SearchValues: labels are short, and those are compiled in each run.
        int last = label.Length - sizeof(ulong);
        for (int i = 0; i < last; i += sizeof(ulong))
        {
            if (!AreRight(BinaryPrimitives.ReadUInt64LittleEndian(label[i..])))
                return false;
        }

        // The last octets may have been seen in part.
        if (last >= 0)
            return AreRight(BinaryPrimitives.ReadUInt64LittleEndian(label[last..]));

        foreach (byte b in label)
        {
            if (b is not ((>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-'))
                return false;
        }

        return true;
    }

    /// <summary>Whether eight octets are lower-case letters, digits and hyphens: bit 7 of each tells.</summary>
    private static bool AreRight(ulong octets)
    {
        const ulong Ones = 0x0101010101010101;
        const ulong Tops = Ones * 0x80;
        ulong low = octets & ~Tops;
        ulong letters = (low + (Ones * (0x80 - 'a'))) ^ (low + (Ones * (0x7F - 'z')));
        ulong digits = (low + (Ones * (0x80 - '0'))) ^ (low + (Ones * (0x7F - '9')));
        ulong others = (low ^ (Ones * '-')) + ~Tops;
        return ((letters | digits | ~others) & ~octets & Tops) == Tops;
    }
}
