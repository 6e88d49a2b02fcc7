using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Catalogue;

/// <summary>The rules that are on in a run, by subject.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<ZoneErrorKind, ZoneErrorRule> _zoneErrors = [];
    private readonly Dictionary<SpfErrorKind, SpfErrorRule> _spfErrors = [];
    private readonly ImmutableArray<SpfRecordRule> _spfRecords;

    public RuleSet(LintOptions options)
    {
        Rule[] rules = [.. RuleCatalogue.All.Where(rule => options.SeverityOf(rule.Descriptor) != Severity.Off)];
        _spfRecords = [.. rules.OfType<SpfRecordRule>()];
        Owner = [.. rules.OfType<OwnerRule>()];
        Zone = [.. rules.OfType<ZoneRule>()];
        foreach (ZoneErrorRule rule in rules.OfType<ZoneErrorRule>())
        {
            foreach (ZoneErrorKind kind in rule.Kinds)
                _zoneErrors.Add(kind, rule);
        }

        foreach (SpfErrorRule rule in rules.OfType<SpfErrorRule>())
        {
            foreach (SpfErrorKind kind in rule.Kinds)
                _spfErrors.Add(kind, rule);
        }
    }

    public ImmutableArray<OwnerRule> Owner { get; }

    public ImmutableArray<ZoneRule> Zone { get; }

    public void Check(SpfRecordContext context)
    {
        foreach (SpfError error in context.Record.Errors)
        {
            if (_spfErrors.TryGetValue(error.Kind, out SpfErrorRule? rule))
                rule.Check(error, context);
        }

        // A Sender ID record has no terms to judge.
        if (!context.Published.Version.HasTerms)
            return;

        foreach (SpfRecordRule rule in _spfRecords)
            rule.Check(context);
    }

    public void Check(ZoneErrorContext context)
    {
        if (_zoneErrors.TryGetValue(context.Error.Kind, out ZoneErrorRule? rule))
            rule.Check(context);
    }
}
