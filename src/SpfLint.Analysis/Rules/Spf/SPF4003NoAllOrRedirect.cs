using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4003: the record has no end: neither <c>all</c> nor <c>redirect</c>.</summary>
internal sealed class SPF4003NoAllOrRedirect : SpfRecordRule
{
    private static readonly MessageTemplate NoEnd = new(
        "default", "The record ends without 'all' or 'redirect'; for hosts that it does not list the result is neutral, as if '{0}' had no SPF record.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4003", "NoAllOrRedirect", Severity.Warning, "The record ends without 'all' or 'redirect'.", NoEnd);

    public override void Check(SpfRecordContext context)
    {
        SpfPolicy policy = context.Published.Policy;
        if (!context.Published.IsInForce || !policy.IsCertain || policy.HasAnyAll || policy.HasAnyRedirect)
            return;

        // One of several records at a name is a piece that belongs into the others.
        if (context.Owner.ServesOnlyIncludes || context.Owner.HasSeveralInForce)
            return;

        if (IsDecidedForAll(context))
            return;

        int last = context.Record.Terms is [.., SpfTerm term] ? term.Span.End : context.Record.Version.End;
        var end = new SpfSpan(last, 0);
        context.Report(
            this,
            NoEnd,
            end,
            [context.Owner.OwnerText],
            fix: context.Edit("end the record with '~all'", FixSafety.Unsafe, (end, " ~all")),
            help: "end the record with '-all', or with '~all' while senders may be missing");
    }

    /// <summary>Whether no host is left that the record does not list.</summary>
    private static bool IsDecidedForAll(SpfRecordContext context) =>
        (OpenNetworks.Find(context.Published.Policy.Mechanisms, IpFamily.Ip4) is not null
            && OpenNetworks.Find(context.Published.Policy.Mechanisms, IpFamily.Ip6) is not null)
        || StaticExistence.FindOpen(context) is not null
        || context.Addresses is { LeaveNobody: true };
}
