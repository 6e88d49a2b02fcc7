using System.Text;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>Whether two records say the same to a receiver, however they are spaced, split and capitalised.</summary>
internal static class Wording
{
    /// <summary>Compares the terms in order, as they were meant.</summary>
    public static bool IsSame(SpfRecord left, SpfRecord right) =>
        left.Terms.Length == right.Terms.Length
        && left.Terms.Zip(right.Terms).All(pair => IsSame(
            pair.First.Span.Of(left.Text.Span), pair.Second.Span.Of(right.Text.Span)));

    // An upper-case macro-letter asks for URL escaping (RFC 7208 section 7.3); all else is compared without case.
    private static bool IsSame(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.Contains((byte)'%') ? left.SequenceEqual(right) : Ascii.EqualsIgnoreCase(left, right);
}
