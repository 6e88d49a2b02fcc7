using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis;
using SpfLint.Analysis.Baselines;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;
using SpfLint.Sarif;

namespace SpfLint.Cli.Scope;

/// <summary>Leaves out what a baseline knows already (<c>--baseline</c>), and tells when it knows what is there no more.</summary>
internal sealed class BaselineStage : IReportStage
{
    private readonly Baseline _baseline;
    private readonly string _path;
    private readonly CheckoutPaths _paths;
    private readonly LintConfiguration _configuration;
    private readonly string _workingDirectory;

    private BaselineStage(Baseline baseline, string path, ZoneRun run)
    {
        _baseline = baseline;
        _path = path;
        _paths = new CheckoutPaths(run.Files);
        _configuration = run.Configuration;
        _workingDirectory = run.Files.WorkingDirectory;
    }

    /// <summary>Reads the baseline.</summary>
    /// <param name="path">The file as given.</param>
    /// <param name="run">The files of the run.</param>
    /// <param name="environment">Where they are; is told what is wrong.</param>
    /// <returns>Null when there is no such baseline, which has then been told.</returns>
    public static BaselineStage? Open(string path, ZoneRun run, ToolEnvironment environment)
    {
        string full = Path.GetFullPath(path, environment.WorkingDirectory);
        string? error;
        try
        {
            if (Directory.Exists(full))
                throw new IOException("it is a folder");

            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (BaselineFile.Read(stream, out error) is { } baseline)
                return new BaselineStage(baseline, path, run);
        }
        catch (FileNotFoundException)
        {
            error = "there is no such file; --write-baseline makes one";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = OutputFile.Reason(e);
        }

        environment.Say($"Cannot use the baseline '{path}': {error}.");
        return null;
    }

    /// <inheritdoc/>
    public StageResult Apply(LintResult result)
    {
        var fingerprints = new FindingFingerprints(result.Findings);
        BaselineEntry[] found =
        [
            .. result.Findings.Select(finding => new BaselineEntry(_paths.Of(finding.Location.Source), finding.Rule.Id, fingerprints.Of(finding))),
        ];
        Dictionary<string, SourceText> read = result.Files.DistinctBy(_paths.Of).ToDictionary(_paths.Of);
        string[] roots = [.. result.Files.Select(_paths.RootOf).Append(_paths.RootOf(null)).Select(root => root ?? _workingDirectory).Distinct()];

        BaselineComparison comparison = _baseline.Compare(found, read.Keys.ToHashSet(), path => IsGone(path, roots));
        int stale = comparison.Stale.Count(entry => !(read.TryGetValue(entry.Path, out SourceText? file) && IsOff(entry.RuleId, file)));
        return new StageResult(
            result with { Findings = [.. result.Findings.Where((_, i) => comparison.IsNew[i])] },
            stale == 0 ? [] : [Remark(stale)]);
    }

    private static bool IsGone(string path, string[] roots) =>
        !path.Split('/').Contains("..") && !roots.Any(root => File.Exists(Path.Join(root, path)));

    // Nobody has looked for it.
    private bool IsOff(string ruleId, SourceText file) =>
        RuleCatalogue.Find(ruleId) is { } rule && _configuration.For(EditedText.OriginalOf(file)).SeverityOf(rule.Descriptor) == Severity.Off;

    private string Remark(int stale) => string.Create(
        CultureInfo.InvariantCulture,
        $"{stale} {(stale == 1 ? "finding of the baseline '" : "findings of the baseline '")}{_path}' {(stale == 1 ? "is" : "are")} no longer there; renew it with --write-baseline {_path}.");
}
