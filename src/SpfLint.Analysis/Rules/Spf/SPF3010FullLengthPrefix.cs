using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3010: a prefix length that holds without being written.</summary>
internal sealed class SPF3010FullLengthPrefix : SpfRecordRule
{
    private static readonly MessageTemplate FullLength = new(
        "default", "The prefix length '{0}' in '{1}' is the one that holds when none is written.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3010", "FullLengthPrefix", Severity.Note, "A prefix length is written that holds anyway.", FullLength);

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce)
            return;

        foreach (SpfDirective directive in context.Published.Policy.Mechanisms)
        {
            Check(context, directive, directive.Ip4CidrLength, 32);
            Check(context, directive, directive.Ip6CidrLength, 128);
        }
    }

    private void Check(SpfRecordContext context, SpfDirective directive, CidrLength? length, int full)
    {
        if (length is not { } written || written.Value != full)
            return;

        context.Report(
            this,
            FullLength,
            written.Span,
            [context.TextOf(written.Span), context.TextOf(directive.Span)],
            fix: context.Edit($"remove '{context.TextOf(written.Span)}'", FixSafety.Safe, (written.Span, "")));
    }
}
