using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1005: an escape that cannot be read.</summary>
internal sealed class DNS1005InvalidEscape : ZoneErrorRule
{
    private static readonly MessageTemplate Number = new(
        "number", "The escape '{0}' is above 255, the largest octet.");

    private static readonly MessageTemplate Digits = new(
        "digits", "The escape '{0}' has fewer than three digits.");

    private static readonly MessageTemplate Nothing = new(
        "nothing", "The backslash has nothing behind it to escape.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1005", "InvalidEscape", Severity.Error, "A backslash escapes nothing that can be read.", Number, Digits, Nothing);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.InvalidEscape];

    public override void Check(ZoneErrorContext context)
    {
        switch (context.Error.Text.Length)
        {
            case 1:
                context.Report(this, Nothing, help: "remove the backslash, or write '\\\\' for a backslash itself");
                break;

            case 4:
                context.Report(this, Number, [context.Text], help: "write the octet's decimal number, from '\\000' to '\\255'");
                break;

            default:
                context.Report(this, Digits, [context.Text], help: "write three digits, such as '\\059', or no backslash");
                break;
        }
    }
}
