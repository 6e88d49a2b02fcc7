namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>
/// What an evaluation spends of the limits of RFC 7208 section 4.6.4 on a sender that no term but <c>all</c> matches. Counts
/// stop at <see cref="Most"/>.
/// </summary>
/// <param name="Lookups">Terms that ask DNS: <c>include a mx ptr exists redirect</c>.</param>
/// <param name="VoidIp4">Void lookups for an IPv4 sender.</param>
/// <param name="VoidIp6">Void lookups for an IPv6 sender.</param>
/// <param name="IsLowerBound">Whether a record on the way is not known, so that the counts may be higher.</param>
public readonly record struct LookupTotal(int Lookups, int VoidIp4, int VoidIp6, bool IsLowerBound)
{
    /// <summary>Where counting stops: records that include each other twice would pass any number.</summary>
    public const int Most = 1_000_000;

    /// <summary>Adds what another part of the evaluation spends.</summary>
    public static LookupTotal operator +(LookupTotal left, LookupTotal right) => new(
        Math.Min(Most, left.Lookups + right.Lookups),
        Math.Min(Most, left.VoidIp4 + right.VoidIp4),
        Math.Min(Most, left.VoidIp6 + right.VoidIp6),
        left.IsLowerBound || right.IsLowerBound);
}
