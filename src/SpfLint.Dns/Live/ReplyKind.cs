namespace SpfLint.Dns.Live;

/// <summary>What a message that came back is good for.</summary>
internal enum ReplyKind
{
    /// <summary>It does not answer the question that was asked: a stray or forged message, which is passed over (RFC 5452 section 9.1).</summary>
    Foreign,

    /// <summary>It was too long for UDP (RFC 2181 section 9).</summary>
    Truncated,

    /// <summary>The server does not know EDNS (RFC 6891 section 7).</summary>
    EdnsRefused,

    /// <summary>The server failed, refuses, sends us elsewhere, or makes no sense.</summary>
    Failed,

    /// <summary>It answers the question, at least in part.</summary>
    Answered,
}
