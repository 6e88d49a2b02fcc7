using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5002: an SPF record of the retired type only, which no receiver reads.</summary>
internal sealed class SPF5002SpfTypeWithoutTxt : OwnerRule
{
    private static readonly MessageTemplate Unseen = new(
        "default", "No receiver reads a record of type SPF, and '{0}' has no SPF record of type TXT.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5002", "SpfTypeWithoutTxt", Severity.Error, "The only SPF record has the obsolete type SPF, which no receiver reads.", Unseen);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Spf];

    public override void Check(OwnerContext context)
    {
        TypeSpfCopy[] unseen = [.. TypeSpfCopy.Of(context).Where(copy => copy is { Record: not null, Txt: null })];
        if (unseen is not [{ Record: { } first }, .. var others])
            return;

        bool isPlain = !first.Text.IsGenerated && others.Length == 0;
        context.Report(
            this,
            Unseen,
            first.Text.File,
            first.Text.TypeSpan,
            [context.OwnerText],
            [.. others.Select(other => other.Record!.AtRdata("Another record of type SPF is here."))],
            fix: isPlain ? new Fix("change the type to TXT", FixSafety.Safe, [new Edit(first.Text.File.Source, first.Text.TypeSpan, "TXT")]) : null,
            help: isPlain ? null : "publish one record of type TXT instead");
    }
}
