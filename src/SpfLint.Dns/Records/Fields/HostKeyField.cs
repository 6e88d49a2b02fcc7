using System.Buffers.Binary;

namespace SpfLint.Dns.Records.Fields;

/// <summary>HIP's public key: base 64 in one token (RFC 8005 section 6).</summary>
internal sealed class HostKeyField(string label) : TokenField(label, "text in base 64 without blanks")
{
    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        int start = wire.Length;
        var decoder = new Base64Decoder();
        bool isRead = decoder.Read(text, wire) < 0 && decoder.IsWhole;
        int length = wire.Length - start;
        wire.SetAt(HostKeyAlgorithmField.KeyLengthAt, (byte)(length >> 8));
        wire.SetAt(HostKeyAlgorithmField.KeyLengthAt + 1, (byte)length);
        return isRead && length is > 0 and <= ushort.MaxValue;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start)
    {
        int length = BinaryPrimitives.ReadUInt16BigEndian(rdata[HostKeyAlgorithmField.KeyLengthAt..]);
        return length > 0 ? length : -1;
    }
}
