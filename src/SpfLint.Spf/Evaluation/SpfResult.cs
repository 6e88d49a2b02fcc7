namespace SpfLint.Spf.Evaluation;

/// <summary>The results of check_host (RFC 7208 section 2.6), and one that says that the answer is not known here.</summary>
public enum SpfResult
{
    /// <summary>No domain to check, or no SPF record (section 2.6.1).</summary>
    None,

    /// <summary>The record says nothing about the client (section 2.6.2).</summary>
    Neutral,

    /// <summary>The client may send (section 2.6.3).</summary>
    Pass,

    /// <summary>The client may not send (section 2.6.4).</summary>
    Fail,

    /// <summary>The client probably may not send (section 2.6.5).</summary>
    SoftFail,

    /// <summary>An error that may go away: DNS did not answer (section 2.6.6).</summary>
    TempError,

    /// <summary>An error that stays until somebody mends a record (section 2.6.7).</summary>
    PermError,

    /// <summary>
    /// No result of RFC 7208: a source of answers knew too little to tell. It never means that something is wrong.
    /// </summary>
    Unknown,
}
