namespace SpfLint.Spf.Evaluation;

/// <summary>Which identity is checked (RFC 7208 sections 2.3 and 2.4).</summary>
public enum SpfIdentityKind
{
    /// <summary>The reverse-path of the envelope.</summary>
    MailFrom,

    /// <summary>The name that the client gave for itself.</summary>
    Helo,
}
