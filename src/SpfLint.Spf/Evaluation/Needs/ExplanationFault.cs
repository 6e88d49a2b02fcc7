namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>What keeps receivers from using an explanation (RFC 7208 section 6.2).</summary>
public enum ExplanationFault
{
    /// <summary>Nothing that is known of.</summary>
    None,

    /// <summary>The name has no TXT record.</summary>
    Missing,

    /// <summary>The name has several TXT records.</summary>
    Several,

    /// <summary>The text has octets outside printable US-ASCII.</summary>
    NotAscii,

    /// <summary>A macro in the text cannot be read.</summary>
    MalformedMacro,
}
