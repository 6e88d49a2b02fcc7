using SpfLint.Dns.Names;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation;

/// <summary>What check_host says (RFC 7208 section 2.6) and what decided it.</summary>
public readonly record struct CheckHostOutcome
{
    /// <summary>The result; <see cref="SpfResult.Unknown"/> when it depends on an answer that no source had.</summary>
    public SpfResult Result { get; init; }

    /// <summary>
    /// The result if no term whose answer is unknown matches; the same as <see cref="Result"/> when nothing is unknown.
    /// </summary>
    public SpfResult AssumedResult { get; init; }

    /// <summary>Why.</summary>
    public EvaluationReason Reason { get; init; }

    /// <summary>The domain whose record decided, after redirects; the domain to check when none did.</summary>
    public DomainName Domain { get; init; }

    /// <summary>That record; null when there is none, or several.</summary>
    public SpfRecord? Record { get; init; }

    /// <summary>The term of that record that decided, or failed, or could not be told; null when none did.</summary>
    public SpfTerm? Term { get; init; }

    /// <summary>The first name that no source could answer, and that the result depends on.</summary>
    public DomainName? UnknownName { get; init; }

    /// <summary>The domain owner's explanation of a fail (section 6.2), in need of escaping wherever it is shown; null without one.</summary>
    public string? Explanation { get; init; }

    /// <summary>Terms that asked DNS (section 4.6.4); at least so many when something is unknown.</summary>
    public int LookupCount { get; init; }

    /// <summary>Questions without records for an answer (section 4.6.4); at least so many when something is unknown.</summary>
    public int VoidLookupCount { get; init; }
}
