using System.Collections.Immutable;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Catalogue;

/// <summary>What a rule is handed: its subject's zone, and the way to report.</summary>
public abstract class RuleContext
{
    private readonly FindingSink _sink;

    private protected RuleContext(FindingSink sink, Zone zone, SpfFacts facts)
    {
        _sink = sink;
        Zone = zone;
        Facts = facts;
    }

    /// <summary>The zone.</summary>
    public Zone Zone { get; }

    /// <summary>What is known about SPF across all zones of the run.</summary>
    public SpfFacts Facts { get; }

    /// <summary>What the run can find out about any name.</summary>
    public RunAnswers Answers => Facts.Answers;

    /// <summary>The value of a setting for a file of the zone.</summary>
    public T ValueOf<T>(Setting<T> setting, ZoneFile file) => _sink.SettingsOf(file.Source).ValueOf(setting);

    /// <summary>Takes note of a rule that broke, so that the others still run; for exception filters.</summary>
    /// <returns>True.</returns>
    internal bool Contain(Rule rule, Exception exception)
    {
        _sink.AddFailure(rule, Zone, exception);
        return true;
    }

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">The rule, almost always <c>this</c>.</param>
    /// <param name="message">One of the rule's wordings.</param>
    /// <param name="file">The file.</param>
    /// <param name="span">The exact bytes that are wrong.</param>
    /// <param name="arguments">What fills the wording; zone text goes through <see cref="Excerpt"/>.</param>
    /// <param name="related">Other places that matter.</param>
    /// <param name="fix">How to mend it by an edit.</param>
    /// <param name="help">What to do, when the fix's title does not say it or there is none.</param>
    /// <param name="severity">The finding's own severity, where it differs from the rule's default; configuration wins over both.</param>
    public void Report(
        Rule rule,
        MessageTemplate message,
        ZoneFile file,
        TextSpan span,
        ImmutableArray<string> arguments = default,
        ImmutableArray<RelatedLocation> related = default,
        Fix? fix = null,
        string? help = null,
        Severity? severity = null) =>
        _sink.Add(
            rule, message, Zone, file, span, arguments.IsDefault ? [] : arguments, related.IsDefault ? [] : related, fix, help, severity);
}
