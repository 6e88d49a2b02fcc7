namespace SpfLint.Spf.Syntax;

/// <summary>A <c>domain-spec</c> (RFC 7208 section 7.1): a macro-string that ends in a top label or in a macro.</summary>
/// <param name="MacroString">Its parts.</param>
/// <param name="Text">Its bytes, a final dot included.</param>
public sealed record DomainSpec(MacroString MacroString, ReadOnlyMemory<byte> Text)
{
    /// <summary>Its bytes in the record.</summary>
    public SpfSpan Span => MacroString.Span;

    /// <summary>Whether it is a plain name, the same for every sender.</summary>
    public bool IsLiteral => MacroString.IsLiteral;
}
