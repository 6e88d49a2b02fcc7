using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>
/// What the signatures of a zone say that is right wherever it is said. Nearly all signatures of a zone say one of a few dozens of things,
/// of which each is judged once.
/// </summary>
/// <param name="zone">The zone.</param>
/// <param name="keys">Its keys.</param>
internal sealed class SignatureStatements(Zone zone, ZoneKeys keys)
{
    private readonly byte[] _octets = new byte[Zone.MaxSignatureStart];
    private Statement[] _statements = [];

    /// <summary>What a signature says, if its signer is the zone, a key of the zone made it, and its times are in order.</summary>
    /// <param name="signature">An RRSIG record, whose rdata can be read.</param>
    /// <param name="said">What it says.</param>
    /// <returns>False when the signature must be read to tell.</returns>
    public bool TryFind(in ZoneRecord signature, out Statement said)
    {
        int number = signature.Signature;
        if (number < 0)
        {
            said = default;
            return false;
        }

        if (number >= _statements.Length)
            Array.Resize(ref _statements, Math.Max(2 * number, 16));

        if (!_statements[number].IsRead)
            _statements[number] = Read(signature);

        said = _statements[number];
        return said.IsRight;
    }

    private Statement Read(in ZoneRecord record)
    {
        var signature = new Signature(_octets.AsSpan(0, zone.ReadSignatureStart(record, _octets)));
        bool isRight = signature.Covered != RecordType.Rrsig
            && !signature.EndsBeforeItBegins
            && keys.MayHave(signature.KeyTag, signature.Algorithm)
            && WireName.AreEqual(signature.Signer, zone.Names[zone.Apex]);

        return new Statement(new CoveredType(signature.Covered, signature.Algorithm), signature.Labels, signature.OriginalTtl, true, isRight);
    }

    /// <summary>What a signature says of the records that it covers.</summary>
    /// <param name="Covered">Their type, and the algorithm.</param>
    /// <param name="Labels">Number of labels of their owner, without the root and a wildcard's asterisk.</param>
    /// <param name="Ttl">Their TTL in seconds.</param>
    /// <param name="IsRead">False for an empty place.</param>
    /// <param name="IsRight">Whether all else that it says is right.</param>
    internal readonly record struct Statement(CoveredType Covered, byte Labels, uint Ttl, bool IsRead, bool IsRight);
}
