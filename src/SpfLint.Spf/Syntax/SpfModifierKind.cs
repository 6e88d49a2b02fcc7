namespace SpfLint.Spf.Syntax;

/// <summary>What a modifier is for (RFC 7208 section 6).</summary>
public enum SpfModifierKind
{
    /// <summary><c>redirect</c>: the record that answers instead (section 6.1).</summary>
    Redirect,

    /// <summary><c>exp</c>: where the explanation of a fail stands (section 6.2).</summary>
    Explanation,

    /// <summary>Any other name; receivers read its syntax and ignore it (section 6).</summary>
    Unknown,
}
