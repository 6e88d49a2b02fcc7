namespace SpfLint.Spf.Evaluation;

/// <summary>Why an evaluation came out as it did, or why a term matched or not. Sections are those of RFC 7208.</summary>
public enum EvaluationReason
{
    /// <summary>A directive matched and gave its result (section 4.6.2).</summary>
    DirectiveMatched,

    /// <summary>No directive matched and there is no redirect: neutral (section 4.7).</summary>
    NothingMatched,

    /// <summary>The domain cannot be one: a label is empty or too long, or it is not fully qualified (section 4.3).</summary>
    MalformedDomain,

    /// <summary>The domain does not exist (section 4.3).</summary>
    NoSuchDomain,

    /// <summary>The domain has no SPF record (section 4.5).</summary>
    NoRecord,

    /// <summary>The domain has several SPF records (section 4.5).</summary>
    MultipleRecords,

    /// <summary>The record has a syntax error somewhere, looked at or not (section 4.6).</summary>
    SyntaxError,

    /// <summary>More than ten terms that ask DNS, over the whole evaluation (section 4.6.4).</summary>
    TooManyLookups,

    /// <summary>More than two questions without records for an answer (section 4.6.4).</summary>
    TooManyVoidLookups,

    /// <summary>More than ten mail exchanges at one name (section 4.6.4).</summary>
    TooManyMailExchanges,

    /// <summary>A server failed or did not answer (sections 4.4 and 5).</summary>
    DnsFailure,

    /// <summary>The evaluation took longer than it may (section 4.6.4).</summary>
    TimedOut,

    /// <summary>No source could answer a question; no reason of RFC 7208.</summary>
    UnknownAnswer,

    /// <summary>The name that a target's macros make is no domain name (sections 4.8 and 7.3).</summary>
    MalformedTarget,

    /// <summary>The target uses a local-part that is not ASCII, which matches nothing (RFC 8616 section 4).</summary>
    NonAsciiLocalPart,

    /// <summary><c>all</c> matches everybody (section 5.1).</summary>
    AlwaysMatches,

    /// <summary>The included record passes the client (section 5.2).</summary>
    IncludedRecordPassed,

    /// <summary>The included record gives fail, softfail or neutral, which is no match (section 5.2).</summary>
    IncludedRecordDidNotPass,

    /// <summary>The included name has no SPF record (section 5.2).</summary>
    IncludedRecordMissing,

    /// <summary>The included record is broken, or its evaluation ran into an error (section 5.2).</summary>
    IncludedRecordFailed,

    /// <summary>The name has the client's address, or one in its network (sections 5.3 and 5.4).</summary>
    AddressListed,

    /// <summary>The name has addresses of the client's family, but none that fits (sections 5.3 and 5.4).</summary>
    AddressNotListed,

    /// <summary>The name has no record of the type that was asked for: a void lookup (sections 4.6.4, 5.3 and 5.4).</summary>
    NoSuchRecords,

    /// <summary>The name takes no mail and so has no exchanges (RFC 7505).</summary>
    NullMailExchange,

    /// <summary>The client lies in the network (section 5.6).</summary>
    AddressInNetwork,

    /// <summary>The client does not lie in the network (section 5.6).</summary>
    AddressNotInNetwork,

    /// <summary>The network is of the other address family than the client (section 5).</summary>
    OtherAddressFamily,

    /// <summary>A validated name of the client is at or below the target (section 5.5).</summary>
    ValidatedNameFits,

    /// <summary>No validated name of the client is at or below the target (section 5.5).</summary>
    NoValidatedName,

    /// <summary>The client's address could not be turned into names, which is no match (section 5.5).</summary>
    ReverseLookupFailed,

    /// <summary>The constructed name has an A record (section 5.7).</summary>
    NameExists,

    /// <summary>Another record answers instead (section 6.1).</summary>
    Redirected,

    /// <summary>The name to redirect to has no SPF record (section 6.1).</summary>
    RedirectedRecordMissing,

    /// <summary>The explanation was found and expanded (section 6.2).</summary>
    Explained,

    /// <summary>The explanation is missing, doubled or malformed, and so treated as not asked for (section 6.2).</summary>
    NoExplanation,
}
