using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Configuration;

/// <summary>What is in force for one file: the severity of each rule and the value of each setting, with who said so.</summary>
public sealed class FileSettings
{
    // What --select turns on when the rule itself does not say how grave it is.
    private const Severity SeverityOnDemand = Severity.Warning;

    private readonly Dictionary<string, Configured<Severity?>> _rules = [];
    private readonly Dictionary<string, Configured<Severity?>> _categories = [];
    private readonly Dictionary<string, Configured<string>> _texts = [];
    private Configured<Severity?>? _all;
    private RuleSelection _selection = RuleSelection.All;

    internal FileSettings()
    {
    }

    /// <summary>The severity of a rule in the file.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="stated">What a finding says of itself where it is graver or milder than its rule; whatever is configured wins.</param>
    public Severity SeverityOf(Descriptor rule, Severity? stated = null)
    {
        Configured<Severity?> configured = Find(rule);
        return configured.Value ?? stated ?? rule.DefaultSeverity;
    }

    /// <summary>The same with who said so; null stands for the rule's own severity.</summary>
    public Configured<Severity?> Find(Descriptor rule)
    {
        if (_selection.Excludes(rule.Id))
            return new Configured<Severity?>(Severity.Off, new SettingSource(_selection.ToString()));

        Configured<Severity?> configured = FindLevel(rule);
        return _selection.Demands(rule.Id) && (configured.Value ?? rule.DefaultSeverity) == Severity.Off
            ? new Configured<Severity?>(rule.DefaultSeverity == Severity.Off ? SeverityOnDemand : null, new SettingSource(_selection.ToString()))
            : configured;
    }

    /// <summary>The value of a setting.</summary>
    public T ValueOf<T>(Setting<T> setting) => Find(setting).Value;

    /// <summary>The value of a setting with who said so.</summary>
    public Configured<T> Find<T>(Setting<T> setting) =>
        _texts.TryGetValue(setting.Key, out Configured<string> text) && setting.Parse(text.Value, out T value)
            ? new Configured<T>(value, text.Source)
            : new Configured<T>(setting.Default, SettingSource.Default);

    /// <summary>A setting's value as it is written, with who said so; to show it.</summary>
    public Configured<string> FindText(Setting setting) =>
        _texts.TryGetValue(setting.Key, out Configured<string> text) ? text : new Configured<string>(setting.DefaultText, SettingSource.Default);

    /// <summary>Lets an entry outdo those before it.</summary>
    internal void Apply(ConfigurationEntry entry)
    {
        switch (EntryMeaning.Read(entry))
        {
            case EntryMeaning.OfRule rule:
                _rules[rule.RuleId] = new Configured<Severity?>(rule.Severity, entry.Source);
                break;

            case EntryMeaning.OfCategory category:
                _categories[category.Category] = new Configured<Severity?>(category.Severity, entry.Source);
                break;

            case EntryMeaning.OfAll all:
                _all = new Configured<Severity?>(all.Severity, entry.Source);
                break;

            case EntryMeaning.OfSetting setting:
                _texts[setting.Setting.Key] = new Configured<string>(setting.Text, entry.Source);
                break;
        }
    }

    /// <summary>Lets the command line outdo all files.</summary>
    internal void Apply(CommandLineSettings commandLine)
    {
        _selection = commandLine.Selection;
        if (commandLine.Severities.Count == 0)
            return;

        foreach ((string id, Severity severity) in commandLine.Severities)
            _rules[id] = new Configured<Severity?>(severity, new SettingSource($"--severity {id}={severity.ToString().ToLowerInvariant()}"));
    }

    // As for analyzers: what names the rule outdoes what names its category, and that what names none, wherever they stand.
    private Configured<Severity?> FindLevel(Descriptor rule)
    {
        if (_rules.TryGetValue(rule.Id, out Configured<Severity?> severity))
            return severity;

        // A rule that is off unless somebody asks for it is not asked for in bulk.
        if (rule.DefaultSeverity == Severity.Off)
            return new Configured<Severity?>(null, SettingSource.Default);

        return _categories.Count > 0 && _categories.TryGetValue(RuleCategories.Of(rule.Id), out severity)
            ? severity
            : _all ?? new Configured<Severity?>(null, SettingSource.Default);
    }
}
