using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Changes;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Git;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Scope;

/// <summary>
/// Leaves the findings that touch changed lines: by their own place, or by a related one, as a change in one record may break
/// another. Every file is read and judged all the same.
/// </summary>
internal sealed class ChangedLinesStage : IReportStage
{
    private readonly IComparison _comparison;
    private readonly SourceFiles _files;
    private readonly CheckoutPaths _paths;
    private readonly TimeProvider _clock;

    // By the text that was read, which may have been edited since.
    private readonly Dictionary<SourceText, FileChange> _changes = [];
    private ImmutableArray<string> _remarks = [];

    private ChangedLinesStage(IComparison comparison, SourceFiles files, TimeProvider clock)
    {
        _comparison = comparison;
        _files = files;
        _paths = new CheckoutPaths(files);
        _clock = clock;
    }

    /// <summary>Compares the files that are to be linted, so that a mistake in the question is told at once.</summary>
    /// <exception cref="GitException">git cannot answer, or a file lies in no checkout.</exception>
    public static ChangedLinesStage Open(IComparison comparison, ZoneRun run, ToolEnvironment environment)
    {
        var stage = new ChangedLinesStage(comparison, run.Files, environment.Clock);
        stage.Compare(run.Inputs.Select(input => input.Source));
        return stage;
    }

    /// <inheritdoc/>
    public StageResult Apply(LintResult result)
    {
        Compare(result.Findings.SelectMany(PlacesOf).Select(place => place.Source).Distinct());
        var texts = new Dictionary<SourceText, ChangedText>();
        return new StageResult(result with { Findings = [.. result.Findings.Where(finding => PlacesOf(finding).Any(Touches))] }, _remarks);

        bool Touches(SourceLocation place)
        {
            if (!texts.TryGetValue(place.Source, out ChangedText? text))
                texts.Add(place.Source, text = new ChangedText(place.Source, _changes[EditedText.OriginalOf(place.Source)]));

            return text.Touches(place.Span);
        }
    }

    private static IEnumerable<SourceLocation> PlacesOf(Finding finding) =>
        finding.Related.Select(related => related.Location).Prepend(finding.Location);

    private void Compare(IEnumerable<SourceText> sources)
    {
        SourceText[] unknown = [.. sources.Select(EditedText.OriginalOf).Where(source => !_changes.ContainsKey(source)).Distinct()];

        // Standard input and pasted answers are compared with nothing.
        foreach (SourceText source in unknown.Where(_files.IsInMemory))
            _changes[source] = FileChange.Whole;

        foreach (IGrouping<string?, SourceText> ofRoot in unknown.Where(source => !_files.IsInMemory(source)).GroupBy(_paths.RootOf))
        {
            string root = ofRoot.Key ?? throw new GitException($"'{ofRoot.First().Path}' lies in no git repository, and {_comparison.Option} needs one.");
            HashSet<string> paths = [.. ofRoot.Select(_paths.Of)];
            IReadOnlyDictionary<string, FileChange> changes =
                _comparison.Compare(new GitRepository(root, _clock), paths, remark => _remarks = _remarks.Add(remark));
            foreach (SourceText source in ofRoot)
                _changes[source] = changes.GetValueOrDefault(_paths.Of(source), FileChange.None);
        }
    }
}
