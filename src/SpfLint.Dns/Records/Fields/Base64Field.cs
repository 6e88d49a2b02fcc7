namespace SpfLint.Dns.Records.Fields;

/// <summary>Octets in base 64 (RFC 4648 section 4) up to the end of the rdata, with blanks where their author likes them.</summary>
/// <param name="label">What the field is called.</param>
/// <param name="isOptional">Whether there may be none.</param>
/// <param name="noneAt">Offset in the rdata of an octet that is zero when there are none, or -1.</param>
/// <param name="hyphen">Whether a hyphen stands for no octets.</param>
internal sealed class Base64Field(string label, bool isOptional = false, int noneAt = -1, bool hyphen = false) : RdataField(label, "text in base 64")
{
    internal override bool IsOptional => isOptional || noneAt >= 0;

    internal override bool TakesTokens => true;

    internal override void Read(ref RdataCursor cursor)
    {
        if (hyphen && cursor.Token == cursor.Tokens.Length - 1 && cursor.Text.SequenceEqual("-"u8))
        {
            cursor.Token++;
            return;
        }

        if (cursor.IsAtEnd && noneAt >= 0 && cursor.Problems.Count == 0 && cursor.Wire.Span[noneAt] != 0)
            cursor.FailMissing(this);

        int first = cursor.Token;
        var decoder = new Base64Decoder();
        for (; !cursor.IsAtEnd; cursor.Token++)
        {
            int wrong = cursor.IsQuoted ? 0 : decoder.Read(cursor.Text, cursor.Wire);
            if (wrong >= 0)
            {
                cursor.Fail(this, start: wrong, length: cursor.IsQuoted ? 0 : 1);
                return;
            }
        }

        if (!decoder.IsWhole)
            cursor.FailWhole(this, first, "text in base 64, whole groups of four characters");
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) =>
        rdata.Length > start || IsOptional || hyphen ? rdata.Length - start : -1;
}
