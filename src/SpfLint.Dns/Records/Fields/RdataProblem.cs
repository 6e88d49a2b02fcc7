using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Records.Fields;

/// <summary>A field of rdata that cannot be read.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Token">Index of the token; the number of tokens when it is missing.</param>
/// <param name="Field">The field it should be, if the type has one there.</param>
/// <param name="Start">Offset in the token's content of what is wrong.</param>
/// <param name="Length">Number of wrong bytes; 0 stands for the whole token.</param>
internal readonly record struct RdataProblem(ZoneErrorKind Kind, int Token, RdataField? Field, int Start = 0, int Length = 0)
{
    /// <summary>What the field may be in this place, where that is narrower than the field's own expectation.</summary>
    public string? Expectation { get; init; }
}
