using System.Buffers.Binary;
using SpfLint.Dns.Names;

namespace SpfLint.Dns.Zones;

/// <summary>
/// What the RRSIG records of a zone say before their signatures, each of it once: in a signed zone, whose signatures are half of its text, that is some
/// dozens of things. So a record keeps a number, and nothing need be read again.
/// </summary>
/// <remarks>
/// Kept are the type covered, the algorithm, the labels, the original TTL, the key tag and the signer; of the times, which may differ from signature
/// to signature, only whether the validity ends before it begins.
/// </remarks>
internal sealed class SignatureTable
{
    private const int SignerOffset = 18;
    private const int ExpirationOffset = 8;
    private const int InceptionOffset = 12;
    private const int KeyTagOffset = 16;

    // Covered type, algorithm, labels and original TTL; then the order of the times, and the key tag.
    private const int KeptOctets = ExpirationOffset + 1 + sizeof(ushort);
    private const int KeptDigits = 2 * KeptOctets;

    // A table of names compares without regard to case, so numbers go into it by digits of four bits, which are no letters.
    private NameTable? _known;

    /// <summary>Most octets that <see cref="Read"/> writes.</summary>
    public const int MaxLength = SignerOffset + DomainName.MaxWireLength;

    /// <summary>Number of different things that are said.</summary>
    public int Count => _known?.Count ?? 0;

    /// <summary>The number of what a signature says, given on first sight.</summary>
    /// <param name="rdata">Valid rdata in canonical wire form (RFC 4034 section 3.1).</param>
    /// <returns>-1 when the signer's name is too long to be kept.</returns>
    public int Add(ReadOnlySpan<byte> rdata)
    {
        Span<byte> kept = stackalloc byte[KeptOctets];
        rdata[..ExpirationOffset].CopyTo(kept);
        uint expiration = BinaryPrimitives.ReadUInt32BigEndian(rdata[ExpirationOffset..]);
        uint inception = BinaryPrimitives.ReadUInt32BigEndian(rdata[InceptionOffset..]);
        kept[ExpirationOffset] = (int)(expiration - inception) < 0 ? (byte)1 : (byte)0;
        rdata.Slice(KeyTagOffset, sizeof(ushort)).CopyTo(kept[(ExpirationOffset + 1)..]);

        ReadOnlySpan<byte> signer = rdata[SignerOffset..];
        signer = signer[..WireName.LengthOf(signer)];
        if (KeptDigits + signer.Length > byte.MaxValue)
            return -1;

        Span<byte> digits = stackalloc byte[KeptDigits + signer.Length];
        for (int i = 0; i < KeptOctets; i++)
            (digits[2 * i], digits[(2 * i) + 1]) = ((byte)(kept[i] >> 4), (byte)(kept[i] & 15));

        signer.CopyTo(digits[KeptDigits..]);
        return (_known ??= new NameTable()).Add(digits);
    }

    /// <summary>Adds what is said in another table.</summary>
    public int Add(SignatureTable other, int number) => (_known ??= new NameTable()).Add(other._known![number]);

    /// <summary>Writes the rdata of signatures up to the signer's name, with an expiration of 0 and an inception of 0, or 1 where that is later.</summary>
    /// <param name="number">What they say.</param>
    /// <param name="rdata">At least <see cref="MaxLength"/> octets.</param>
    /// <returns>Number of octets.</returns>
    public int Read(int number, Span<byte> rdata)
    {
        ReadOnlySpan<byte> digits = _known![number];
        Span<byte> kept = stackalloc byte[KeptOctets];
        for (int i = 0; i < KeptOctets; i++)
            kept[i] = (byte)((digits[2 * i] << 4) | digits[(2 * i) + 1]);

        kept[..ExpirationOffset].CopyTo(rdata);
        BinaryPrimitives.WriteUInt32BigEndian(rdata[ExpirationOffset..], 0);
        BinaryPrimitives.WriteUInt32BigEndian(rdata[InceptionOffset..], kept[ExpirationOffset]);
        kept[(ExpirationOffset + 1)..].CopyTo(rdata[KeyTagOffset..]);
        digits[KeptDigits..].CopyTo(rdata[SignerOffset..]);
        return SignerOffset + digits.Length - KeptDigits;
    }

    /// <summary>Forgets all; their room is used again.</summary>
    public void Clear() => _known?.Clear();
}
