using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>Tells words that are terms from words that are not.</summary>
internal static class KnownTerm
{
    /// <summary>Whether a word is by itself a mechanism, a <c>redirect</c> or an <c>exp</c> without any mistake.</summary>
    public static bool IsOne(ReadOnlySpan<byte> word)
    {
        SpfRecord record = SpfRecord.Parse((byte[])[.. "v=spf1 "u8, .. word]);
        return record.Errors.IsEmpty && record.Terms is [SpfDirective or SpfModifier { Kind: not SpfModifierKind.Unknown }];
    }
}
