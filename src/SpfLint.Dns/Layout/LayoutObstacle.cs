using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Layout;

/// <summary>What keeps a zone file from being laid out: text of which nobody can say for sure where its fields begin and end.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where.</param>
public sealed record LayoutObstacle(ZoneErrorKind Kind, TextSpan Span)
{
    /// <summary>Whether a mistake of this kind leaves no doubt about the fields of an entry.</summary>
    internal static bool IsHarmless(ZoneErrorKind kind) => kind is
        ZoneErrorKind.NestedParenthesis or ZoneErrorKind.LineEndInQuotes or ZoneErrorKind.EscapedLineEnd or ZoneErrorKind.ByteOrderMark
        or ZoneErrorKind.CarriageReturnLineFeed or ZoneErrorKind.NoFinalNewline;
}
