using System.Collections.Immutable;

namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>Records that lead back to the first of them, so that every evaluation ends in an error (RFC 7208 section 4.6.4).</summary>
/// <param name="Records">The records on the way, each once; of a long loop the first ones.</param>
/// <param name="Term">The term of the first record that leads on.</param>
/// <param name="IsCut">Whether there are more records than are told.</param>
public sealed record RecordLoop(ImmutableArray<RecordNode> Records, TermNode Term, bool IsCut)
{
    /// <summary>Most records that are told.</summary>
    public const int MaxRecords = 16;
}
