using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Rules;

/// <summary>LNT1003: a line of a configuration file that has no effect.</summary>
internal sealed class LNT1003InvalidConfiguration : ConfigurationErrorRule
{
    private static readonly MessageTemplate Key = new("default", "There is no setting '{0}'.");

    private static readonly MessageTemplate KeySuggesting = new("suggesting", "There is no setting '{0}' (did you mean '{1}'?).");

    private static readonly MessageTemplate Category = new("category", "There is no category of rules '{0}'.");

    private static readonly MessageTemplate CategorySuggesting = new("categorySuggesting", "There is no category of rules '{0}' (did you mean '{1}'?).");

    private static readonly MessageTemplate Word = new(
        "severity", "'{0}' is no severity; a configuration file takes error, warning, suggestion, silent, none or default.");

    private static readonly MessageTemplate WordSuggesting = new("severitySuggesting", "'{0}' is no severity in a configuration file (did you mean '{1}'?).");

    private static readonly MessageTemplate Value = new("value", "'{0}' is no value of {1}, which takes {2}.");

    private static readonly MessageTemplate NoValue = new("noValue", "{0} has no value; it takes {1}.");

    private static readonly MessageTemplate Line = new("line", "The line '{0}' is no section, setting or comment, and has no effect.");

    private static readonly MessageTemplate Outside = new("outside", "'{0}' stands above the first section, where it has no effect.");

    private static readonly MessageTemplate Section = new("section", "The section '[{0}]' matches no file.");

    private static readonly MessageTemplate Complex = new("complex", "The section '[{0}]' has too many wildcards or alternatives, and is not read.");

    private static readonly MessageTemplate Verb = new("comment", "The comment to spflint says '{0}', which it does not understand.");

    private static readonly MessageTemplate VerbSuggesting = new(
        "commentSuggesting", "The comment to spflint says '{0}', which it does not understand (did you mean '{1}'?).");

    private static readonly MessageTemplate File = new("file", "'{0}' is larger than 1 MiB or no text, and is not read.");

    public override Descriptor Descriptor { get; } = new(
        "LNT1003",
        "InvalidConfiguration",
        Severity.Warning,
        "A line of a configuration file, or a comment to the linter, has no effect.",
        Key, KeySuggesting, Category, CategorySuggesting, Word, WordSuggesting, Value, NoValue, Line, Outside, Section, Complex, Verb, VerbSuggesting, File);

    public override ReadOnlySpan<ConfigurationErrorKind> Kinds =>
    [
        ConfigurationErrorKind.UnknownKey, ConfigurationErrorKind.UnknownCategory, ConfigurationErrorKind.InvalidSeverity,
        ConfigurationErrorKind.InvalidValue, ConfigurationErrorKind.UnreadableLine, ConfigurationErrorKind.OutsideSection,
        ConfigurationErrorKind.InvalidSection, ConfigurationErrorKind.ComplexSection, ConfigurationErrorKind.UnreadableFile,
        ConfigurationErrorKind.InvalidComment,
    ];

    public override void Check(ConfigurationErrorContext context)
    {
        switch (context.Error)
        {
            case { Kind: ConfigurationErrorKind.UnknownKey }:
                Suggest(context, Key, KeySuggesting, $"the settings are {string.Join(", ", Settings.All.Select(setting => setting.Key))}");
                break;

            case { Kind: ConfigurationErrorKind.UnknownCategory }:
                Suggest(context, Category, CategorySuggesting, $"the categories are {string.Join(", ", RuleCategories.Names)}");
                break;

            case { Kind: ConfigurationErrorKind.InvalidSeverity }:
                Suggest(context, Word, WordSuggesting, null);
                break;

            case { Setting: { } setting, Text.Length: 0 }:
                context.Report(this, NoValue, [setting.Key, setting.Expected]);
                break;

            case { Setting: { } setting }:
                context.Report(this, Value, [context.Text, setting.Key, setting.Expected]);
                break;

            case { Kind: ConfigurationErrorKind.OutsideSection }:
                context.Report(this, Outside, [context.Text], help: "put it under a section, such as '[*]' for all files");
                break;

            case { Kind: ConfigurationErrorKind.InvalidSection }:
                context.Report(this, Section, [context.Text], help: "pair its braces; in a global file write the absolute path of a file");
                break;

            case { Kind: ConfigurationErrorKind.ComplexSection }:
                context.Report(this, Complex, [context.Text], help: "use up to four wildcards, or several sections");
                break;

            case { Kind: ConfigurationErrorKind.InvalidComment }:
                Suggest(context, Verb, VerbSuggesting, "write 'disable=', 'disable-file=' or 'restore=' and the ids of rules, as in '; spflint disable=SPF4006 reason'");
                break;

            case { Kind: ConfigurationErrorKind.UnreadableFile }:
                context.Report(this, File, [context.Text], help: "save it as UTF-8");
                break;

            default:
                context.Report(this, Line, [context.Text], help: "write 'key = value', '[section]', or '# comment'");
                break;
        }
    }

    private void Suggest(ConfigurationErrorContext context, MessageTemplate plain, MessageTemplate suggesting, string? help)
    {
        if (context.Error.Suggestion is { } suggestion)
            context.Report(this, suggesting, [context.Text, suggestion], help: $"write '{suggestion}'");
        else
            context.Report(this, plain, [context.Text], help: help);
    }
}
