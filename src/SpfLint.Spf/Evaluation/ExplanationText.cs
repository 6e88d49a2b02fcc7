using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;
using SpfLint.Spf.Syntax.Parsing;

namespace SpfLint.Spf.Evaluation;

/// <summary>
/// The text of an explanation: <c>explain-string = *( macro-string / SP )</c> in printable US-ASCII, where <c>%{c}</c>,
/// <c>%{r}</c> and <c>%{t}</c> are at home (RFC 7208 sections 6.2, 7.1 and 7.2).
/// </summary>
internal static class ExplanationText
{
    /// <summary>Says what is wrong with the text.</summary>
    /// <param name="text">The TXT record's character-strings joined without spaces.</param>
    public static ExplanationFault Check(ReadOnlyMemory<byte> text)
    {
        Read(text, out ExplanationFault fault);
        return fault;
    }

    /// <summary>Reads the text.</summary>
    /// <param name="text">The TXT record's character-strings joined without spaces.</param>
    /// <param name="fault">What is wrong with it, else <see cref="ExplanationFault.None"/>.</param>
    /// <returns>Null when something is wrong.</returns>
    public static MacroString? Read(ReadOnlyMemory<byte> text, out ExplanationFault fault)
    {
        if (text.Span.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            fault = ExplanationFault.NotAscii;
            return null;
        }

        var errors = new TermErrors(new RepairedText(text));
        MacroString macroString = MacroReader.Read(new TextRange(0, text.Length), isExpanded: false, errors);
        fault = errors.Count == 0 ? ExplanationFault.None : ExplanationFault.MalformedMacro;
        return errors.Count == 0 ? macroString : null;
    }
}
