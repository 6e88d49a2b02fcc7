using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>What the signatures of a zone say. Nearly all of them say one of a few dozens of things, of which each is read once.</summary>
/// <param name="zone">The zone.</param>
/// <param name="scan">Where the records are read from.</param>
/// <param name="keys">The zone's keys.</param>
internal sealed class SignatureStatements(Zone zone, RecordScan scan, ZoneKeys keys)
{
    private Statement[] _statements = [];

    /// <summary>What a signature says.</summary>
    /// <param name="index">An RRSIG record, whose rdata can be read.</param>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public Statement Find(int index)
    {
        int number = zone[index].Signature;
        if (number < 0)
            return Read(index);

        if (number >= _statements.Length)
            Array.Resize(ref _statements, Math.Max(2 * number, 16));

        if (!_statements[number].IsRead)
            _statements[number] = Read(index);

        return _statements[number];
    }

    /// <summary>The name of a signature's signer, as it is shown.</summary>
    /// <param name="index">An RRSIG record, whose rdata can be read.</param>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public string SignerOf(int index) => Excerpt.OfName(ReadStart(index, stackalloc byte[Zone.MaxSignatureStart]).Signer);

    private Statement Read(int index)
    {
        Signature signature = ReadStart(index, stackalloc byte[Zone.MaxSignatureStart]);
        return new Statement
        {
            IsRead = true,
            Covered = new CoveredType(signature.Covered, signature.Algorithm),
            Labels = signature.Labels,
            OriginalTtl = signature.OriginalTtl,
            EndsBeforeItBegins = signature.EndsBeforeItBegins,
            KeyTag = signature.KeyTag,
            HasKey = keys.MayHave(signature.KeyTag, signature.Algorithm),
            IsOfZone = WireName.AreEqual(signature.Signer, zone.Names[zone.Apex]),
        };
    }

    private Signature ReadStart(int index, Span<byte> octets)
    {
        int length = zone.ReadSignatureStart(zone[index], octets);
        return new Signature(length > 0 ? octets[..length] : scan.ReadStart(index, Signature.FieldCount));
    }

    /// <summary>The fields of a signature, and what the zone has of them.</summary>
    internal readonly record struct Statement
    {
        /// <summary>False for an empty place.</summary>
        public bool IsRead { get; init; }

        /// <summary>The type of the records that it covers, and the algorithm.</summary>
        public CoveredType Covered { get; init; }

        /// <inheritdoc cref="Signature.Labels"/>
        public byte Labels { get; init; }

        /// <summary>The TTL of the records in seconds when they were signed.</summary>
        public uint OriginalTtl { get; init; }

        /// <inheritdoc cref="Signature.EndsBeforeItBegins"/>
        public bool EndsBeforeItBegins { get; init; }

        /// <summary>The tag of the key that made it.</summary>
        public ushort KeyTag { get; init; }

        /// <summary>Whether the zone may have that key.</summary>
        public bool HasKey { get; init; }

        /// <summary>Whether the zone is the signer.</summary>
        public bool IsOfZone { get; init; }
    }
}
