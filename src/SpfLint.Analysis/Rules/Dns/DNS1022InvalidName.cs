using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1022: a domain name that cannot exist.</summary>
internal sealed class DNS1022InvalidName : ZoneErrorRule
{
    private static readonly MessageTemplate Empty = new(
        "emptyLabel", "The name has an empty label before this dot.");

    private static readonly MessageTemplate Label = new(
        "label", "The label '{0}' is longer than 63 octets.");

    private static readonly MessageTemplate Long = new(
        "default", "The name '{0}' is longer than 255 octets with its origin.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1022", "InvalidName", Severity.Error, "A domain name is too long or has an empty label.", Empty, Label, Long);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.LabelTooLong,
        ZoneErrorKind.NameTooLong,
        ZoneErrorKind.EmptyLabel,
    ];

    public override void Check(ZoneErrorContext context)
    {
        switch (context.Error.Kind)
        {
            case ZoneErrorKind.EmptyLabel:
                context.Report(this, Empty, help: "remove the dot");
                break;

            case ZoneErrorKind.LabelTooLong:
                context.Report(this, Label, [context.Text], help: "shorten it; look for a lost dot or blank");
                break;

            default:
                context.Report(this, Long, [context.Text], help: "shorten it, or end it with a dot when it is complete");
                break;
        }
    }
}
