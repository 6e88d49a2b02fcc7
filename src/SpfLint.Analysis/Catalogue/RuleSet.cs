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
    private readonly ImmutableArray<LockRule> _locks;

    public RuleSet(LintOptions options, IEnumerable<Rule> all)
    {
        Rule[] rules = [.. all.Where(rule => options.SeverityOf(rule.Descriptor) != Severity.Off)];
        _spfRecords = [.. rules.OfType<SpfRecordRule>()];
        _owners = [.. rules.OfType<OwnerRule>()];
        _zones = [.. rules.OfType<ZoneRule>()];
        _locks = [.. rules.OfType<LockRule>()];
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
            Run(rule, context, static (rule, context) => rule.Check(context));
    }

    public void Check(LockContext context)
    {
        foreach (LockRule rule in _locks)
            Run(rule, context, static (rule, context) => rule.Check(context));
    }

    public void Check(OwnerContext context)
    {
        foreach (OwnerRule rule in _owners)
            Run(rule, context, static (rule, context) => rule.Check(context));
    }

    public void Check(SpfRecordContext context)
    {
        foreach (SpfError error in context.Record.Errors)
        {
            if (_spfErrors.TryGetValue(error.Kind, out SpfErrorRule? rule))
                Run(rule, context, (rule, context) => rule.Check(error, context));
        }

        // A Sender ID record has no terms to judge.
        if (!context.Published.Version.HasTerms)
            return;

        foreach (SpfRecordRule rule in _spfRecords)
            Run(rule, context, static (rule, context) => rule.Check(context));
    }

    public void Check(ZoneErrorContext context)
    {
        if (_zoneErrors.TryGetValue(context.Error.Kind, out ZoneErrorRule? rule))
            Run(rule, context, static (rule, context) => rule.Check(context));
    }

    private static void Run<TRule, TContext>(TRule rule, TContext context, Action<TRule, TContext> check)
        where TRule : Rule
        where TContext : RuleContext
    {
        try
        {
            check(rule, context);
        }
        catch (Exception e) when (context.Contain(rule, e))
        {
            // The context has noted it; the other rules go on.
        }
    }
}
