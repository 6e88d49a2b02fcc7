using System.Collections.Immutable;

namespace SpfLint.Spf.Syntax;

/// <summary>A <c>macro-string</c> (RFC 7208 section 7.1): literals, escapes and macros, in order.</summary>
/// <param name="Span">All its bytes; may be empty.</param>
/// <param name="Parts">What it is made of; together they cover the span.</param>
public sealed record MacroString(SpfSpan Span, ImmutableArray<MacroPart> Parts)
{
    /// <summary>Whether it stands for itself: neither macros nor escapes.</summary>
    public bool IsLiteral
    {
        get
        {
            foreach (MacroPart part in Parts)
            {
                if (part is not MacroLiteral)
                    return false;
            }

            return true;
        }
    }

    /// <summary>The <c>%{…}</c> parts, in order.</summary>
    public IEnumerable<MacroExpand> Expands => Parts.OfType<MacroExpand>();
}
