using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4001: the record passes every host on the internet.</summary>
internal sealed class SPF4001PassesEveryone : SpfRecordRule
{
    private const string ListNetworks = "list the networks that send mail for the domain";

    // Of narrower networks it takes thousands to hold every address, and this rule looks at every record.
    private const int WidePrefix = 12;

    private static readonly MessageTemplate Everyone = new(
        "default", "The mechanism '{0}' lets any host on the internet send mail for '{1}'.");

    private static readonly MessageTemplate Network = new(
        "network", "The mechanism '{0}' lets any {2} host on the internet send mail for '{1}'.");

    private static readonly MessageTemplate Networks = new(
        "networks", "The mechanism '{0}' and those before it let any {2} host on the internet send mail for '{1}'.");

    private static readonly MessageTemplate Host = new(
        "host", "The mechanism '{0}' lets any {2} host on the internet send mail for '{1}' as soon as its target has one address.");

    private static readonly MessageTemplate Existing = new(
        "exists", "The mechanism '{0}' lets any host on the internet send mail for '{1}', for the name '{2}' exists whoever sends.");

    private static readonly MessageTemplate Target = new(
        "target", "The term '{0}' lets any host on the internet send mail for '{1}', because of the record of '{2}'.");

    private static readonly MessageTemplate TargetNetworks = new(
        "targetNetworks", "The term '{0}' lets any {3} host on the internet send mail for '{1}', because of the record of '{2}'.");

    private static readonly MessageTemplate Together = new(
        "together", "The term '{0}' and those before it let any {2} host on the internet send mail for '{1}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4001",
        "PassesEveryone",
        Severity.Error,
        "The record passes every host on the internet.",
        Everyone,
        Network,
        Networks,
        Host,
        Existing,
        Target,
        TargetNetworks,
        Together)
    {
        SecuritySeverity = "8.0",
    };

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce)
            return;

        SpfPolicy policy = context.Published.Policy;
        foreach (SpfDirective directive in policy.Mechanisms)
        {
            if (directive.Qualifier == SpfQualifier.Pass)
                CheckHost(context, directive);
        }

        CheckNetworks(context, IpFamily.Ip4);
        CheckNetworks(context, IpFamily.Ip6);
        if (policy.All is { Qualifier: SpfQualifier.Pass } all)
        {
            context.Report(
                this,
                Everyone,
                all.Span,
                [context.TextOf(all.Span), context.Owner.OwnerText],
                fix: context.Edit("write '~all'", FixSafety.Unsafe, (all.Span, "~all")));
        }
        else
        {
            CheckTargets(context);
        }
    }

    private void CheckTargets(SpfRecordContext context)
    {
        if (StaticExistence.FindOpen(context) is { } exists)
        {
            context.Report(
                this, Existing, exists.Term.Span, [context.TextOf(exists.Term.Span), context.Owner.OwnerText, Excerpt.OfName(exists.Target!.Value.Wire)], help: ListNetworks);
            return;
        }

        // The addresses are those of the record that answers for the name; another one there was not asked.
        if (context.Needs is not { Origin: not null } needs
            || needs.Terms.All(term => term.Record is not { State: RecordState.Valid } && term.Mechanism is not (SpfMechanism.A or SpfMechanism.Mx))
            || (needs.Result != SpfResult.Pass && needs.ShortestPrefix > WidePrefix))
        {
            return;
        }

        OpenTarget? ip4 = FindTarget(IpFamily.Ip4);
        OpenTarget? ip6 = FindTarget(IpFamily.Ip6);
        if (ip4 is not null)
            Report(context, ip4, isEverybody: ip6?.Term.Span == ip4.Term.Span);

        if (ip6 is not null && ip6.Term.Span != ip4?.Term.Span)
            Report(context, ip6, isEverybody: false);

        // Of a family that the record's own networks let in, that has been told.
        OpenTarget? FindTarget(IpFamily family) =>
            context.Published.Policy.Mechanisms.Any(IsHostOfEveryAddress) || OpenNetworks.Find(context.Published.Policy.Mechanisms, family) is not null ? null : OpenTarget.Find(context.Answers.EveryHost.Evaluate(needs.Domain, family), context.Answers);
    }

    private void Report(SpfRecordContext context, OpenTarget open, bool isEverybody)
    {
        if (open.Visit.Parent is null || !open.IsAlone(context.Answers))
        {
            ReportTogether(context, open, isEverybody);
            return;
        }

        string[] arguments = [context.TextOf(open.Term.Span), context.Owner.OwnerText, Excerpt.OfName(open.Visit.Domain.Wire)];
        context.Report(
            this,
            isEverybody ? Target : TargetNetworks,
            open.Term.Span,
            isEverybody ? [.. arguments] : [.. arguments, open.Family == IpFamily.Ip4 ? "IPv4" : "IPv6"],
            [.. open.Earlier.Select(term => context.At(term.Span, "This is a part of the range."))],
            help: "remove the term, or have that record mended");
    }

    /// <summary>No one of them does it alone, or it is the record's own hosts that do.</summary>
    private void ReportTogether(SpfRecordContext context, OpenTarget open, bool isEverybody)
    {
        string family = isEverybody ? "IPv4 or IPv6" : open.Family == IpFamily.Ip4 ? "IPv4" : "IPv6";
        context.Report(
            this,
            open.Earlier.Count > 0 ? Together : Network,
            open.Term.Span,
            [context.TextOf(open.Term.Span), context.Owner.OwnerText, family],
            [.. open.Earlier.Select(term => context.At(term.Span, "This is a part of the range."))],
            help: ListNetworks);
    }

    private static bool IsHostOfEveryAddress(SpfDirective directive) =>
        directive is { Qualifier: SpfQualifier.Pass, Mechanism: SpfMechanism.A or SpfMechanism.Mx }
        && (directive.Ip4CidrLength is { Value: 0 } || directive.Ip6CidrLength is { Value: 0 });

    private void CheckNetworks(SpfRecordContext context, IpFamily family)
    {
        if (OpenNetworks.Find(context.Published.Policy.Mechanisms, family) is not { } open)
            return;

        SpfDirective last = open.Last.Directive;
        context.Report(
            this,
            open.Earlier.IsEmpty ? Network : Networks,
            last.Span,
            [context.TextOf(last.Span), context.Owner.OwnerText, family == IpFamily.Ip4 ? "IPv4" : "IPv6"],
            [.. open.Earlier.Select(term => context.At(term.Span, "This is a part of the range."))],
            help: ListNetworks);
    }

    private void CheckHost(SpfRecordContext context, SpfDirective directive)
    {
        if (directive.Mechanism is not (SpfMechanism.A or SpfMechanism.Mx))
            return;

        bool is4 = directive.Ip4CidrLength is { Value: 0 };
        bool is6 = directive.Ip6CidrLength is { Value: 0 };
        if (is4 || is6)
        {
            string family = is4 && is6 ? "IPv4 or IPv6" : is4 ? "IPv4" : "IPv6";
            context.Report(
                this, Host, directive.Span, [context.TextOf(directive.Span), context.Owner.OwnerText, family], help: ListNetworks);
        }
    }
}
