namespace SpfLint.Dns.Resolution;

/// <summary>How a question was answered.</summary>
public enum DnsStatus
{
    /// <summary>The name has records of the type.</summary>
    NoError,

    /// <summary>The name exists, but has no record of the type (RFC 2308 section 2.2).</summary>
    NoData,

    /// <summary>The name does not exist, and nothing below it does (RFC 8020).</summary>
    NxDomain,

    /// <summary>A server failed or refused, or the records make no sense: an endless chain of aliases, say.</summary>
    ServerFailure,

    /// <summary>No server answered in time.</summary>
    Timeout,

    /// <summary>The source cannot tell. Nothing may be concluded, least of all that the name does not exist.</summary>
    Unknown,
}
