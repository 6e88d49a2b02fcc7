using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using YamlDotNet.RepresentationModel;

namespace SpfLint.Cli.Expectations;

/// <summary>
/// The records of one name in a suite's <c>zonedata</c>. The format's ways: a type's value is text or a list; <c>SPF</c>
/// records stand for TXT records, too, unless the name has a <c>TXT</c> entry of its own; <c>TXT: NONE</c> is such an entry
/// without a record; <c>TIMEOUT</c> or an <c>RCODE</c> answers every type that has no records.
/// </summary>
internal sealed class SuiteRecords
{
    private readonly List<uint> _ip4 = [];
    private readonly List<AddressBits> _ip6 = [];
    private readonly List<MailExchange> _exchanges = [];
    private readonly List<DomainName> _names = [];
    private readonly List<ReadOnlyMemory<byte>> _txt = [];
    private readonly List<ReadOnlyMemory<byte>> _spf = [];
    private readonly Dictionary<RecordType, DnsStatus> _failures = [];
    private DomainName? _alias;
    private DnsStatus _otherwise = DnsStatus.NoData;
    private bool _hasTxt;

    private SuiteRecords(YamlSequenceNode entries)
    {
        foreach (YamlNode entry in entries)
        {
            if (entry is YamlScalarNode word)
            {
                _otherwise = StatusOf(word);
                continue;
            }

            foreach ((YamlNode type, YamlNode value) in YamlDocuments.Mapping(entry, "A record").Children)
                Add(YamlDocuments.Text(type, "A type"), value);
        }
    }

    /// <summary>Adds all names of a <c>zonedata</c> mapping to a source.</summary>
    /// <exception cref="SuiteFormatException">A record cannot be understood.</exception>
    public static void AddTo(InMemorySource source, YamlNode zoneData)
    {
        foreach ((YamlNode owner, YamlNode entries) in YamlDocuments.Mapping(zoneData, "'zonedata'").Children)
        {
            DomainName name = Name(owner);
            new SuiteRecords(YamlDocuments.Sequence(entries, "The records of a name")).AddTo(source, name);
        }
    }

    private void AddTo(InMemorySource source, DomainName name)
    {
        source.AddOtherwise(name, _otherwise);
        if (_alias is { } alias)
            source.AddAlias(name, alias);

        Add(source, name, RecordType.A, DnsAnswer.FromIp4Addresses([.. _ip4]));
        Add(source, name, RecordType.Aaaa, DnsAnswer.FromIp6Addresses([.. _ip6]));
        Add(source, name, RecordType.MX, DnsAnswer.FromMailExchanges([.. _exchanges]));
        Add(source, name, RecordType.Ptr, DnsAnswer.FromNames([.. _names]));
        Add(source, name, RecordType.Txt, DnsAnswer.FromTexts(_hasTxt ? [.. _txt] : [.. _spf]));
        Add(source, name, RecordType.Spf, DnsAnswer.FromTexts([.. _spf]));
        foreach ((RecordType type, DnsStatus status) in _failures)
            source.Add(name, type, DnsAnswer.Of(status));
    }

    private static void Add(InMemorySource source, DomainName name, RecordType type, DnsAnswer answer)
    {
        // What has no records is left to the name's alias or failure.
        if (answer.Status == DnsStatus.NoError)
            source.Add(name, type, answer);
    }

    private void Add(string type, YamlNode value)
    {
        if (type == "RCODE")
        {
            _otherwise = StatusOf(value);
            return;
        }

        if (type != "CNAME"
            && value is YamlScalarNode { Value: "TIMEOUT" }
            && RecordTypes.TryParse(Encoding.ASCII.GetBytes(type), out RecordType failing))
        {
            _hasTxt |= type == "TXT";
            _failures[failing] = DnsStatus.Timeout;
            return;
        }

        switch (type)
        {
            case "A":
                _ip4.Add(BinaryPrimitives.ReadUInt32BigEndian(Address(value, AddressFamily.InterNetwork)));
                break;

            case "AAAA":
                _ip6.Add(AddressBits.ReadBigEndian(Address(value, AddressFamily.InterNetworkV6)));
                break;

            case "MX":
                _exchanges.Add(Exchange(value));
                break;

            case "PTR":
                _names.Add(Name(value));
                break;

            case "CNAME":
                _alias = Name(value);
                break;

            case "TXT":
                _hasTxt = true;
                if (value is not YamlScalarNode { Value: "NONE" })
                    _txt.Add(Strings(value));
                break;

            case "SPF":
                if (value is not YamlScalarNode { Value: "NONE" })
                    _spf.Add(Strings(value));
                break;

            case "TIMEOUT":
                throw YamlDocuments.Error(value, "'TIMEOUT' stands alone, for every type without records, or is the value of one: 'TXT: TIMEOUT'.");

            default:
                throw YamlDocuments.Error(value, $"Suites have no records of type '{type}'; use A, AAAA, MX, PTR, CNAME, TXT, SPF or RCODE.");
        }
    }

    private static ReadOnlyMemory<byte> Strings(YamlNode value) =>
        Encoding.UTF8.GetBytes(string.Concat(YamlDocuments.Texts(value, "A TXT record")));

    private static byte[] Address(YamlNode value, AddressFamily family)
    {
        string text = YamlDocuments.Text(value, "An address");
        return IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == family
            ? address.GetAddressBytes()
            : throw YamlDocuments.Error(value, $"'{text}' is no address of this type.");
    }

    private static MailExchange Exchange(YamlNode value)
    {
        ImmutableArray<YamlNode> parts = [.. YamlDocuments.Sequence(value, "An MX record").Children];
        return parts is [var preference, var host]
            && ushort.TryParse(YamlDocuments.Text(preference, "A preference"), CultureInfo.InvariantCulture, out ushort number)
            ? new MailExchange(number, Name(host))
            : throw YamlDocuments.Error(value, "An MX record is a list of a preference and a host.");
    }

    private static DomainName Name(YamlNode value)
    {
        string text = YamlDocuments.Text(value, "A name");
        if (text.Length == 0)
            return DomainName.Root;

        return DomainName.TryParse(text, out DomainName name) ? name : throw YamlDocuments.Error(value, $"'{text}' is no domain name.");
    }

    private static DnsStatus StatusOf(YamlNode value) => YamlDocuments.Text(value, "A status") switch
    {
        "TIMEOUT" => DnsStatus.Timeout,
        "0" or "NOERROR" => DnsStatus.NoData,
        "3" or "NXDOMAIN" => DnsStatus.NxDomain,
        "1" or "2" or "4" or "5" or "FORMERR" or "SERVFAIL" or "NOTIMP" or "REFUSED" => DnsStatus.ServerFailure,
        var text => throw YamlDocuments.Error(value, $"'{text}' is neither TIMEOUT nor a response code such as SERVFAIL."),
    };
}
