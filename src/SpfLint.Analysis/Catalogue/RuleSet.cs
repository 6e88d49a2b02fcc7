using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Catalogue;

/// <summary>The rules that are on in a run, by subject. A rule that breaks costs its own finding and no other.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<ZoneErrorKind, ZoneErrorRule> _zoneErrors = [];
    private readonly Dictionary<SpfErrorKind, SpfErrorRule> _spfErrors = [];
    private readonly ImmutableArray<SpfRecordRule> _spfRecords;
    private readonly ImmutableArray<OwnerRule> _owners;
    private readonly ImmutableArray<ZoneRule> _zones;

    public RuleSet(LintOptions options, IEnumerable<Rule> all)
    {
        Rule[] rules = [.. all.Where(rule => options.SeverityOf(rule.Descriptor) != Severity.Off)];
        _spfRecords = [.. rules.OfType<SpfRecordRule>()];
        _owners = [.. rules.OfType<OwnerRule>()];
        _zones = [.. rules.OfType<ZoneRule>()];
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

    public void Check(ZoneContext context)
    {
        foreach (ZoneRule rule in _zones)
        {
            try
            {
                rule.Check(context);
            }
            catch (Exception e) when (context.Contain(rule, e))
            {
            }
        }
    }

    public void Check(OwnerContext context)
    {
        foreach (OwnerRule rule in _owners)
        {
            try
            {
                rule.Check(context);
            }
            catch (Exception e) when (context.Contain(rule, e))
            {
            }
        }
    }

    public void Check(SpfRecordContext context)
    {
        foreach (SpfError error in context.Record.Errors)
        {
            if (!_spfErrors.TryGetValue(error.Kind, out SpfErrorRule? rule))
                continue;

            try
            {
                rule.Check(error, context);
            }
            catch (Exception e) when (context.Contain(rule, e))
            {
            }
        }

        // A Sender ID record has no terms to judge.
        if (!context.Published.Version.HasTerms)
            return;

        foreach (SpfRecordRule rule in _spfRecords)
        {
            try
            {
                rule.Check(context);
            }
            catch (Exception e) when (context.Contain(rule, e))
            {
            }
        }
    }

    public void Check(ZoneErrorContext context)
    {
        if (!_zoneErrors.TryGetValue(context.Error.Kind, out ZoneErrorRule? rule))
            return;

        try
        {
            rule.Check(context);
        }
        catch (Exception e) when (context.Contain(rule, e))
        {
        }
    }
}
