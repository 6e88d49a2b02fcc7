using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Suppressions;

/// <summary>One rule, suppressed in one part of a file.</summary>
/// <param name="comment">The comment that says so.</param>
/// <param name="id">The rule.</param>
/// <param name="scope">The part; null when there is no record that the comment could be about.</param>
internal sealed class Suppression(SuppressionComment comment, SuppressedId id, TextSpan? scope)
{
    /// <summary>The comment that says so.</summary>
    public SuppressionComment Comment { get; } = comment;

    /// <summary>The rule.</summary>
    public SuppressedId Id { get; } = id;

    /// <summary>The part of the file.</summary>
    public TextSpan? Scope { get; } = scope;

    /// <summary>Whether it has suppressed anything.</summary>
    public bool IsUsed { get; set; }
}
