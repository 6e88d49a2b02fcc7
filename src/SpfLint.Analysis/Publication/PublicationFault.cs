namespace SpfLint.Analysis.Publication;

/// <summary>How the writing of a TXT record's rdata keeps receivers from seeing the SPF record that was meant.</summary>
public enum PublicationFault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Character-strings join without the space that two terms need between them.</summary>
    StringsJoinTerms,

    /// <summary>A comma without quotes stands between character-strings, and becomes a part of the text.</summary>
    CommaBetweenStrings,

    /// <summary>The words are not in quotes, so that each is a string of its own and they join without spaces.</summary>
    Unquoted,

    /// <summary>An unquoted semicolon makes the rest a comment.</summary>
    TruncatedBySemicolon,

    /// <summary>Curly, full-width or single quotes stand where <c>"</c> must.</summary>
    TypographicQuotes,

    /// <summary>A string or word behind the record that is no term becomes part of it.</summary>
    TrailingData,
}
