using System.Collections.Immutable;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Catalogue;

/// <summary>The rules that are on for any file of a run, by subject. A rule that breaks costs its own finding and no other.</summary>
internal sealed class RuleSet
{
    // By the numbers of the kinds: dictionaries with members of enumerations for keys are compiled in each run.
    private readonly Dictionary<int, ZoneErrorRule> _zoneErrors = [];
    private readonly Dictionary<int, SpfErrorRule> _spfErrors = [];
    private readonly Dictionary<int, ConfigurationErrorRule> _configurationErrors = [];
    private readonly ImmutableArray<SpfRecordRule> _spfRecords;
    private readonly ImmutableArray<SpfRecordRule> _furtherSpfRecords;
    private readonly OwnerRules _owners;
    private readonly ImmutableArray<ZoneRule> _zones;
    private readonly ImmutableArray<LockRule> _locks;

    /// <summary>Chooses among all rules.</summary>
    /// <param name="all">The rules.</param>
    /// <param name="settings">What is in force for each file of the run.</param>
    public RuleSet(IEnumerable<Rule> all, IReadOnlyCollection<FileSettings> settings)
    {
        Rule[] rules = [.. all.Where(rule => settings.Any(file => file.SeverityOf(rule.Descriptor) != Severity.Off))];
        _spfRecords = [.. rules.OfType<SpfRecordRule>()];
        _furtherSpfRecords = [.. _spfRecords.Where(rule => rule.LooksFurther)];
        _owners = new OwnerRules([.. rules.OfType<OwnerRule>()]);
        _zones = [.. rules.OfType<ZoneRule>()];
        _locks = [.. rules.OfType<LockRule>()];
        foreach (ZoneErrorRule rule in rules.OfType<ZoneErrorRule>())
        {
            foreach (ZoneErrorKind kind in rule.Kinds)
                _zoneErrors.Add((int)kind, rule);
        }

        foreach (SpfErrorRule rule in rules.OfType<SpfErrorRule>())
        {
            foreach (SpfErrorKind kind in rule.Kinds)
                _spfErrors.Add((int)kind, rule);
        }

        // A configuration file is none of the run's: the sink asks whether such a finding is wanted.
        foreach (ConfigurationErrorRule rule in all.OfType<ConfigurationErrorRule>())
        {
            foreach (ConfigurationErrorKind kind in rule.Kinds)
                _configurationErrors.Add((int)kind, rule);
        }
    }

    /// <summary>Whether some rule looks further than at a record and its evaluation.</summary>
    public bool LookFurther => !_furtherSpfRecords.IsEmpty;

    /// <summary>Number of rules for zones.</summary>
    public int ZoneRuleCount => _zones.Length;

    /// <summary>Runs some of the rules for zones: those whose records the zone has.</summary>
    public void Check(ZoneContext context, Range rules)
    {
        foreach (ZoneRule rule in _zones.AsSpan()[rules])
        {
            if (rule.Types.IsEmpty || context.Zone.HasAny(rule.Types))
                Run(rule, context, static (rule, context) => rule.Check(context));
        }
    }

    public void Check(LockContext context)
    {
        foreach (LockRule rule in _locks)
            Run(rule, context, static (rule, context) => rule.Check(context));
    }

    public void Check(OwnerContext context)
    {
        // There are millions of names: nothing stands between a rule and its name.
        foreach (OwnerRule rule in _owners.For(context.Zone, context.Records))
        {
            try
            {
                rule.Check(context);
            }
            catch (Exception e) when (context.Contain(rule, e))
            {
                // As in Run.
            }
        }
    }

    public void Check(SpfRecordContext context)
    {
        foreach (SpfError error in context.Record.Errors)
        {
            if (_spfErrors.TryGetValue((int)error.Kind, out SpfErrorRule? rule))
                Run(rule, context, (rule, context) => rule.Check(error, context));
        }

        // A Sender ID record has no terms to judge.
        if (!context.Published.Version.HasTerms)
            return;

        Run(_spfRecords, context);
    }

    /// <summary>Asks those rules about a record that may have more to say about it than about its twin.</summary>
    public void CheckFurther(SpfRecordContext context) => Run(_furtherSpfRecords, context);

    public void Check(ZoneErrorContext context)
    {
        if (_zoneErrors.TryGetValue((int)context.Error.Kind, out ZoneErrorRule? rule))
            Run(rule, context, static (rule, context) => rule.Check(context));
    }

    public void Check(ConfigurationErrorContext context)
    {
        if (_configurationErrors.TryGetValue((int)context.Error.Kind, out ConfigurationErrorRule? rule))
            rule.Check(context);
    }

    private static void Run(ImmutableArray<SpfRecordRule> rules, SpfRecordContext context)
    {
        // As with names: there are a great many records.
        foreach (SpfRecordRule rule in rules)
        {
            try
            {
                rule.Check(context);
            }
            catch (Exception e) when (context.Contain(rule, e))
            {
                // As in the other Run.
            }
        }
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
