namespace SpfLint.Dns.Records.Fields;

/// <summary>Octets as pairs of hexadecimal digits up to the end of the rdata, with blanks where their author likes them.</summary>
/// <param name="label">What the field is called.</param>
/// <param name="length">How many octets there must be.</param>
internal sealed class HexadecimalField(string label, OctetCount length) : RdataField(label, "pairs of hexadecimal digits")
{
    internal override bool TakesTokens => true;

    internal override void Read(ref RdataCursor cursor)
    {
        RdataBuffer wire = cursor.Wire;
        int first = cursor.Token;
        int start = wire.Length;
        int high = -1;
        for (; !cursor.IsAtEnd; cursor.Token++)
        {
            ReadOnlySpan<byte> text = cursor.Text;
            int wrong = HexadecimalDigits.AddAll(text, ref high, wire);
            if (cursor.IsQuoted || wrong >= 0)
            {
                cursor.Fail(this, start: Math.Max(wrong, 0), length: cursor.IsQuoted ? 0 : 1);
                return;
            }
        }

        if (high >= 0)
            cursor.FailWhole(this, first);
        else if (cursor.Problems.Count == 0 && !length.Allows(wire.Span, wire.Length - start))
            cursor.FailWhole(this, first, length.Describe(wire.Span));
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) =>
        rdata.Length > start && length.Allows(rdata, rdata.Length - start) ? rdata.Length - start : -1;
}
