using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1008: a prefix length that is none.</summary>
internal sealed class SPF1008InvalidPrefixLength : SpfErrorRule
{
    private static readonly MessageTemplate TooLong = new("tooLong", "The prefix length '{0}' is above '{1}'.");

    private static readonly MessageTemplate LeadingZero = new("leadingZero", "The prefix length '{0}' has a leading zero.");

    private static readonly MessageTemplate Missing = new("missing", "No prefix length follows the '{0}'.");

    private static readonly MessageTemplate Invalid = new("invalid", "The text '{0}' is no prefix length.");

    private static readonly MessageTemplate Netmask = new(
        "netmask", "The net mask '{0}' stands where a prefix length is wanted.");

    private static readonly MessageTemplate NetmaskLength = new(
        "netmaskLength", "The net mask '{0}' stands where a prefix length is wanted (did you mean '{1}'?).");

    private static readonly MessageTemplate SingleSlash = new(
        "singleSlash", "The IPv6 prefix length '{0}' needs two slashes (did you mean '{1}'?).");

    public override Descriptor Descriptor { get; } = new(
        "SPF1008",
        "InvalidPrefixLength",
        Severity.Error,
        "A prefix length is not valid.",
        TooLong, LeadingZero, Missing, Invalid, Netmask, NetmaskLength, SingleSlash);

    public override ReadOnlySpan<SpfErrorKind> Kinds =>
    [
        SpfErrorKind.PrefixLengthTooLong,
        SpfErrorKind.PrefixLengthLeadingZero,
        SpfErrorKind.PrefixLengthEmpty,
        SpfErrorKind.PrefixLengthInvalid,
        SpfErrorKind.NetmaskForPrefixLength,
        SpfErrorKind.SingleSlashDualCidr,
    ];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        switch (error.Kind)
        {
            case SpfErrorKind.PrefixLengthTooLong:
                context.Report(this, TooLong, error.Span, [context.TextOf(error.Span), LongestFor(error, context)]);
                break;
            case SpfErrorKind.PrefixLengthLeadingZero:
                context.Report(this, error, LeadingZero);
                break;
            case SpfErrorKind.PrefixLengthEmpty:
                context.Report(this, error, Missing, "write a length, or delete the slash");
                break;
            case SpfErrorKind.PrefixLengthInvalid:
                context.Report(this, error, Invalid);
                break;
            case SpfErrorKind.NetmaskForPrefixLength:
                context.Report(this, error, Netmask, NetmaskLength, "write the number of leading one bits");
                break;
            case SpfErrorKind.SingleSlashDualCidr:
                string text = context.TextOf(error.Span);
                context.Report(this, SingleSlash, error.Span, [text, "/" + text], fix: context.FixOf(error));
                break;
        }
    }

    /// <summary>Two slashes, or an IPv6 address before it, make it the length of an IPv6 network, whatever the mechanism.</summary>
    private static string LongestFor(SpfError error, SpfRecordContext context)
    {
        ReadOnlySpan<byte> before = context.Record.Text.Span[(error.Term?.Span.Start ?? 0)..(error.Span.Start - 1)];
        bool isIp6 = before.EndsWith("/"u8) || IsIp6(before) || IsIp6(before[(before.IndexOf((byte)':') + 1)..]);
        return isIp6 ? "128" : "32";
    }

    private static bool IsIp6(ReadOnlySpan<byte> text) => AddressText.TryReadIp6(text, out _);
}
