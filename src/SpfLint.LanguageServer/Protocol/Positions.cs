namespace SpfLint.LanguageServer.Protocol;

/// <summary>A place in a document.</summary>
/// <param name="Line">Zero-based line; LF, CRLF and a lone CR end a line.</param>
/// <param name="Character">Zero-based column, counted as was agreed upon.</param>
internal sealed record Position(int Line, int Character);

/// <summary>The protocol's <c>Range</c>.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The place just behind its last character.</param>
internal sealed record PositionRange(Position Start, Position End)
{
    /// <summary>Whether two ranges share a character, or touch: a cursor stands between two characters.</summary>
    public bool Touches(PositionRange other) => !IsBefore(End, other.Start) && !IsBefore(other.End, Start);

    private static bool IsBefore(Position left, Position right) =>
        left.Line != right.Line ? left.Line < right.Line : left.Character < right.Character;
}

/// <summary>A range of a document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Range">The range.</param>
internal sealed record Location(string Uri, PositionRange Range);

/// <summary>What the columns of a session count.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 code units, unless something else is agreed upon.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,
}
