using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Suppressions;

/// <summary>The suppressions of a run, from the comments of its zone files; each counts in its own file only.</summary>
internal sealed class SuppressionSet
{
    private const string UnusedRule = "LNT1001";

    private readonly ImmutableArray<SuppressionComment> _comments;
    private readonly Dictionary<SourceText, FileSuppressions> _files;

    private SuppressionSet(ImmutableArray<SuppressionComment> comments)
    {
        _comments = comments;
        _files = comments.Where(comment => comment.IsReadable)
            .GroupBy(comment => comment.Comment.File.Source)
            .ToDictionary(file => file.Key, file => FileSuppressions.Resolve([.. file.OrderBy(comment => comment.Comment.Span.Start)]));
    }

    /// <summary>Reads the comments of zones; a file that several include has them once.</summary>
    /// <returns>Null when there are none, as in most runs.</returns>
    public static SuppressionSet? Read(ImmutableArray<Zone> zones)
    {
        foreach (Zone zone in zones)
        {
            if (!zone.Comments.IsEmpty)
                return new SuppressionSet(CommentsOf(zones));
        }

        return null;
    }

    /// <summary>What is wrong with the comments themselves.</summary>
    public IEnumerable<ConfigurationError> Errors => _comments.SelectMany(SuppressionErrors.Of);

    /// <summary>Finds the suppression of each finding, and notes which of them are used; of several the innermost.</summary>
    /// <param name="findings">Findings in order of position, file by file.</param>
    public IReadOnlyDictionary<Finding, Suppression> Match(IEnumerable<Finding> findings)
    {
        var matches = new Dictionary<Finding, Suppression>(ReferenceEqualityComparer.Instance);
        if (_files.Count == 0)
            return matches;

        foreach (IGrouping<(SourceText Source, string Id), Finding> group in findings.GroupBy(finding => (finding.Location.Source, finding.Rule.Id)))
        {
            if (!_files.TryGetValue(group.Key.Source, out FileSuppressions? file))
                continue;

            // Both are in order of position: one pass, with the suppressions that are open at each finding.
            var waiting = new Queue<Suppression>(file.All.Where(suppression => suppression.Id.Text == group.Key.Id && suppression.Scope is not null));
            var open = new List<Suppression>();
            foreach (Finding finding in group)
            {
                long at = finding.Location.Span.Start;
                while (waiting.TryPeek(out Suppression? next) && next.Scope!.Value.Start <= at)
                    open.Add(waiting.Dequeue());

                open.RemoveAll(suppression => suppression.Scope!.Value.End < at);
                if (open.Count == 0)
                    continue;

                open[^1].IsUsed = true;
                matches.Add(finding, open[^1]);
            }
        }

        return matches;
    }

    /// <summary>What suppresses nothing, although its rule is on; asked after all findings have been matched.</summary>
    public IEnumerable<ConfigurationError> FindUnused(LintConfiguration configuration)
    {
        foreach ((SourceText source, FileSuppressions file) in _files)
        {
            FileSettings settings = configuration.For(source);
            foreach (IGrouping<SuppressionComment, Suppression> group in file.All.Where(suppression => !suppression.IsUsed && IsOn(suppression.Id, settings)).GroupBy(suppression => suppression.Comment))
            {
                foreach (ConfigurationError error in SuppressionErrors.Unused(group.Key, [.. group.Select(suppression => suppression.Id)]))
                    yield return error;
            }

            foreach (IGrouping<SuppressionComment, SuppressedId> group in file.Strays.Where(stray => IsOn(stray.Id, settings)).GroupBy(stray => stray.Comment, stray => stray.Id))
            {
                foreach (ConfigurationError error in SuppressionErrors.Unused(group.Key, [.. group]))
                    yield return error;
            }
        }
    }

    private static ImmutableArray<SuppressionComment> CommentsOf(ImmutableArray<Zone> zones) =>
    [
        .. zones.SelectMany(zone => zone.Comments)
            .DistinctBy(comment => (comment.File.Source, comment.Span.Start))
            .Select(SuppressionComment.Read)
            .OfType<SuppressionComment>(),
    ];

    // Of a rule that does not run, or whose findings come last, nobody knows whether it would have found something.
    private static bool IsOn(SuppressedId id, FileSettings settings) =>
        id.Text != UnusedRule && RuleCatalogue.Find(id.Text) is { } rule && settings.SeverityOf(rule.Descriptor) != Severity.Off;
}
