using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Show;

/// <summary>What a domain's record does to every address.</summary>
internal sealed class ShowReport
{
    private ShowReport(DomainName domain, AddressPartition ip4, AddressPartition ip6, ClientAddress? address)
    {
        Domain = domain;
        Partitions = [ip4, ip6];
        Root = RecordNode.Merge(ip4.Root, ip6.Root);
        Highlight = address is { } client
            ? new Highlight(client, client.IsIp4 ? ip4[client.Ip4] : ip6[client.Ip6])
            : null;
    }

    /// <summary>The domain.</summary>
    public DomainName Domain { get; }

    /// <summary>All addresses, IPv4 first.</summary>
    public IReadOnlyList<AddressPartition> Partitions { get; }

    /// <summary>The domain's own record, and below it those that it leads to, for either family.</summary>
    public RecordNode Root { get; }

    /// <summary>The address that was asked for, if one was.</summary>
    public Highlight? Highlight { get; }

    /// <summary>Whether there is a record to show.</summary>
    public bool HasRecord => Root.Visit.Record is not null;

    /// <summary>Evaluates.</summary>
    public static ShowReport Of(ShowRequest request, IDnsSource source)
    {
        var check = new CheckEveryHost(source);
        return new ShowReport(
            request.Domain,
            check.Evaluate(request.Domain, IpFamily.Ip4, request.Sender),
            check.Evaluate(request.Domain, IpFamily.Ip6, request.Sender),
            request.Address);
    }
}

/// <summary>An address that is pointed out.</summary>
/// <param name="Client">The address.</param>
/// <param name="Verdict">What holds for it.</param>
internal sealed record Highlight(ClientAddress Client, AddressVerdict Verdict);
