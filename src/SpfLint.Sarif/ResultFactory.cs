using Microsoft.CodeAnalysis.Sarif;
using SpfLint.Analysis;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SarifFix = Microsoft.CodeAnalysis.Sarif.Fix;

namespace SpfLint.Sarif;

/// <summary>Findings as SARIF results (SARIF 2.1.0 section 3.27).</summary>
internal sealed class ResultFactory
{
    // GitHub's limit; it shows the first hundred.
    private const int MaxRelated = 1000;

    private readonly RepositoryPaths _paths;
    private readonly LocationMap _locations;
    private readonly LineFingerprints _fingerprints;
    private readonly Dictionary<Descriptor, int> _ruleIndices = [];
    private readonly Dictionary<MessageTemplate, SarifMessage> _messages = [];

    public ResultFactory(RepositoryPaths paths, LocationMap locations, IReadOnlyList<Finding> findings)
    {
        _paths = paths;
        _locations = locations;
        _fingerprints = new LineFingerprints(findings.Select(finding => (finding.Location.Source, locations.Locate(finding.Location).Start.Line)));
        for (int i = 0; i < RuleCatalogue.All.Length; i++)
            _ruleIndices.Add(RuleCatalogue.All[i].Descriptor, i);
    }

    /// <summary>Whether some of the results are suppressed: then each says whether it is (section 3.27.23).</summary>
    public bool TellsSuppressions { get; init; }

    /// <summary>One that a comment suppresses.</summary>
    public Result Create(SuppressedFinding suppressed)
    {
        Result result = Create(suppressed.Finding);
        result.Suppressions =
        [
            new Suppression
            {
                Kind = SuppressionKind.InSource,
                Justification = suppressed.Justification.Length > 0 ? suppressed.Justification : null,
            },
        ];
        return result;
    }

    /// <summary>One finding.</summary>
    public Result Create(Finding finding)
    {
        LineSpan lines = _locations.Locate(finding.Location);
        return new Result
        {
            RuleId = finding.Rule.Id,
            RuleIndex = _ruleIndices.GetValueOrDefault(finding.Rule, -1),
            Level = RuleMetadata.LevelOf(finding.Severity),
            Message = Word(finding),
            Locations = [new Location { PhysicalLocation = Locate(finding.Location, lines) }],
            RelatedLocations = finding.Related.IsEmpty ? null : [.. finding.Related.Take(MaxRelated).Select(Relate)],
            PartialFingerprints = _fingerprints.Find(finding.Location.Source, lines.Start.Line) is { } hash
                ? new Dictionary<string, string> { ["primaryLocationLineHash"] = hash }
                : null,
            Suppressions = TellsSuppressions ? [] : null,
            Fixes = finding.Fix is { Safety: FixSafety.Safe } fix ? [Mend(fix)] : null,
        };
    }

    private Message Word(Finding finding)
    {
        if (!_messages.TryGetValue(finding.Message, out SarifMessage? message))
            _messages.Add(finding.Message, message = new SarifMessage(finding.Message));

        return message.Fill(finding);
    }

    private PhysicalLocation Locate(SourceLocation location, LineSpan lines) => new()
    {
        ArtifactLocation = _paths.Locate(location.Source),
        Region = Regions.Of(location, lines),
        ContextRegion = Regions.Around(location, lines),
    };

    private Location Relate(RelatedLocation related, int index) => new()
    {
        Id = index + 1,
        Message = new Message { Text = related.Message },
        PhysicalLocation = Locate(related.Location, _locations.Locate(related.Location)),
    };

    private SarifFix Mend(Analysis.Diagnostics.Fix fix) => new()
    {
        Description = new Message { Text = Sentence(fix.Title) },
        ArtifactChanges =
        [
            .. fix.Edits.GroupBy(edit => edit.Source).Select(edits => new ArtifactChange
            {
                ArtifactLocation = _paths.Locate(edits.Key),
                Replacements =
                [
                    .. edits.Select(edit => new Replacement
                    {
                        DeletedRegion = Regions.Bare(_locations.Locate(edit)),
                        InsertedContent = edit.NewText.Length > 0 ? new ArtifactContent { Text = edit.NewText } : null,
                    }),
                ],
            }),
        ],
    };

    private static string Sentence(string title) => $"{char.ToUpperInvariant(title[0])}{title[1..]}.";
}
