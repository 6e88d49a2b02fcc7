using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3001: a target that lacks its final dot, so that the origin was added to it.</summary>
internal sealed class DNS3001MissingTrailingDot : OwnerRule
{
    private static readonly MessageTemplate Relative = new(
        "default", "The name '{0}' has no final dot, so it stands for '{1}'.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3001", "MissingTrailingDot", Severity.Warning, "What a record points at looks absolute, but its final dot is missing.", Relative)
    {
        Precision = Precision.High,
    };

    public override void Check(OwnerContext context)
    {
        foreach (int index in context.Records)
        {
            ref readonly ZoneRecord record = ref context.Zone[index];
            if (!MissingTargetDot.IsLikely(context.Zone, record))
                continue;

            RecordText text = context.Zone.Open(index);
            ReadOnlySpan<byte> written = TargetField.TextOf(text);
            if (written.IsEmpty || written.EndsWith("."u8) || AddressTarget.Find(context.Zone, index) is not null)
                continue;

            TextSpan span = TargetField.SpanOf(text);
            Fix? fix = text.IsGenerated ? null : new Fix(
                "end the name with a dot", FixSafety.Unsafe, [new Edit(text.File.Source, new TextSpan(span.End, 0), ".")]);
            context.Report(
                this, Relative, text.File, span, [Excerpt.Of(written), Excerpt.OfName(context.Zone.Names[record.Target])], fix: fix);
        }
    }
}
