using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>What an entry of a configuration file says to the linter.</summary>
public abstract record EntryMeaning
{
    internal const string RulePrefix = "dotnet_diagnostic.";
    private const string AllPrefix = "dotnet_analyzer_diagnostic.";
    internal const string AllKey = AllPrefix + "severity";
    internal const string CategoryPrefix = AllPrefix + "category-";
    internal const string SeveritySuffix = ".severity";
    private const string OwnPrefix = "spflint";

    private EntryMeaning()
    {
    }

    /// <summary>Nothing: it is for other tools.</summary>
    public sealed record Foreign : EntryMeaning;

    /// <summary>It was meant for the linter, and is wrong.</summary>
    /// <param name="Error">What is wrong.</param>
    public sealed record Mistaken(ConfigurationError Error) : EntryMeaning;

    /// <summary>The severity of one rule.</summary>
    /// <param name="RuleId">The rule.</param>
    /// <param name="Severity">Its severity, or null for its own.</param>
    public sealed record OfRule(string RuleId, Severity? Severity) : EntryMeaning;

    /// <summary>The severity of a category.</summary>
    /// <param name="Category">One of <see cref="RuleCategories.Names"/>.</param>
    /// <param name="Severity">Its rules' severity, or null for their own.</param>
    public sealed record OfCategory(string Category, Severity? Severity) : EntryMeaning;

    /// <summary>The severity of all rules.</summary>
    /// <param name="Severity">Their severity, or null for their own.</param>
    public sealed record OfAll(Severity? Severity) : EntryMeaning;

    /// <summary>The value of a setting.</summary>
    /// <param name="Setting">The setting.</param>
    /// <param name="Text">A value that it accepts.</param>
    public sealed record OfSetting(Setting Setting, string Text) : EntryMeaning;

    /// <summary>Whether a key is meant for the linter, if perhaps misspelt.</summary>
    public static bool Concerns(ConfigurationEntry entry) => Read(entry) is not Foreign;

    /// <summary>Understands an entry.</summary>
    public static EntryMeaning Read(ConfigurationEntry entry)
    {
        string key = entry.Key;
        if (Has(key, OwnPrefix))
            return ReadSetting(entry);

        if (Has(key, CategoryPrefix))
            return ReadCategory(entry, key[CategoryPrefix.Length..]);

        if (key.Equals(AllKey, StringComparison.OrdinalIgnoreCase))
            return WithSeverity(entry, severity => new OfAll(severity));

        if (Has(key, RulePrefix))
            return ReadRule(entry, key[RulePrefix.Length..]);

        return MisspeltKey.Find(key) is { } meant ? Misspelt(entry, meant) : new Foreign();
    }

    private static EntryMeaning ReadSetting(ConfigurationEntry entry)
    {
        if (Settings.Find(entry.Key) is not { } setting)
        {
            return new Mistaken(new ConfigurationError(ConfigurationErrorKind.UnknownKey, entry.KeyLocation, entry.Key)
            {
                Suggestion = EditDistance.Nearest(entry.Key, Settings.All.Select(known => known.Key)),
            });
        }

        return setting.Accepts(entry.Value)
            ? new OfSetting(setting, entry.Value)
            : new Mistaken(new ConfigurationError(ConfigurationErrorKind.InvalidValue, entry.ValueLocation, entry.Value) { Setting = setting });
    }

    private static EntryMeaning ReadCategory(ConfigurationEntry entry, string rest)
    {
        string name = WithoutSuffix(rest);
        if (RuleCategories.Find(name) is { } category)
            return name.Length == rest.Length ? Misspelt(entry, CategoryPrefix + category + SeveritySuffix) : WithSeverity(entry, severity => new OfCategory(category, severity));

        string? nearest = EditDistance.Nearest(name, RuleCategories.Names);
        return nearest is null && !Has(name, "spf")
            ? MisspeltKey.Find(entry.Key) is { } meant ? Misspelt(entry, meant) : new Foreign()
            : new Mistaken(new ConfigurationError(ConfigurationErrorKind.UnknownCategory, PartOfKey(entry, CategoryPrefix, name), name) { Suggestion = nearest });
    }

    private static EntryMeaning ReadRule(ConfigurationEntry entry, string rest)
    {
        string id = rest.Split('.')[0];
        if (RuleCatalogue.Find(id) is { } rule)
        {
            return WithoutSuffix(rest).Length + SeveritySuffix.Length == rest.Length && WithoutSuffix(rest) == id
                ? WithSeverity(entry, severity => new OfRule(rule.Descriptor.Id, severity))
                : Misspelt(entry, RulePrefix + rule.Descriptor.Id + SeveritySuffix);
        }

        if (!RuleIds.IsMeant(id))
            return MisspeltKey.Find(entry.Key) is { } meant ? Misspelt(entry, meant) : new Foreign();

        return new Mistaken(new ConfigurationError(ConfigurationErrorKind.UnknownRule, PartOfKey(entry, RulePrefix, id), id)
        {
            Suggestion = RuleIds.Nearest(id),
        });
    }

    private static SourceLocation PartOfKey(ConfigurationEntry entry, string prefix, string part)
    {
        // What is no UTF-8 has other characters in its place, and nobody knows how many bytes they were.
        bool isUtf8 = Encoding.UTF8.GetByteCount(entry.Key) == entry.KeySpan.Length;
        return isUtf8 ? new(entry.File, new TextSpan(entry.KeySpan.Start + prefix.Length, Encoding.UTF8.GetByteCount(part))) : entry.KeyLocation;
    }

    private static Mistaken Misspelt(ConfigurationEntry entry, string right) =>
        new(new ConfigurationError(ConfigurationErrorKind.UnknownKey, entry.KeyLocation, entry.Key) { Suggestion = right });

    private static EntryMeaning WithSeverity(ConfigurationEntry entry, Func<Severity?, EntryMeaning> meaning) =>
        SeverityWords.TryParse(entry.Value, out Severity? severity)
            ? meaning(severity)
            : new Mistaken(new ConfigurationError(ConfigurationErrorKind.InvalidSeverity, entry.ValueLocation, entry.Value)
            {
                Suggestion = SeverityWords.Suggest(entry.Value),
            });

    private static string WithoutSuffix(string text) =>
        text.EndsWith(SeveritySuffix, StringComparison.OrdinalIgnoreCase) ? text[..^SeveritySuffix.Length] : text;

    private static bool Has(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
