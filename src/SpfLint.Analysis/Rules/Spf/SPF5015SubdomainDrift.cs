using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Limits;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5015: a subdomain's record leaves out senders of the record above it.</summary>
internal sealed class SPF5015SubdomainDrift : SpfRecordRule
{
    private const int MostNamed = 3;

    private static readonly MessageTemplate Drift = new(
        "default", "The record of '{0}' takes the place of that of '{1}' and leaves out some of its senders: '{2}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5015", "SubdomainDrift", Severity.Off, "A subdomain's record lacks senders of the record above.", Drift)
    {
        Precision = Precision.Medium,
    };

    /// <inheritdoc/>
    public override bool LooksFurther => true;

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce || context.Owner.ServesOnlyIncludes || context.Owner.IsWildcard || context.Published.DeniesAll)
            return;

        RecordNode own = context.Answers.Tree.Of(context.Published.OwnerName);
        bool isRead = own.Origin == new RecordOrigin(context.Zone, context.Published.Index) && own.State == RecordState.Valid;
        if (!isRead || Above(context) is not { } above)
            return;

        SpfTerm[] lacking = [.. FindLacking(context, above).Distinct().OrderBy(term => term.Span.Start)];
        if (lacking.Length == 0)
            return;

        var places = new RelatedPlaces();
        foreach (SpfTerm term in lacking)
            places.Add(above, term.Span, "The record above has this.");

        string named = string.Join(' ', lacking.Take(MostNamed).Select(term => Excerpt.Of(term.Span.Of(above.Record!.Text.Span))));
        context.Report(
            this,
            Drift,
            context.Published.Policy.All?.Span ?? context.Record.Version,
            [context.Owner.OwnerText, Excerpt.OfName(above.Domain.Wire), lacking.Length > MostNamed ? named + " …" : named],
            places.ToImmutable(),
            help: "add those that send for this name too");
    }

    /// <summary>The record of the nearest name above that has one, in the same zone.</summary>
    private static RecordNode? Above(SpfRecordContext context)
    {
        for (DomainName name = context.Published.OwnerName.Parent; WireName.IsAtOrBelow(name.Wire, context.Zone.Names[context.Zone.Apex]); name = name.Parent)
        {
            if (context.Facts.HasSpf(name))
                return context.Answers.Tree.Of(name) is { State: RecordState.Valid } above ? above : null;

            if (name.IsRoot)
                break;
        }

        return null;
    }

    private static IEnumerable<SpfTerm> FindLacking(SpfRecordContext context, RecordNode above)
    {
        DomainName name = context.Published.OwnerName;
        foreach (IpFamily family in (IpFamily[])[IpFamily.Ip4, IpFamily.Ip6])
        {
            AddressPartition upper = context.Answers.EveryHost.Evaluate(above.Domain, family);
            AddressSet lacking = upper.WithResult(SpfResult.Pass).Except(context.Answers.EveryHost.Evaluate(name, family).WithResult(SpfResult.Pass));
            foreach (AddressVerdict range in upper.Ranges)
            {
                if (range.Result == SpfResult.Pass && lacking.Contains(range.Range.First) && OpenTarget.TopOf(range.Decision) is { } term)
                    yield return term;
            }
        }

        // What nobody can look into is the same only where both lead to it.
        const int MostSteps = 1000;
        HashSet<DomainName> reached = [.. LookupStep.Of(context.Answers.Tree.Of(name)).Take(MostSteps).Select(step => step.Term.Record?.Domain ?? step.Term.Target ?? name)];
        foreach (TermNode term in above.Terms)
        {
            if (term is { IsReached: true, Record: { State: RecordState.Unknown } unknown } && !reached.Contains(unknown.Domain))
                yield return term.Term;
        }
    }
}
