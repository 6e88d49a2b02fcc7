using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Sarif;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using Tool = Microsoft.CodeAnalysis.Sarif.Tool;

namespace SpfLint.Sarif;

/// <summary>
/// A run of the linter as SARIF 2.1.0, shaped for GitHub code scanning. The same run gives the same text: there are no times,
/// no random ids and no paths of the machine in it.
/// </summary>
public sealed class SarifReport
{
    /// <summary>As many results as GitHub accepts in a run; it keeps the first of them, so the worst come first.</summary>
    public const int MaxResults = 25_000;

    /// <summary>What was found.</summary>
    public required LintResult Result { get; init; }

    /// <summary>The files of the run.</summary>
    public required SourceFiles Files { get; init; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    /// <summary>Tells this run from others of the same commit (<c>automationDetails.id</c>), when given.</summary>
    public string? Category { get; init; }

    /// <summary>
    /// Suppressed findings that go into the report, marked as such; none unless somebody wants them, for code scanning opens alerts for
    /// them all the same.
    /// </summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>Writes the report.</summary>
    /// <exception cref="IOException">A file cannot be read any more, or the output cannot be written.</exception>
    public void Write(TextWriter output) => SarifText.Write(output, Create());

    internal SarifLog Create()
    {
        // Enumerable.OrderBy keeps the order by file and position among equals.
        Finding[] findings = [.. Result.Findings.OrderByDescending(finding => finding.Severity).Take(MaxResults)];
        SuppressedFinding[] suppressed = [.. Suppressed.Take(MaxResults - findings.Length)];
        var paths = new RepositoryPaths(Files);
        var results = new ResultFactory(paths, [.. findings, .. suppressed.Select(one => one.Finding)]) { TellsSuppressions = suppressed.Length > 0 };

        return new SarifLog
        {
            SchemaUri = SarifText.Schema,
            Version = SarifVersion.Current,
            Runs =
            [
                new Run
                {
                    Tool = new Tool { Driver = RuleMetadata.Driver() },
                    ColumnKind = ColumnKind.Utf16CodeUnits,
                    AutomationDetails = Category is null ? null : new RunAutomationDetails { Id = AutomationId(Category) },
                    VersionControlProvenance = paths.CheckoutOf(Result.Files.FirstOrDefault())?.ToSarif() is { } details ? [details] : null,
                    Invocations = [CreateInvocation()],
                    Results = [.. findings.Select(results.Create), .. suppressed.Select(results.Create)],
                },
            ],
        };
    }

    // Section 3.17.3: what stands before the last slash is the category; GitHub reads an id without one as a category, too.
    private static string AutomationId(string category) => category.EndsWith('/') ? category : category + "/";

    private Invocation CreateInvocation()
    {
        var notifications = new List<Notification>();
        foreach (InputProblem problem in Problems)
            notifications.Add(new Notification { Level = FailureLevel.Error, Message = new Message { Text = problem.Message } });

        foreach (LintFailure failure in Result.Failures)
            notifications.Add(new Notification { Level = FailureLevel.Error, Message = new Message { Text = failure.Message } });

        if (Result.Findings.Length > MaxResults)
        {
            string text = FormattableString.Invariant($"There are {Result.Findings.Length} findings; the {MaxResults} most severe are listed here.");
            notifications.Add(new Notification { Level = FailureLevel.Warning, Message = new Message { Text = text } });
        }

        return new Invocation
        {
            ExecutionSuccessful = Problems.IsEmpty && Result.Failures.IsEmpty,
            ToolExecutionNotifications = notifications.Count > 0 ? notifications : null,
        };
    }
}
