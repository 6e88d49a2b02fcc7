namespace SpfLint.Dns.Records.Fields;

/// <summary>Octets that no token says: LOC's version and the defaults of its precisions (RFC 1876 section 3).</summary>
internal sealed class ConstantField(string label, byte[] octets) : RdataField(label, "nothing")
{
    /// <inheritdoc/>
    public override bool IsWritten => false;

    internal override bool IsOptional => true;

    internal override void Read(ref RdataCursor cursor)
    {
        cursor.Wire.Add(octets);
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => octets.Length;
}
