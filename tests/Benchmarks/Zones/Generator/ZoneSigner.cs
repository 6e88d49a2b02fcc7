using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SpfLint.Benchmarks.Zones;

/// <summary>Signs the records of a zone with ECDSA P-256 (RFC 4034 section 3, RFC 6605).</summary>
internal sealed class ZoneSigner : IDisposable
{
    private const byte Algorithm = 13;
    private const ushort Internet = 1;
    private const string Inception = "20240101000000";
    private const string Expiration = "20370101000000";

    private static readonly uint InceptionTime = SecondsAt(2024);
    private static readonly uint ExpirationTime = SecondsAt(2037);

    private readonly string _zone;
    private readonly uint _ttl;
    private readonly ECDsa _key;
    private readonly ushort _keyTag;

    public ZoneSigner(string zone, uint ttl, Random random)
    {
        const ushort ZoneKeyAndEntryPoint = 257;
        const byte Dnssec = 3;
        // Below the order of the curve, whose first bits are ones.
        var secret = new byte[32];
        random.NextBytes(secret.AsSpan(1));
        _zone = zone;
        _ttl = ttl;
        _key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secret });
        ECPoint point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] publicKey = [.. point.X!, .. point.Y!];
        Key = [ZoneKeyAndEntryPoint >> 8, ZoneKeyAndEntryPoint & 0xFF, Dnssec, Algorithm, .. publicKey];
        KeyText = $"{ZoneKeyAndEntryPoint} {Dnssec} {Algorithm} {Convert.ToBase64String(publicKey)}";
        _keyTag = TagOf(Key);
    }

    /// <summary>The rdata of the key's DNSKEY record.</summary>
    public byte[] Key { get; }

    /// <summary>The same as text.</summary>
    public string KeyText { get; }

    /// <summary>The text of an RRSIG record's rdata, for an RRset in canonical order.</summary>
    public string Sign(string owner, RecordType type, params byte[][] rdata)
    {
        byte labels = (byte)owner.Split('.').Length;
        var signed = new MemoryStream();
        WriteNumber(signed, (ushort)type);
        signed.WriteByte(Algorithm);
        signed.WriteByte(labels);
        WriteNumber(signed, _ttl);
        WriteNumber(signed, ExpirationTime);
        WriteNumber(signed, InceptionTime);
        WriteNumber(signed, _keyTag);
        signed.Write(WireName.Of(_zone));
        foreach (byte[] record in rdata)
        {
            signed.Write(WireName.Of(owner));
            WriteNumber(signed, (ushort)type);
            WriteNumber(signed, Internet);
            WriteNumber(signed, _ttl);
            WriteNumber(signed, (ushort)record.Length);
            signed.Write(record);
        }

        byte[] signature = _key.SignData(signed.GetBuffer().AsSpan(0, (int)signed.Length), HashAlgorithmName.SHA256);
        string mnemonic = type.ToString().ToUpperInvariant();
        return $"{mnemonic} {Algorithm} {labels} {_ttl} {Expiration} {Inception} {_keyTag} {_zone}. {Convert.ToBase64String(signature)}";
    }

    public void Dispose() => _key.Dispose();

    /// <summary>RFC 4034 appendix B.</summary>
    private static ushort TagOf(byte[] key)
    {
        uint sum = 0;
        for (int i = 0; i < key.Length; i++)
            sum += (i & 1) == 0 ? (uint)key[i] << 8 : key[i];

        return (ushort)(sum + (sum >> 16));
    }

    private static uint SecondsAt(int year) => (uint)new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    private static void WriteNumber(MemoryStream stream, ushort number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, number);
        stream.Write(bytes);
    }

    private static void WriteNumber(MemoryStream stream, uint number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        stream.Write(bytes);
    }
}
