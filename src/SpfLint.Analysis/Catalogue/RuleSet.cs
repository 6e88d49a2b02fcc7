using System.Runtime.InteropServices;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Catalogue;

/// <summary>The rules that are on for any file of a run, by subject. A rule that breaks costs its own finding and no other.</summary>
internal sealed class RuleSet
{
    // By the numbers of the kinds: dictionaries with members of enumerations for keys are compiled in each run.
    private readonly Lazy<Dictionary<int, ZoneErrorRule>> _zoneErrors;
    private readonly Lazy<Dictionary<int, SpfErrorRule>> _spfErrors;
    private readonly Lazy<Dictionary<int, ConfigurationErrorRule>> _configurationErrors;
    private readonly SpfRecordRule[] _spfRecords;
    private readonly SpfRecordRule[] _furtherSpfRecords;
    private readonly OwnerRules _owners;
    private readonly ZoneRule[] _zones;
    private readonly Lazy<LockRule[]> _locks;

    private delegate ReadOnlySpan<int> KindsOf<TRule>(TRule rule);

    /// <summary>Chooses among all rules. Those that word mistakes are made when there is one.</summary>
    /// <param name="all">The rules.</param>
    /// <param name="settings">What is in force for each file of the run.</param>
    public RuleSet(RuleKinds all, FileSettings[] settings)
    {
        _spfRecords = Array.FindAll(all.SpfRecords, IsOn);
        _furtherSpfRecords = Array.FindAll(_spfRecords, static rule => rule.LooksFurther);
        _owners = new OwnerRules(Array.FindAll(all.Owners, IsOn));
        _zones = Array.FindAll(all.Zones, IsOn);
        _locks = new(() => Array.FindAll(all.Locks, IsOn));
        _zoneErrors = new(() => ByKind(Array.FindAll(all.ZoneErrors, IsOn), static rule => MemoryMarshal.Cast<ZoneErrorKind, int>(rule.Kinds)));
        _spfErrors = new(() => ByKind(Array.FindAll(all.SpfErrors, IsOn), static rule => MemoryMarshal.Cast<SpfErrorKind, int>(rule.Kinds)));

        // A configuration file is none of the run's: the sink asks whether such a finding is wanted.
        _configurationErrors = new(() => ByKind(all.ConfigurationErrors, static rule => MemoryMarshal.Cast<ConfigurationErrorKind, int>(rule.Kinds)));

        bool IsOn(Rule rule) => Array.Exists(settings, file => file.SeverityOf(rule.Descriptor) != Severity.Off);
    }

    /// <summary>Whether some rule looks further than at a record and its evaluation.</summary>
    public bool LookFurther => _furtherSpfRecords.Length > 0;

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
        foreach (LockRule rule in _locks.Value)
            Run(rule, context, static (rule, context) => rule.Check(context));
    }

    public void Check(OwnerContext context)
    {
        // There are millions of names: nothing stands between a rule and its name.
        foreach (OwnerRule rule in _owners.For(context.Zone, context.Owner))
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
        foreach (SpfError error in context.Published.CertainErrors)
        {
            if (_spfErrors.Value.TryGetValue((int)error.Kind, out SpfErrorRule? rule))
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
        if (_zoneErrors.Value.TryGetValue((int)context.Error.Kind, out ZoneErrorRule? rule))
            Run(rule, context, static (rule, context) => rule.Check(context));
    }

    public void Check(ConfigurationErrorContext context)
    {
        if (_configurationErrors.Value.TryGetValue((int)context.Error.Kind, out ConfigurationErrorRule? rule))
            rule.Check(context);
    }

    private static void Run(SpfRecordRule[] rules, SpfRecordContext context)
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

    private static Dictionary<int, TRule> ByKind<TRule>(TRule[] rules, KindsOf<TRule> kindsOf)
        where TRule : Rule
    {
        Dictionary<int, TRule> byKind = [];
        foreach (TRule rule in rules)
        {
            foreach (int kind in kindsOf(rule))
                byKind.Add(kind, rule);
        }

        return byKind;
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
