using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5013: a name that takes no mail, and does not say that it sends none.</summary>
internal sealed class SPF5013NullMxWithoutDeny : OwnerRule
{
    private const string Deny = "v=spf1 -all";

    private static readonly MessageTemplate NoRecord = new(
        "default", "The name '{0}' takes no mail but has no SPF record, so that others can send mail in its name.");

    private static readonly MessageTemplate OtherRecord = new(
        "otherRecord", "The name '{0}' takes no mail, but its SPF record lets hosts send in its name or leaves it open; receivers may refuse mail that cannot be answered.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5013", "NullMxWithoutDeny", Severity.Note, "A name with a null MX does not deny all senders.", NoRecord, OtherRecord);

    public override ReadOnlySpan<RecordType> Types => [RecordType.MX];

    public override void Check(OwnerContext context)
    {
        int mx = MailExchanges.NullMx(context);
        if (mx < 0)
            return;

        RecordText text = context.Zone.Open(mx);
        if (context.Spf.IsEmpty && context.Zone.Identity.IsFragment)
            return;

        if (context.Spf.IsEmpty)
        {
            Edit? insertion = RecordInsertion.After(context.Zone, mx, $"IN TXT \"{Deny}\"");
            Fix? fix = insertion is null || context.Zone.Identity.Class != RecordClass.IN
                ? null
                : new Fix($"add a TXT record \"{Deny}\"", FixSafety.Safe, [insertion]);
            context.Report(this, NoRecord, text.File, text.RdataSpan, [context.OwnerText], fix: fix, help: $"publish \"{Deny}\" at this name");
        }
        else if (context.Spf is [{ IsInForce: true, Record.Errors.IsEmpty: true } only] && IsOpen(only.Policy) && !IsToldByItsEnd(only.Policy))
        {
            context.Report(
                this,
                OtherRecord,
                only.Text.File,
                only.Map(only.Record.Terms is [] ? only.Record.Version : SpanOfTerms(only)),
                [context.OwnerText],
                [new RelatedLocation(new SourceLocation(text.File.Source, text.RdataSpan), "This says that the name takes no mail.")],
                help: $"publish \"{Deny}\" when the name sends no mail, else give it an MX that takes answers");
        }
    }

    /// <summary>What another record decides, may well be to deny all.</summary>
    private static bool IsOpen(SpfPolicy policy) =>
        !policy.DeniesAll && policy.Redirect is null && !policy.Mechanisms.Any(term => term.Mechanism == SpfMechanism.Include) && !HasOnlyOwnMx(policy);

    /// <summary>Of a record that says nothing but <c>+all</c> or <c>?all</c>, or that has no end, other rules tell that.</summary>
    private static bool IsToldByItsEnd(SpfPolicy policy) =>
        policy.All is null or { Qualifier: SpfQualifier.Pass or SpfQualifier.Neutral }
        && !policy.Mechanisms.Any(term => term is { Mechanism: not SpfMechanism.All, Qualifier: SpfQualifier.Pass });

    /// <summary>An <c>mx</c> of the name itself passes nobody; that it is there at all is another rule's to say.</summary>
    private static bool HasOnlyOwnMx(SpfPolicy policy) =>
        policy.All is { Qualifier: SpfQualifier.Fail }
        && policy.Mechanisms.All(term => term is { Mechanism: SpfMechanism.Mx, DomainSpec: null } or { Qualifier: not SpfQualifier.Pass });

    private static SpfSpan SpanOfTerms(PublishedRecord record) =>
        SpfSpan.FromBounds(record.Record.Terms[0].Span.Start, record.Record.Terms[^1].Span.End);
}
