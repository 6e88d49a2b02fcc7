namespace SpfLint.Spf.Syntax;

/// <summary>A piece of a <see cref="MacroString"/> (RFC 7208 section 7.1).</summary>
/// <param name="Span">Its bytes.</param>
public abstract record MacroPart(SpfSpan Span);

/// <summary>A run of <c>macro-literal</c> bytes, each standing for itself.</summary>
/// <param name="Span">Its bytes.</param>
public sealed record MacroLiteral(SpfSpan Span) : MacroPart(Span);

/// <summary><c>%%</c>, <c>%_</c> or <c>%-</c>.</summary>
/// <param name="Span">Its two bytes.</param>
/// <param name="Expansion">What it stands for: <c>%</c>, a space, or <c>%20</c>.</param>
public sealed record MacroEscape(SpfSpan Span, string Expansion) : MacroPart(Span);

/// <summary><c>%{…}</c> (RFC 7208 sections 7.1 to 7.3).</summary>
/// <param name="Span">From the percent sign to the closing brace.</param>
/// <param name="Letter">The macro-letter in lower case: one of <c>s l o d i p h c r t v</c>.</param>
/// <param name="LetterSpan">The macro-letter.</param>
public sealed record MacroExpand(SpfSpan Span, char Letter, SpfSpan LetterSpan) : MacroPart(Span)
{
    /// <summary>Whether the letter is in upper case, so that the value is URL-escaped (section 7.3).</summary>
    public bool IsUrlEscaped { get; init; }

    /// <summary>How many right-hand parts are kept, at least one; null when all are.</summary>
    public int? PartCount { get; init; }

    /// <summary>The digits; empty when there are none.</summary>
    public SpfSpan DigitsSpan { get; init; }

    /// <summary>Whether the parts are reversed (<c>r</c>).</summary>
    public bool IsReversed { get; init; }

    /// <summary>The delimiters that split the value; empty when none is written and a dot is meant.</summary>
    public SpfSpan DelimitersSpan { get; init; }
}
