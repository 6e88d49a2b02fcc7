using System.Runtime.CompilerServices;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones;

/// <summary>Facts about how a record came to be.</summary>
[Flags]
public enum RecordTraits : ushort
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>The TTL stands in the record itself.</summary>
    ExplicitTtl = 1,

    /// <summary>The owner stands in the record itself, not in one before it.</summary>
    ExplicitOwner = 2,

    /// <summary>The owner could not be read; the record belongs to no name.</summary>
    InvalidOwner = 4,

    /// <summary>The rdata could not be read; nothing may be concluded from it.</summary>
    InvalidRdata = 8,

    /// <summary>The owner was written as an absolute name.</summary>
    AbsoluteOwner = 16,

    /// <summary>A mistake in the entry's own text was reported: a quote or parenthesis that is not closed, say.</summary>
    Damaged = 32,

    /// <summary>A <c>$GENERATE</c> made it, so that its text stands nowhere.</summary>
    Generated = 64,

    /// <summary>A name in the rdata was written without its final dot, so that the origin was added to it.</summary>
    RelativeName = 128,

    /// <summary>The <see cref="ZoneRecord.Target"/> begins as an address does: its first label has a colon, or digits only.</summary>
    AddressLikeTarget = 256,
}

/// <summary>
/// One record of a <see cref="Zone"/>: numbers only, so that tens of millions fit; its text is read again from its file when
/// somebody asks for it.
/// </summary>
public record struct ZoneRecord
{
    /// <summary>Where the entry begins in its file, counted from <see cref="Zones.Passage.Start"/>; for a generated record, the <c>$GENERATE</c>.</summary>
    internal uint Place { get; set; }

    /// <summary>Length of the entry in bytes, from its first byte to its last field.</summary>
    public int Length { get; internal set; }

    /// <summary>The number of its passage, for <see cref="Zone.PassageOf"/>.</summary>
    public int Passage { get; internal set; }

    /// <summary>The owner's number in <see cref="Zone.Names"/>.</summary>
    public int Owner { get; internal set; }

    /// <summary>The number of the name that the record points at (NS, CNAME, PTR, DNAME, MX, SRV, SVCB, SOA's primary), or -1.</summary>
    public readonly int Target
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Type == RecordType.Rrsig ? -1 : Reference;
    }

    /// <summary>
    /// A number for what an RRSIG record says before its signature: those of a zone with one number say the same there. Negative when the record's
    /// text alone tells, and for a record of another type.
    /// </summary>
    public readonly int Signature => Type == RecordType.Rrsig ? Reference : -1;

    /// <summary>A hash of the rdata in canonical form: equal rdata have equal hashes. Of rdata of four octets it is those themselves.</summary>
    public uint RdataHash { get; internal set; }

    /// <summary>The address of a record of type A (RFC 1035 section 3.4.1).</summary>
    /// <param name="address">Its octets, the first in the highest bits.</param>
    /// <returns>False for a record of another type, and when the rdata could not be read.</returns>
    public readonly bool TryGetIp4(out uint address)
    {
        address = RdataHash;
        return Type == RecordType.A && !Has(RecordTraits.InvalidRdata);
    }

    /// <summary>The <see cref="Target"/>; of an RRSIG record, which has none, the number in a <see cref="SignatureTable"/> of what it says; or -1.</summary>
    internal int Reference { get; set; }

    /// <summary>The type.</summary>
    public RecordType Type { get; internal set; }

    /// <summary>How the record came to be.</summary>
    public RecordTraits Traits { get; internal set; }

    /// <summary>The TTL of a record that has none.</summary>
    public const uint NoTtl = uint.MaxValue;

    /// <summary>Whether all of <paramref name="traits"/> hold.</summary>
    public readonly bool Has(RecordTraits traits) => (Traits & traits) == traits;
}
