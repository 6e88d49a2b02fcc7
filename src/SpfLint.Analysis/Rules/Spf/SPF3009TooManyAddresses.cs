using System.Globalization;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3009: a record that lets more addresses pass than anybody sends from.</summary>
internal sealed class SPF3009TooManyAddresses : SpfRecordRule
{
    private const long HalfOfAll = 1L << 31;

    private static readonly MessageTemplate Many = new(
        "default", "The record of '{0}' lets {1} IPv4 addresses send, and more than {2} are hardly a domain's own; '{3}' has {4} of them.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3009", "TooManyAddresses", Severity.Warning, "The record lets very many addresses send.", Many)
    {
        Precision = Precision.High,
    };

    public override void Check(SpfRecordContext context)
    {
        // Who passes everyone is another rule's.
        if (context.Addresses is not { Ip4: { } ip4 }
            || PublicSpace.IsIn(ip4.WithResult(SpfResult.Pass))
            || OpenNetworks.Find(context.Published.Policy.Mechanisms, IpFamily.Ip4) is not null)
        {
            return;
        }

        // How wide a service's own record is, its owner knows best, unless it is out of all proportion.
        IReadOnlyList<PassingTerm> terms = PassingTerm.Of(ip4, _ => true);
        if (terms.Sum(term => term.Count) < HalfOfAll)
            terms = PassingTerm.Of(ip4, StandsInRun);

        long most = context.ValueOf(Settings.MaxAddresses);
        long count = terms.Sum(term => term.Count);
        if (count <= most || context.Published.Policy.All is { Qualifier: SpfQualifier.Pass } || IsToldThere(terms[0], most))
            return;

        PassingTerm widest = terms[0];
        context.Report(
            this,
            Many,
            context.Published.Text.File,
            context.Published.Map(widest.Term.Span),
            [context.Owner.OwnerText, Text(count), Text(most), context.TextOf(widest.Term.Span), Text(widest.Count)],
            help: "list the networks that send mail for the domain and no wider ones",
            severity: count >= HalfOfAll ? Severity.Error : null);
    }

    /// <summary>Whether the record that a term leads to stands in a zone of the run and lets too many send by itself.</summary>
    private static bool IsToldThere(PassingTerm widest, long most) =>
        widest.Count > most && widest.Target is RecordVisit { Answer.Origins.IsEmpty: false };

    private static bool StandsInRun(AddressDecision decision) =>
        decision.Visit is { Parent: null } or { Answer.Origins.IsEmpty: false };

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
