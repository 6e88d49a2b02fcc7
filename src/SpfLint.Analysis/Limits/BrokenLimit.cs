using System.Globalization;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Limits;

/// <summary>A limit of RFC 7208 section 4.6.4 that a record breaks.</summary>
/// <param name="Senders">Who is hit, for a sentence.</param>
/// <param name="Count">What they spend, for a sentence.</param>
/// <param name="Steps">The terms that count on the way of the first of them, in order; the first ones of a great many.</param>
/// <param name="Excess">The step of these that is the first too many.</param>
/// <param name="First">The lowest address that is hit; null when that is not known.</param>
internal sealed record BrokenLimit(
    string Senders, string Count, IReadOnlyList<LookupStep> Steps, LookupStep Excess, ClientAddress? First)
{
    /// <summary>Counts that differ from sender to sender, as people read them.</summary>
    /// <param name="counts">The counts; at least one.</param>
    /// <param name="isLowerBound">Whether they may be higher.</param>
    public static string Join(IReadOnlyCollection<int> counts, bool isLowerBound)
    {
        (int least, int most) = (counts.Min(), counts.Max());
        return isLowerBound ? string.Create(CultureInfo.InvariantCulture, $"at least {least}")
            : least == most ? least.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
    }
}
