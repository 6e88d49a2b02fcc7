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
        // No SearchValues: labels are short, and those are compiled in each run.
        foreach (byte b in label)
        {
            if (b is not ((>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-'))
                return false;
        }

        return label[0] != (byte)'-' && label[^1] != (byte)'-';
    }
}
