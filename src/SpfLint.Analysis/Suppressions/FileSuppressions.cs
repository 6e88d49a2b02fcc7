using System.Collections.Immutable;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Suppressions;

/// <summary>The suppressions of one file.</summary>
/// <param name="All">What its comments suppress, and in which part of it.</param>
/// <param name="Strays">The ids of <c>restore</c> comments that end nothing.</param>
internal sealed record FileSuppressions(ImmutableArray<Suppression> All, ImmutableArray<(SuppressionComment Comment, SuppressedId Id)> Strays)
{
    /// <summary>Gives each id of each comment its part of the file.</summary>
    /// <param name="comments">The comments of one file that can be understood, in order of position.</param>
    public static FileSuppressions Resolve(IReadOnlyList<SuppressionComment> comments)
    {
        var all = new List<Suppression>();
        var strays = new List<(SuppressionComment Comment, SuppressedId Id)>();

        // Backwards: a region only if the next word about this rule on a line of its own ends it, else one record.
        var ends = new Dictionary<string, (SuppressionComment Comment, SuppressedId Id)>();
        foreach (SuppressionComment comment in comments.Reverse())
        {
            foreach (SuppressedId id in comment.Ids)
            {
                if (comment.Verb == SuppressionVerb.Restore)
                {
                    if (ends.Remove(id.Text, out var unused))
                        strays.Add(unused);

                    ends.Add(id.Text, (comment, id));
                }
                else if (comment.Verb == SuppressionVerb.DisableFile)
                {
                    all.Add(new Suppression(comment, id, new TextSpan(0, long.MaxValue)));
                }
                else if (comment.Comment.IsOnOwnLine && ends.Remove(id.Text, out var end))
                {
                    all.Add(new Suppression(comment, id, TextSpan.FromBounds(comment.Comment.Span.Start, end.Comment.Comment.Span.Start)));
                }
                else
                {
                    all.Add(new Suppression(comment, id, ScopeOf(comment.Comment)));
                }
            }
        }

        strays.AddRange(ends.Values);
        return new FileSuppressions([.. all.OrderBy(suppression => suppression.Scope?.Start ?? 0)], [.. strays]);
    }

    /// <summary>A record with all its lines: behind its fields, the comment, and where that ends the line.</summary>
    private static TextSpan? ScopeOf(ZoneComment comment) => comment.Entry is { } entry
        ? TextSpan.FromBounds(entry.Start, Math.Max(entry.End, comment.Span.End))
        : null;
}
