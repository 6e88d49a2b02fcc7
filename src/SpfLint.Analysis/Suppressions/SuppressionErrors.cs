using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Suppressions;

/// <summary>What is wrong with comments to the linter.</summary>
internal static class SuppressionErrors
{
    private static readonly string[] Verbs = ["disable", "disable-file", "restore"];

    /// <summary>What a comment itself shows.</summary>
    public static IEnumerable<ConfigurationError> Of(SuppressionComment comment)
    {
        SourceText source = comment.Comment.File.Source;
        if (!comment.IsReadable)
        {
            yield return new ConfigurationError(ConfigurationErrorKind.InvalidComment, new SourceLocation(source, comment.VerbSpan), comment.VerbText)
            {
                Suggestion = comment.Verb is null ? EditDistance.Nearest(comment.VerbText, Verbs) : null,
            };
            yield break;
        }

        foreach (SuppressedId id in comment.Ids.Where(id => RuleCatalogue.Find(id.Text) is null))
        {
            yield return new ConfigurationError(ConfigurationErrorKind.UnknownRule, new SourceLocation(source, id.Span), id.Written)
            {
                Suggestion = RuleIds.Nearest(id.Text),
            };
        }

        if (comment.Reason.Length == 0 && comment.Verb != SuppressionVerb.Restore)
        {
            yield return new ConfigurationError(
                ConfigurationErrorKind.SuppressionWithoutReason, new SourceLocation(source, comment.Comment.Span), ListOf(comment.Ids));
        }
    }

    /// <summary>Ids of a comment that do nothing: one mistake when it is all of them.</summary>
    public static IEnumerable<ConfigurationError> Unused(SuppressionComment comment, ImmutableArray<SuppressedId> ids)
    {
        SourceText source = comment.Comment.File.Source;
        ConfigurationErrorKind kind = comment.Verb == SuppressionVerb.Restore ? ConfigurationErrorKind.UnusedRestore : ConfigurationErrorKind.UnusedSuppression;
        if (ids.Length == comment.Ids.Length)
        {
            yield return new ConfigurationError(kind, new SourceLocation(source, comment.Comment.Span), ListOf(ids))
            {
                Fix = new Fix("delete the comment", FixSafety.Safe, [new Edit(source, CommentRemoval.Of(comment.Comment), "")]),
            };
            yield break;
        }

        foreach (SuppressedId id in ids)
        {
            yield return new ConfigurationError(kind, new SourceLocation(source, id.Span), id.Text)
            {
                Fix = new Fix($"delete '{id.Text}'", FixSafety.Safe, [new Edit(source, SpanWithComma(comment, id), "")]),
            };
        }
    }

    /// <summary>The id with what stands between it and the one before, or behind if it is the first.</summary>
    private static TextSpan SpanWithComma(SuppressionComment comment, SuppressedId id)
    {
        int index = comment.Ids.IndexOf(id);
        return index > 0
            ? TextSpan.FromBounds(comment.Ids[index - 1].Span.End, id.Span.End)
            : TextSpan.FromBounds(id.Span.Start, comment.Ids[1].Span.Start);
    }

    private static string ListOf(ImmutableArray<SuppressedId> ids) => string.Join(", ", ids.Select(id => id.Text));
}
