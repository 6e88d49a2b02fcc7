using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Catalogue;

/// <summary>Collects findings with the severities of their files, each rule at each place once.</summary>
/// <param name="configuration">The severities.</param>
/// <param name="shared">The texts that are read more than once; null when there are none.</param>
internal sealed class FindingSink(LintConfiguration configuration, SharedTexts? shared)
{
    private readonly List<Finding> _findings = [];
    private readonly SharedFixes? _sharedFixes = shared is null ? null : new SharedFixes(shared);
    private readonly HashSet<(string Rule, SourceLocation Location)> _seen = [];

    private readonly List<LintFailure> _failures = [];

    /// <summary>Number of findings so far.</summary>
    public int Count => _findings.Count;

    /// <summary>The findings, each with the fix that all who read its file agree on.</summary>
    public Finding[] Findings => _sharedFixes is null ? [.. _findings] : [.. _findings.Select(_sharedFixes.Judge)];

    public IReadOnlyList<LintFailure> Failures => _failures;

    /// <summary>How often something was said, whatever became of it.</summary>
    public int ReportCount { get; private set; }

    /// <summary>What is in force for a file.</summary>
    public FileSettings SettingsOf(SourceText file) => configuration.For(file);

    /// <summary>Notes that a rule broke; a rule that breaks on every record of a zone is told once.</summary>
    public void AddFailure(Rule rule, Zone zone, Exception exception)
    {
        ReportCount++;
        Add(LintFailure.Of(rule, zone.Source, exception));
    }

    /// <summary>Adds what another sink of the same run has collected.</summary>
    public void AddAll(FindingSink other)
    {
        foreach (Finding finding in other._findings)
        {
            if (_seen.Add((finding.Rule.Id, finding.Location)))
                _findings.Add(finding);
        }

        foreach (LintFailure failure in other._failures)
            Add(failure);

        if (other._sharedFixes is { } noted)
            _sharedFixes?.AddAll(noted);
    }

    public void Add(
        Rule rule,
        MessageTemplate message,
        Zone zone,
        ZoneFile file,
        TextSpan span,
        ImmutableArray<string> arguments,
        ImmutableArray<RelatedLocation> related,
        Fix? fix,
        string? help,
        Severity? stated = null)
    {
        // Most text stands in its zone's own file.
        if (file is not { Generation: null, IncludedFrom: null })
            related = [.. related, .. WayTo(file)];

        var location = new SourceLocation(file.Source, span);
        if (fix is not null)
            _sharedFixes?.Note(rule, zone, file, location, fix);

        Add(rule, message, location, arguments, related, fix, help, stated);
    }

    public void Add(
        Rule rule,
        MessageTemplate message,
        SourceLocation location,
        ImmutableArray<string> arguments,
        ImmutableArray<RelatedLocation> related,
        Fix? fix,
        string? help,
        Severity? stated = null)
    {
        ReportCount++;
        Severity severity = SettingsOf(location.Source).SeverityOf(rule.Descriptor, stated);

        // One line of $GENERATE makes many records, and two zones may include one file: the mistake is one all the same.
        if (severity == Severity.Off || !_seen.Add((rule.Descriptor.Id, location)))
            return;

        _findings.Add(new Finding(rule.Descriptor, severity, location, message, arguments)
        {
            Related = related,
            Fix = fix,
            Help = help,
        });
    }

    /// <summary>How the text came to where it was read: the directive that made it, and those that included its file.</summary>
    private static IEnumerable<RelatedLocation> WayTo(ZoneFile file)
    {
        if (file.Generation is { } made)
        {
            string what = string.Create(
                CultureInfo.InvariantCulture, $"'$GENERATE' makes '{Excerpt.Of(made.Owner.Span)}' here, with the value {made.Value}.");
            yield return new RelatedLocation(new SourceLocation(file.Source, made.Directive), what);
        }

        for (ZoneFile? inner = file; inner is { IncludedFrom: { } outer }; inner = outer)
            yield return new RelatedLocation(new SourceLocation(outer.Source, inner.Directive), "Included from here.");
    }

    private void Add(LintFailure failure)
    {
        if (!_failures.Contains(failure))
            _failures.Add(failure);
    }
}
