namespace SpfLint.Dns.Records.Fields;

/// <summary>A field of one token that is not in quotes, for BIND, Knot DNS and NSD take quotes only around character-strings.</summary>
public abstract class TokenField : RdataField
{
    private protected TokenField(string label, string expectation)
        : base(label, expectation)
    {
    }

    internal sealed override void Read(ref RdataCursor cursor)
    {
        // In quotes, too, it leaves octets behind: later fields may look back at them.
        bool isRead = TryRead(cursor.Text, cursor.Wire);
        if (cursor.IsQuoted || !isRead)
            cursor.Fail(this);

        cursor.Token++;
    }

    /// <summary>Writes the octets of a token's text.</summary>
    private protected abstract bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire);
}
