using System.Buffers.Binary;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The fields of an RRSIG record (RFC 4034 section 3.1), except the signature itself.</summary>
internal readonly ref struct Signature
{
    public const int CoveredField = 0;
    public const int LabelsField = 2;
    public const int TtlField = 3;
    public const int InceptionField = 5;
    public const int KeyTagField = 6;
    public const int SignerField = 7;

    /// <summary>Number of fields that are read here.</summary>
    public const int FieldCount = 8;

    private const int SignerOffset = 18;
    private readonly ReadOnlySpan<byte> _rdata;

    /// <summary>Reads rdata that is valid.</summary>
    public Signature(ReadOnlySpan<byte> rdata) => _rdata = rdata;

    public RecordType Covered => (RecordType)BinaryPrimitives.ReadUInt16BigEndian(_rdata);

    public byte Algorithm => _rdata[2];

    /// <summary>Number of labels of the owner, without the root and a wildcard's asterisk.</summary>
    public byte Labels => _rdata[3];

    public uint OriginalTtl => BinaryPrimitives.ReadUInt32BigEndian(_rdata[4..]);

    /// <summary>Whether the validity ends before it begins; the two are compared as serial numbers (RFC 4034 section 3.1.5).</summary>
    public bool EndsBeforeItBegins =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(_rdata[8..]) - BinaryPrimitives.ReadUInt32BigEndian(_rdata[12..])) < 0;

    public ushort KeyTag => BinaryPrimitives.ReadUInt16BigEndian(_rdata[16..]);

    /// <summary>The signer's name in wire form.</summary>
    public ReadOnlySpan<byte> Signer => _rdata.Slice(SignerOffset, WireName.LengthOf(_rdata[SignerOffset..]));
}
