using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1006: an IPv6 address that is none.</summary>
internal sealed class SPF1006InvalidIp6 : SpfErrorRule
{
    private static readonly MessageTemplate GroupCount = new(
        "groupCount", "The IPv6 address '{0}' does not have eight groups.");

    private static readonly MessageTemplate InvalidGroup = new("invalidGroup", "The '{0}' is no group of an IPv6 address.");

    private static readonly MessageTemplate RepeatedGap = new("repeatedGap", "The IPv6 address has '{0}' more than once.");

    private static readonly MessageTemplate Brackets = new(
        "brackets", "The brackets of '{0}' do not belong to an IPv6 address in SPF.");

    private static readonly MessageTemplate HostName = new(
        "hostName", "The mechanism 'ip6' takes an address, and '{0}' is a host name (did you mean '{1}'?).");

    private static readonly MessageTemplate Invalid = new("invalid", "The text '{0}' is no IPv6 address.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1006",
        "InvalidIp6",
        Severity.Error,
        "The argument of ip6 is no IPv6 network.",
        GroupCount, InvalidGroup, RepeatedGap, Brackets, HostName, Invalid);

    public override ReadOnlySpan<SpfErrorKind> Kinds =>
    [
        SpfErrorKind.Ip6GroupCount,
        SpfErrorKind.Ip6InvalidGroup,
        SpfErrorKind.Ip6RepeatedGap,
        SpfErrorKind.Ip6Brackets,
        SpfErrorKind.Ip6HostName,
        SpfErrorKind.Ip6Invalid,
    ];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        switch (error.Kind)
        {
            case SpfErrorKind.Ip6GroupCount:
                context.Report(this, error, GroupCount, "write eight groups, or '::' for the groups of zeros that are left out");
                break;
            case SpfErrorKind.Ip6InvalidGroup:
                context.Report(this, error, InvalidGroup, "write one to four hexadecimal digits");
                break;
            case SpfErrorKind.Ip6RepeatedGap:
                context.Report(this, error, RepeatedGap, "keep one of them and write the zeros of the other");
                break;
            case SpfErrorKind.Ip6Brackets:
                context.Report(this, error, Brackets);
                break;
            case SpfErrorKind.Ip6HostName:
                context.Report(this, error, HostName, HostName);
                break;
            case SpfErrorKind.Ip6Invalid:
                context.Report(this, error, Invalid);
                break;
        }
    }
}
