using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1020: a TTL that cannot be used.</summary>
internal sealed class DNS1020InvalidTtl : ZoneErrorRule
{
    private static readonly MessageTemplate Malformed = new(
        "default", "The TTL '{0}' cannot be read.");

    private static readonly MessageTemplate NoUnit = new(
        "noUnit", "The TTL '{0}' ends with a number that lacks its unit.");

    private static readonly MessageTemplate TooLarge = new(
        "tooLarge", "The TTL '{0}' is above 2147483647 seconds, the largest there is.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1020", "InvalidTtl", Severity.Error, "A TTL cannot be read, or is too large.", Malformed, NoUnit, TooLarge);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.InvalidTtl,
        ZoneErrorKind.TtlTooLarge,
    ];

    public override void Check(ZoneErrorContext context)
    {
        ReadOnlySpan<byte> text = context.Error.Text.Span;
        if (context.Error.Kind == ZoneErrorKind.TtlTooLarge)
            context.Report(this, TooLarge, [context.Text], help: "write a shorter time; a day is '86400' or '1d'");
        else if (TimeToLive.Read([.. text, (byte)'s'], out _) == TimeToLiveProblem.None)
            context.Report(this, NoUnit, [context.Text], help: "write a unit behind it: one of s, m, h, d, w");
        else
            context.Report(this, Malformed, [context.Text], help: "write seconds, or numbers with the units s, m, h, d, w, such as '1h30m'");
    }
}
