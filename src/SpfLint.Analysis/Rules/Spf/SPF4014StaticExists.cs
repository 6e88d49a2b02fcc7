using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4014: <c>exists</c> with a name that is the same for every sender.</summary>
internal sealed class SPF4014StaticExists : SpfRecordRule
{
    private static readonly MessageTemplate Static = new(
        "default", "The mechanism '{0}' asks for the same name whoever sends, so that it matches either every host or none.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4014", "StaticExists", Severity.Note, "An 'exists' has no macro, so that it does not depend on the sender.", Static);

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce)
            return;

        foreach (SpfDirective directive in context.Published.Policy.Mechanisms)
        {
            if (directive is { Mechanism: SpfMechanism.Exists, DomainSpec: { } target }
                && !target.MacroString.Expands.Any()
                && !IsTold(context, directive))
            {
                context.Report(
                    this,
                    Static,
                    directive.Span,
                    [context.TextOf(directive.Span)],
                    help: target.Text.Span.Contains((byte)'{')
                        ? "a macro is one percent sign and its letter in braces: '%{i}'"
                        : "use a macro such as '%{i}' in the name, or 'a:' to pass the name's own addresses");
            }
        }
    }

    /// <summary>Whether other rules speak of it, as it is known to match every host, or none.</summary>
    private static bool IsTold(SpfRecordContext context, SpfDirective directive) =>
        context.NeedingTerms.Where(term => term.IsVoid).Append(StaticExistence.FindOpen(context)).Any(term => term?.Term.Span == directive.Span);
}
