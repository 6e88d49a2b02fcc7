using Microsoft.CodeAnalysis.Sarif;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using Tool = Microsoft.CodeAnalysis.Sarif.Tool;

namespace SpfLint.Sarif;

/// <summary>
/// Findings as a baseline: SARIF 2.1.0 that any viewer opens, without all that changes from commit to commit or says no more than
/// the rules' pages, so that a renewed one has a small difference. Unlike <see cref="SarifReport"/>, it holds every finding.
/// </summary>
/// <param name="result">What was found.</param>
/// <param name="files">The files of the run.</param>
public sealed class BaselineReport(LintResult result, SourceFiles files)
{
    /// <summary>Writes the baseline.</summary>
    /// <exception cref="IOException">A file cannot be read any more, or the output cannot be written.</exception>
    public void Write(TextWriter output) => SarifText.Write(output, Create());

    private SarifLog Create()
    {
        var paths = new RepositoryPaths(files);
        var locations = new LocationMap(result.Findings.Select(finding => finding.Location));
        var fingerprints = new FindingFingerprints(locations);
        return new SarifLog
        {
            SchemaUri = SarifText.Schema,
            Version = SarifVersion.Current,
            Runs =
            [
                new Run
                {
                    Tool = new Tool { Driver = new ToolComponent { Name = RuleMetadata.ToolName, InformationUri = new Uri(Product.RepositoryUrl) } },
                    ColumnKind = ColumnKind.Utf16CodeUnits,
                    Results = [.. result.Findings.Select(finding => Create(finding, paths, locations, fingerprints))],
                },
            ],
        };
    }

    private static Result Create(Finding finding, RepositoryPaths paths, LocationMap locations, FindingFingerprints fingerprints) => new()
    {
        RuleId = finding.Rule.Id,
        Level = RuleMetadata.LevelOf(finding.Severity),
        Message = new Message { Text = finding.Text },
        Locations =
        [
            new Location
            {
                PhysicalLocation = new PhysicalLocation
                {
                    ArtifactLocation = paths.Locate(finding.Location.Source),
                    Region = Regions.Bare(locations.Locate(finding.Location)),
                },
            },
        ],
        PartialFingerprints = new Dictionary<string, string> { [FindingFingerprints.Key] = fingerprints.Of(finding) },
    };
}
