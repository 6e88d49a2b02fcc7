using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Rules;

/// <summary>LNT1002: words to the linter name a rule that does not exist.</summary>
internal sealed class LNT1002UnknownRule : ConfigurationErrorRule
{
    private static readonly MessageTemplate Unknown = new("default", "There is no rule '{0}'.");

    private static readonly MessageTemplate Suggesting = new("suggesting", "There is no rule '{0}' (did you mean '{1}'?).");

    public override Descriptor Descriptor { get; } = new(
        "LNT1002", "UnknownRule", Severity.Warning, "A configuration file or a comment names a rule that does not exist.", Unknown, Suggesting);

    public override ReadOnlySpan<ConfigurationErrorKind> Kinds => [ConfigurationErrorKind.UnknownRule];

    public override void Check(ConfigurationErrorContext context)
    {
        if (context.Error.Suggestion is { } suggestion)
            context.Report(this, Suggesting, [context.Text, suggestion], help: $"write '{suggestion}'");
        else
            context.Report(this, Unknown, [context.Text], help: "'spflint rule' lists all rules");
    }
}
