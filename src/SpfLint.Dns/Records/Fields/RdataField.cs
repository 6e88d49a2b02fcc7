namespace SpfLint.Dns.Records.Fields;

/// <summary>A field of a type's rdata: how it is written, and its octets.</summary>
public abstract class RdataField
{
    private protected RdataField(string label, string expectation) => (Label, Expectation) = (label, expectation);

    /// <summary>What the field is called in messages, such as <c>preference</c>.</summary>
    public string Label { get; }

    /// <summary>What the field may be, such as <c>a number from 0 to 65535</c>.</summary>
    public string Expectation { get; }

    /// <summary>Whether it stands in the text; some octets follow from the type alone.</summary>
    public virtual bool IsWritten => true;

    /// <summary>Whether it is one or more character-strings, which may be in quotes, and as many as there are tokens.</summary>
    public virtual bool TakesStrings => false;

    /// <summary>Whether it may stand in quotes.</summary>
    public virtual bool MayBeQuoted => TakesStrings;

    /// <summary>Whether the rdata may end before it.</summary>
    internal virtual bool IsOptional => false;

    /// <summary>Whether it takes any number of tokens, so that counting tokens tells nothing.</summary>
    internal virtual bool TakesTokens => false;

    /// <summary>
    /// Whether a token can be this field when there are fewer tokens than fields: a number begins with a digit, and a name
    /// is not a mere number. So <c>MX mail</c> lacks its preference, not its exchange.
    /// </summary>
    internal virtual bool MayBe(ReadOnlySpan<byte> text) => true;

    /// <summary>Reads the field from its text, moves behind it, and tells what is wrong with it.</summary>
    /// <param name="cursor">At the field's first token; at the end only if the field is optional.</param>
    internal abstract void Read(ref RdataCursor cursor);

    /// <summary>The number of octets of the field in rdata given as octets (RFC 3597 section 5).</summary>
    /// <param name="rdata">All the rdata; fields may depend on those before them.</param>
    /// <param name="start">Offset of the field.</param>
    /// <returns>A number that may lead beyond the end, or -1 when the octets are not the field's.</returns>
    internal abstract int LengthIn(ReadOnlySpan<byte> rdata, int start);
}
