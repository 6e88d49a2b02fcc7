namespace SpfLint.Spf.Syntax;

/// <summary>What a TXT record's text is, judged by how it starts.</summary>
public enum SpfVersionKind
{
    /// <summary>Something else: no receiver, and no author, takes it for SPF.</summary>
    None,

    /// <summary>An SPF record as RFC 7208 section 4.5 selects them.</summary>
    Spf,

    /// <summary>Plainly meant as an SPF record, but not selected as one.</summary>
    MeantAsSpf,

    /// <summary>A Sender ID record (RFC 4406).</summary>
    SenderId,
}
