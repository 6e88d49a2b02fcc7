namespace SpfLint.Dns.Records.Fields;

/// <summary>A time as <c>YYYYMMDDHHmmSS</c> in UTC, or as seconds since 1970 (RFC 4034 section 3.2).</summary>
internal sealed class TimeField(string label) : TokenField(label, "a time as YYYYMMDDHHmmSS, or as seconds since 1970")
{
    internal override bool MayBe(ReadOnlySpan<byte> text) => !text.IsEmpty && char.IsAsciiDigit((char)text[0]);

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isTime = text.Length == DateField.Length
            ? DateField.TryRead(text, out ulong seconds)
            : NumberField.TryParse(text, uint.MaxValue, out seconds);

        // Times wrap around, as serial numbers do (RFC 4034 section 3.1.5).
        wire.Add((uint)seconds);
        return isTime;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => sizeof(uint);
}
