namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// The property tag of CAA: letters and digits, at least one (RFC 8659 section 4.1). Who reads it disregards case, but servers keep it as it is
/// written (RFC 4034 section 6.2).
/// </summary>
internal sealed class TagField(string label) : TokenField(label, "at most 255 letters and digits")
{
    private const int MaxLength = 255;

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        wire.Add((byte)text.Length);
        foreach (byte b in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)b))
                return false;

            wire.Add(b);
        }

        return text.Length is > 0 and <= MaxLength;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) =>
        start < rdata.Length && rdata[start] > 0 ? rdata[start] + 1 : -1;
}
