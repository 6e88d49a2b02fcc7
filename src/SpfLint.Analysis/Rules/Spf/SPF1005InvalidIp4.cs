using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1005: an IPv4 address that is none.</summary>
internal sealed class SPF1005InvalidIp4 : SpfErrorRule
{
    private static readonly MessageTemplate TooFewOctets = new(
        "tooFewOctets", "The IPv4 address '{0}' has fewer than four octets.");

    private static readonly MessageTemplate TooManyOctets = new(
        "tooManyOctets", "The IPv4 address goes on with '{0}' behind its four octets.");

    private static readonly MessageTemplate OctetTooLarge = new("octetTooLarge", "The octet '{0}' is above 255.");

    private static readonly MessageTemplate LeadingZero = new("leadingZero", "The octet '{0}' has a leading zero.");

    private static readonly MessageTemplate Range = new("range", "The mechanism 'ip4' takes no range such as '{0}'.");

    private static readonly MessageTemplate RangeNetworks = new(
        "rangeNetworks", "The mechanism 'ip4' takes no range such as '{0}' (did you mean '{1}'?).");

    private static readonly MessageTemplate Wildcard = new("wildcard", "The mechanism 'ip4' takes no wildcard '{0}'.");

    private static readonly MessageTemplate WildcardNetwork = new(
        "wildcardNetwork", "The mechanism 'ip4' takes no wildcard '{0}' (did you mean '{1}'?).");

    private static readonly MessageTemplate Port = new("port", "The address has a port '{0}', and SPF knows no ports.");

    private static readonly MessageTemplate PortNetwork = new(
        "portNetwork", "The address has a port '{0}', and SPF knows no ports (did you mean '{1}'?).");

    private static readonly MessageTemplate HostName = new(
        "hostName", "The mechanism 'ip4' takes an address, and '{0}' is a host name (did you mean '{1}'?).");

    private static readonly MessageTemplate Invalid = new("invalid", "The '{0}' does not belong in an IPv4 address.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1005",
        "InvalidIp4",
        Severity.Error,
        "The argument of ip4 is no IPv4 network.",
        
        TooFewOctets, TooManyOctets, OctetTooLarge, LeadingZero, Range, RangeNetworks, Wildcard,
        WildcardNetwork, Port, PortNetwork, HostName, Invalid);

    public override ReadOnlySpan<SpfErrorKind> Kinds =>
    [
        SpfErrorKind.Ip4TooFewOctets,
        SpfErrorKind.Ip4TooManyOctets,
        SpfErrorKind.Ip4OctetTooLarge,
        SpfErrorKind.Ip4LeadingZero,
        SpfErrorKind.Ip4Range,
        SpfErrorKind.Ip4Wildcard,
        SpfErrorKind.Ip4Port,
        SpfErrorKind.Ip4HostName,
        SpfErrorKind.Ip4Invalid,
    ];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        switch (error.Kind)
        {
            case SpfErrorKind.Ip4TooFewOctets:
                context.Report(this, error, TooFewOctets, "write all four octets, with a prefix length for a network: '192.0.2.0/24'");
                break;
            case SpfErrorKind.Ip4TooManyOctets:
                context.Report(this, error, TooManyOctets);
                break;
            case SpfErrorKind.Ip4OctetTooLarge:
                context.Report(this, error, OctetTooLarge);
                break;
            case SpfErrorKind.Ip4LeadingZero:
                context.Report(this, error, LeadingZero, "write the octet in decimal without zeros in front; some software reads them as octal");
                break;
            case SpfErrorKind.Ip4Range:
                context.Report(this, error, Range, RangeNetworks, "write the networks that make up the range, such as '192.0.2.0/28'");
                break;
            case SpfErrorKind.Ip4Wildcard:
                context.Report(this, error, Wildcard, WildcardNetwork, "write a network with its prefix length");
                break;
            case SpfErrorKind.Ip4Port:
                context.Report(this, error, Port, PortNetwork, "delete the port");
                break;
            case SpfErrorKind.Ip4HostName:
                context.Report(this, error, HostName, HostName);
                break;
            case SpfErrorKind.Ip4Invalid:
                string? help = error.Edits.IsEmpty ? "write an address such as '192.0.2.1', or a network such as '192.0.2.0/24'" : null;
                context.Report(this, error, Invalid, help);
                break;
        }
    }
}
