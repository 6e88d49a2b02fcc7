using System.Collections.Immutable;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Addresses;

/// <summary>What check_host says to each address of a range, and why: one and the same for all of them.</summary>
/// <param name="Range">The addresses.</param>
/// <param name="Decision">What decided.</param>
/// <param name="LookupCount">The terms on their way that asked DNS (RFC 7208 section 4.6.4), an eleventh included.</param>
/// <param name="VoidLookupCount">The questions without records for an answer on their way (section 4.6.4), a third included.</param>
/// <param name="DependsOn">
/// What else the result depends on, in the order in which it was met. When it is not empty, the result and the counts are those
/// that hold if none of it matches, like <see cref="CheckHostOutcome.AssumedResult"/>.
/// </param>
public readonly record struct AddressVerdict(
    AddressRange Range, AddressDecision Decision, int LookupCount, int VoidLookupCount, ImmutableArray<AddressDependency> DependsOn)
{
    /// <summary>The result; see <see cref="DependsOn"/> for when it is certain.</summary>
    public SpfResult Result => Decision.Result;

    /// <summary>Whether nothing but the address matters.</summary>
    public bool IsCertain => DependsOn.IsEmpty;
}
