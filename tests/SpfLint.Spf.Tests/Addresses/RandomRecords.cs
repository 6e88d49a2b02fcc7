using System.Collections.Immutable;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Spf.Tests.Addresses;

/// <summary>
/// A few domains whose records include, redirect to and contradict each other, and whose answers fail, are missing or are not
/// known: whatever can go wrong in an evaluation does so often. Names below <c>open.test</c> and reverse names are never known.
/// </summary>
internal sealed class RandomRecords : IDnsSource
{
    private const int DomainCount = 6;
    private const int HostCount = 5;
    private readonly InMemorySource _source = new();
    private readonly StringBuilder _text = new();
    private readonly Random _random;

    public RandomRecords(int seed)
    {
        _random = new Random(seed);
        for (int i = 0; i < HostCount; i++)
            AddHost($"h{i}.test");

        for (int i = 0; i < DomainCount; i++)
            AddDomain($"d{i}.test");
    }

    public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default) =>
        name.IsAtOrBelow(Name("open.test")) || name.IsAtOrBelow(Name("arpa"))
            ? DnsAnswer.Of(DnsStatus.Unknown)
            : _source.Resolve(name, type, cancellation);

    public static DomainName Name(string text) => DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException(text);

    /// <summary>What the source holds, for a failing test to show.</summary>
    public override string ToString() => _text.ToString();

    private void AddHost(string host)
    {
        switch (_random.Next(8))
        {
            case 0:
                Add(host, RecordType.A, DnsAnswer.Of(DnsStatus.ServerFailure), "SERVFAIL");
                Add(host, RecordType.Aaaa, DnsAnswer.Of(DnsStatus.ServerFailure), "SERVFAIL");
                break;

            case 1:
                Add(host, RecordType.A, DnsAnswer.Of(DnsStatus.Unknown), "unknown");
                Add(host, RecordType.Aaaa, DnsAnswer.Of(DnsStatus.Unknown), "unknown");
                break;

            case 2:
                break;

            default:
                ImmutableArray<uint> ip4 = [.. Draw(3, () => 0xC000_0200 + (uint)_random.Next(16))];
                ImmutableArray<AddressBits> ip6 = [.. Draw(2, () => ((AddressBits)0x2001_0DB8 << 96) + (ulong)_random.Next(16))];
                Add(host, RecordType.A, DnsAnswer.FromIp4Addresses(ip4), string.Join(' ', ip4));
                Add(host, RecordType.Aaaa, DnsAnswer.FromIp6Addresses(ip6), string.Join(' ', ip6));
                break;
        }
    }

    private void AddDomain(string domain)
    {
        ImmutableArray<MailExchange> exchanges = [.. Draw(4, () => new MailExchange(10, Name(_random.Next(9) == 0 ? "." : Host())))];
        Add(domain, RecordType.MX, DnsAnswer.FromMailExchanges(exchanges), string.Join(' ', exchanges));
        Add(domain, RecordType.A, DnsAnswer.FromIp4Addresses([0xC000_0201]), "192.0.2.1");
        switch (domain == "d0.test" ? 11 : _random.Next(12))
        {
            case 0:
                Add(domain, RecordType.Txt, DnsAnswer.FromTexts([Bytes("v=spf1 -all"), Bytes("v=spf1 -all")]), "twice");
                break;

            case 1:
                Add(domain, RecordType.Txt, DnsAnswer.Of((DnsStatus)_random.Next(1, 6)), "none");
                break;

            default:
                string record = string.Join(' ', [.. Draw(12, Term).Prepend("v=spf1"), .. Draw(1, Modifier)]);
                Add(domain, RecordType.Txt, DnsAnswer.FromTexts([Bytes("other"), Bytes(record)]), record);
                break;
        }
    }

    private string Term() => Pick("", "", "", "+", "-", "~", "?") + _random.Next(26) switch
    {
        < 6 => $"ip4:192.0.2.{_random.Next(20)}/{Pick("32", "31", "30", "28", "24", "0")}",
        < 9 => $"ip6:2001:db8::{_random.Next(16):x}/{Pick("128", "127", "125", "64", "0")}",
        < 15 => $"include:{Domain()}",
        15 => $"a:{Host()}{Pick("", "/31", "//126", "/30//120", "/0")}",
        16 => $"mx:{Domain()}{Pick("", "/31")}",
        17 => Pick("mx", "a", "a:%{d2}", "a:%{v}.test"),
        18 => $"exists:{Pick(Host(), Domain(), "nowhere.test", "open.test")}",
        19 => $"exists:%{{{Pick("i", "s", "l", "o", "h", "p")}}}.open.test",
        20 => Pick("ptr", "ptr:d0.test", "exists:a..test", "include:b..test"),
        21 => Pick("a:nowhere.test", "mx:nowhere.test", "a:open.test", "mx:open.test"),
        22 => $"include:{Pick("nowhere.test", "open.test", "%{d}")}",
        23 => _random.Next(3) == 0 ? "all" : "ip4:198.51.100.0/24",
        24 => _random.Next(12) == 0 ? "moo" : "a:h0.test",
        _ => "ip6:::ffff:192.0.2.0/112",
    };

    private string Modifier() => _random.Next(8) switch
    {
        < 4 => Pick("-", "~", "") + "all",
        4 or 5 => $"redirect={Domain()}",
        6 => $"redirect={Pick("nowhere.test", "open.test", "%{l}.open.test", "b..test", Host())}",
        _ => "exp=why.test",
    };

    private string Domain() => $"d{_random.Next(DomainCount)}.test";

    private string Host() => $"h{_random.Next(HostCount)}.test";

    private string Pick(params string[] values) => values[_random.Next(values.Length)];

    private T[] Draw<T>(int max, Func<T> draw) => [.. Enumerable.Range(0, _random.Next(max + 1)).Select(_ => draw())];

    private void Add(string name, RecordType type, DnsAnswer answer, string text)
    {
        _source.Add(Name(name), type, answer);
        _text.AppendLine($"{name} {type} {text}");
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
