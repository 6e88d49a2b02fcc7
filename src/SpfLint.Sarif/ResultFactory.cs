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
    private readonly LineFingerprints _lineHashes;
    private readonly FindingFingerprints _fingerprints;
    private readonly Dictionary<Descriptor, int> _ruleIndices = [];
    private readonly Dictionary<MessageTemplate, SarifMessage> _messages = [];

    /// <summary>Prepares for the given findings; every file is passed over a few times.</summary>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public ResultFactory(RepositoryPaths paths, IReadOnlyList<Finding> findings)
    {
        Finding[] shown = [.. findings.Select(VisibleSpan.Of)];
        _paths = paths;
        _locations = new LocationMap(shown);
        _lineHashes = new LineFingerprints(shown.Select(finding => (finding.Location.Source, _locations.Locate(finding.Location).Start.Line)));
        _fingerprints = new FindingFingerprints(findings);
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
        Finding shown = VisibleSpan.Of(finding);
        LineSpan lines = _locations.Locate(shown.Location);
        return new Result
        {
            RuleId = finding.Rule.Id,
            RuleIndex = _ruleIndices.GetValueOrDefault(finding.Rule, -1),
            Level = RuleMetadata.LevelOf(finding.Severity),
            Message = Word(finding),
            Locations = [new Location { PhysicalLocation = Locate(shown.Location, lines) }],
            RelatedLocations = shown.Related.IsEmpty ? null : [.. shown.Related.Take(MaxRelated).Select(Relate)],
            PartialFingerprints = Fingerprints(finding, _lineHashes.Find(shown.Location.Source, lines.Start.Line)),
            Suppressions = TellsSuppressions ? [] : null,
            Fixes = finding.Fix is { Safety: FixSafety.Safe } fix ? [Mend(fix)] : null,
        };
    }

    private Dictionary<string, string> Fingerprints(Finding finding, string? lineHash)
    {
        var fingerprints = new Dictionary<string, string> { [FindingFingerprints.Key] = _fingerprints.Of(finding) };
        if (lineHash is not null)
            fingerprints.Add("primaryLocationLineHash", lineHash);

        return fingerprints;
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
