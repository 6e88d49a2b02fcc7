namespace SpfLint.Dns.Layout;

/// <summary>What stands on a line of the layout.</summary>
internal enum LayoutLineKind : byte
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A directive or record, or its first line.</summary>
    Entry,

    /// <summary>Fields or a comment inside the parentheses of an entry.</summary>
    Inner,

    /// <summary>The closing parenthesis of an entry.</summary>
    Close,

    /// <summary>A comment that begins in the first column.</summary>
    Comment,

    /// <summary>A comment on its own line that is indented like the fields behind an owner.</summary>
    IndentedComment,

    /// <summary>A comment on its own line that goes on with the comment at the end of the line above.</summary>
    ContinuedComment,
}

/// <summary>A line of the layout.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Pieces">Its fields among the pieces of its block.</param>
/// <param name="Comment">Its comment in the text of its block; empty when there is none.</param>
/// <param name="Section">Comments of the same section are aligned; negative for one that is not.</param>
internal readonly record struct LayoutLine(LayoutLineKind Kind, Range Pieces, Range Comment, int Section)
{
    /// <summary>The section of a comment that stands for itself.</summary>
    public const int NoSection = -1;

    /// <summary>The section of a comment that touches the field before it.</summary>
    public const int Glued = -2;

    /// <summary>Whether it has a comment.</summary>
    public bool HasComment => !Comment.Start.Equals(Comment.End);

    /// <summary>Whether it ends with the parenthesis that the lines below it stand in.</summary>
    public bool OpensParenthesis { get; init; }
}

/// <summary>A field as it is written.</summary>
/// <param name="Text">Its bytes in the text of its block.</param>
/// <param name="Width">Its width in columns.</param>
/// <param name="Column">The column that it belongs into.</param>
/// <param name="IsGlued">Whether nothing stands between it and the field before it.</param>
internal readonly record struct LayoutPiece(Range Text, int Width, LayoutColumn Column, bool IsGlued);
