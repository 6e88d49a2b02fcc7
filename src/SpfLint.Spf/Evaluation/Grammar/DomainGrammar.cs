using SpfLint.Spf.Syntax;
using SpfLint.Spf.Syntax.Parsing;

namespace SpfLint.Spf.Evaluation.Grammar;

/// <summary><c>domain-spec = macro-string domain-end</c> (RFC 7208 section 7.1).</summary>
internal static class DomainGrammar
{
    /// <summary>Reads a domain-spec.</summary>
    /// <returns>Null when the grammar does not allow it.</returns>
    public static DomainSpec? Read(RepairedText text, TextRange range)
    {
        var errors = new TermErrors(text);
        MacroString macroString = MacroReader.Read(range, isExpanded: true, errors);
        return errors.Count == 0 && !range.IsEmpty && (macroString.Parts[^1] is not MacroLiteral end || EndsInTopLabel(end.Span.Of(text.Bytes)))
            ? new DomainSpec(macroString, text.Memory[range.Start..range.End])
            : null;
    }

    /// <summary>Whether a literal at the end holds <c>"." toplabel [ "." ]</c>.</summary>
    private static bool EndsInTopLabel(ReadOnlySpan<byte> literal)
    {
        if (literal.EndsWith("."u8))
            literal = literal[..^1];

        int dot = literal.LastIndexOf((byte)'.');
        return dot >= 0 && DomainText.IsTopLabel(literal[(dot + 1)..]);
    }
}
