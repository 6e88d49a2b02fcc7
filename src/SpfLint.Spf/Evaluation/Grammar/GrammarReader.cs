using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SpfLint.Spf.Syntax;
using SpfLint.Spf.Syntax.Parsing;

namespace SpfLint.Spf.Evaluation.Grammar;

/// <summary>
/// Reads a record the way receivers do: what the grammar of RFC 7208 section 12 accepts, and nothing else. The syntax tree
/// of <see cref="SpfRecord.Parse(ReadOnlyMemory{byte})"/> shows what an author meant, mends it, and suspects what is legal;
/// none of that may change a result.
/// </summary>
internal static class GrammarReader
{
    /// <summary>Reads a record.</summary>
    /// <param name="text">A text that receivers take for an SPF record.</param>
    /// <param name="wrong">The first word that breaks the grammar; empty when none does.</param>
    /// <returns>The record, or null when it breaks the grammar (section 4.6).</returns>
    public static SpfRecord? Read(ReadOnlyMemory<byte> text, out SpfSpan wrong)
    {
        var source = new RepairedText(text);
        ReadOnlySpan<byte> bytes = text.Span;
        int start = SpfRecord.VersionText.Length;
        int spacesInAll = bytes.Count((byte)' ');
        ImmutableArray<SpfTerm>.Builder terms = ImmutableArray.CreateBuilder<SpfTerm>(spacesInAll);
        ImmutableArray<SpfSpan>.Builder separators = ImmutableArray.CreateBuilder<SpfSpan>(spacesInAll);
        var noErrors = new TermErrors(source);
        SeenModifiers? seen = null;
        for (int at = start; at < bytes.Length;)
        {
            // 1*SP; no other white space separates terms.
            int word = at + bytes[at..].IndexOfAnyExcept((byte)' ');
            int spaces = (word < at ? bytes.Length : word) - at;
            separators.Add(new SpfSpan(at, spaces));
            at += spaces;
            if (at == bytes.Length)
                break;

            int length = bytes[at..].IndexOf((byte)' ');
            var range = new TextRange(at, length < 0 ? bytes.Length : at + length);
            at = range.End;
            SpfTerm? term = ReadTerm(noErrors, range);
            if (term is null || !IsFirst(term, ref seen))
            {
                wrong = new SpfSpan(range.Start, range.Length);
                return null;
            }

            terms.Add(term);
        }

        wrong = default;
        return new SpfRecord(text)
        {
            Version = new SpfSpan(0, start),
            Terms = terms.DrainToImmutable(),
            Separators = ImmutableCollectionsMarshal.AsImmutableArray(separators.ToArray()),
            Errors = [],
        };
    }

    /// <summary>Section 6: redirect and exp stand at most once; other modifiers as often as they like.</summary>
    private static bool IsFirst(SpfTerm term, ref SeenModifiers? seen) =>
        term is not SpfModifier { Kind: not SpfModifierKind.Unknown } modifier || (seen ??= new SeenModifiers()).Add(modifier.Kind);

    private static SpfTerm? ReadTerm(TermErrors noErrors, TextRange word)
    {
        ReadOnlySpan<byte> bytes = word.Of(noErrors.Text.Bytes);
        if (bytes.IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0)
            return null;

        int name = 0;
        while (name < bytes.Length && SpfBytes.IsNameByte(bytes[name]))
            name++;

        return name < bytes.Length && bytes[name] == (byte)'=' && SpfBytes.IsAlpha(bytes[0])
            ? ReadModifier(noErrors, word, name)
            : ReadDirective(noErrors, word);
    }

    /// <summary><c>modifier = redirect / explanation / unknown-modifier</c>, where an unknown one has none of the known names.</summary>
    private static SpfModifier? ReadModifier(TermErrors noErrors, TextRange word, int nameLength)
    {
        RepairedText text = noErrors.Text;
        var name = new TextRange(word.Start, word.Start + nameLength);
        var nodes = new TermNodes(noErrors, word, name with { End = name.Start }, name);
        TextRange value = word with { Start = name.End + 1 };
        if (TermNames.FindModifier(name.Of(text.Bytes)) is { } known)
            return DomainGrammar.Read(text, value) is { } domain ? nodes.Modifier(known, new ModifierValue(domain.MacroString, domain)) : null;

        var errors = new TermErrors(text);
        MacroString macroString = MacroReader.Read(value, isExpanded: false, errors);
        return errors.Count == 0 ? nodes.Modifier(SpfModifierKind.Unknown, new ModifierValue(macroString, null)) : null;
    }

    /// <summary><c>directive = [ qualifier ] mechanism</c></summary>
    private static SpfDirective? ReadDirective(TermErrors noErrors, TextRange word)
    {
        RepairedText text = noErrors.Text;
        ReadOnlySpan<byte> bytes = text.Bytes;
        TextRange qualifier = word with { End = word.Start + (SpfBytes.IsQualifier(bytes[word.Start]) ? 1 : 0) };
        int end = qualifier.End;
        while (end < word.End && SpfBytes.IsAlphaNumeric(bytes[end]))
            end++;

        var name = new TextRange(qualifier.End, end);
        return TermNames.FindMechanism(name.Of(bytes)) is { } mechanism
            && MechanismGrammar.Read(text, mechanism, new TextRange(end, word.End)) is { } argument
                ? new TermNodes(noErrors, word, qualifier, name).Directive(argument)
                : null;
    }
}
