using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Addresses;

/// <summary>What differs for the addresses of a range between two evaluations.</summary>
/// <param name="Range">The addresses.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Before">What held for them; its range may be wider.</param>
/// <param name="After">What holds for them now; its range may be wider.</param>
public readonly record struct AddressChange(AddressRange Range, AddressChangeKind Kind, AddressVerdict Before, AddressVerdict After)
{
    /// <summary>Whether the addresses pass now and did not before, as far as anybody knows.</summary>
    public bool MayGain => Kind == AddressChangeKind.Gain || (Kind == AddressChangeKind.Open && CanPass(After) && !AlwaysPasses(Before));

    /// <summary>Whether the addresses passed before and do not any more, as far as anybody knows.</summary>
    public bool MayLose => Kind == AddressChangeKind.Loss || (Kind == AddressChangeKind.Open && CanPass(Before) && !AlwaysPasses(After));

    private static bool CanPass(AddressVerdict verdict) =>
        verdict.Result is SpfResult.Pass or SpfResult.Unknown
        || VerdictConditions.Of(verdict).Any(condition => condition.Matched is null or SpfResult.Pass);

    private static bool AlwaysPasses(AddressVerdict verdict) =>
        verdict.Result == SpfResult.Pass && VerdictConditions.Of(verdict).All(condition => condition.Matched == SpfResult.Pass);
}
