using System.Collections.Immutable;
using System.Text;
using SpfLint.Cli.Check;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Fuzz.Inputs;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Fuzz.Targets;

/// <summary>
/// check_host for one address and for all. Each line of an input is the TXT record of a domain, <c>d0.test</c> and so on; the hosts
/// <c>h0.test</c> to <c>h7.test</c> answer in different ways, and nothing is known of names below <c>open.test</c>.
/// </summary>
public sealed class PartitionTarget : Target
{
    private const int MaxDomains = 8;
    private const int MaxBorders = 60;
    private const string ReversePath = "user@d0.test";
    private const string Helo = "mail.d0.test";

    private static readonly Oracle s_agreement = new("every range gets what check_host gives");
    private static readonly Oracle s_coverage = new("a partition has every address once");
    private static readonly Oracle s_limits = new("an evaluation keeps its limits");
    private static readonly Oracle s_trace = new("a trace changes nothing");

    public override string Name => "partition";

    public override ImmutableArray<Oracle> OwnOracles => [s_agreement, s_coverage, s_limits, s_trace];

    public override Vocabulary Vocabulary { get; } = Vocabulary.Spf.And(Vocabulary.Of(
        "", "\nv=spf1 ", " include:d1.test", " include:d2.test", " redirect=d3.test", " a:h0.test", " mx:d1.test/31", " exists:%{i}.open.test", " exists:%{l}.h1.test", " a:h2.test//126", " a:h3.test", " ip4:192.0.2.8/29", " -ip4:192.0.2.0/24", " ip6:2001:db8::8/125", " a:%{d}", " include:%{d2}", " exp=d4.test", " a:nowhere.test"));

    public override int RoundLength => 2_000;

    public override int MaxLength => 1024;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts)
    {
        byte[][] records = [.. texts.Literals("SpfLint.Spf.Tests/Addresses", 7).Where(IsRecord), .. texts.Literals("SpfLint.Spf.Tests/Evaluation", 7).Where(IsRecord)];
        for (int i = 0; i < records.Length; i++)
            yield return [.. records[i], (byte)'\n', .. records[(i + 1) % records.Length], (byte)'\n', .. records[(i * 7) % records.Length]];

        yield return "v=spf1 include:d1.test redirect=d2.test\nv=spf1 a:h0.test ip4:192.0.2.0/28 -mx:d0.test\nv=spf1 exists:%{i}.open.test ip6:2001:db8::/64 ?all\n"u8.ToArray();
    }

    public override Outcome Run(byte[] input)
    {
        var random = new SeededRandom(Hash.Of(input));
        var options = new CheckHostOptions { MaxLookups = random.OnceIn(3) ? 3 : 10, MaxVoidLookups = random.OnceIn(4) ? 0 : 2, MaxMailExchanges = 3, Clock = new StoppedClock() };
        Records records = new(input);
        var one = new CheckHost(records, options);
        KnownSender? sender = random.OnceIn(2) ? new KnownSender { ReversePath = ReversePath, Helo = Helo } : null;
        var kinds = new HashSet<ulong>();
        foreach (IpFamily family in (ImmutableArray<IpFamily>)[IpFamily.Ip4, IpFamily.Ip6])
        {
            AddressPartition partition = new CheckEveryHost(records, options).Evaluate(Domain("d0.test"), family, sender);
            CheckCoverage(partition);
            foreach (AddressBits address in partition.Ranges.Take(MaxBorders).SelectMany(range => (AddressBits[])[range.Range.First, range.Range.Last]).Distinct())
                kinds.Add(Compare(one, partition, address, options));
        }

        return Outcome.OfKinds(kinds, kinds.Count);
    }

    private static ulong Compare(CheckHost one, AddressPartition partition, AddressBits address, CheckHostOptions options)
    {
        AddressVerdict verdict = partition[address];
        var client = new ClientAddress(partition.Family, address);
        var identity = SpfIdentity.MailFrom(client, ReversePath, Helo);
        CheckHostOutcome outcome = one.Evaluate(identity);
        if (outcome.LookupCount > options.MaxLookups + 1 || outcome.VoidLookupCount > options.MaxVoidLookups + 1)
            throw s_limits.Broken($"{outcome.LookupCount} lookups, {outcome.VoidLookupCount} void for {client}");

        CheckHostOutcome traced = one.Trace(identity).Outcome;
        if ((traced.Result, traced.Reason, traced.Explanation, traced.LookupCount) != (outcome.Result, outcome.Reason, outcome.Explanation, outcome.LookupCount))
            throw s_trace.Broken($"{traced.Result} {traced.Reason}, but {outcome.Result} {outcome.Reason} for {client}");

        // What depends on the address itself, as the name of an 'exists' may, is open to a partition and not to an evaluation.
        bool isComparable = verdict.IsCertain || verdict.DependsOn.All(dependency => dependency.Kind == AddressDependencyKind.UnknownAnswer);
        if (isComparable && (outcome.AssumedResult, outcome.LookupCount, outcome.VoidLookupCount, outcome.Result == SpfResult.Unknown)
            != (verdict.Result, verdict.LookupCount, verdict.VoidLookupCount, !verdict.IsCertain))
            throw s_agreement.Broken($"{outcome.AssumedResult} {outcome.LookupCount} {outcome.VoidLookupCount} {outcome.UnknownName}, but {verdict} for {client}");

        return ((ulong)verdict.Decision.Reason << 8) + ((ulong)verdict.Result << 2) + (verdict.IsCertain ? 1UL : 0);
    }

    private static void CheckCoverage(AddressPartition partition)
    {
        AddressBits next = 0;
        for (int i = 0; i < partition.Ranges.Length; i++)
        {
            AddressRange range = partition.Ranges[i].Range;
            if (range.First != next || range.Last < range.First)
                throw s_coverage.Broken($"range {i} from {range.First} to {range.Last} where {next} should begin");

            next = range.Last + 1;
        }

        if (partition.Ranges.IsEmpty || partition.Ranges[^1].Range.Last != partition.Family.HighestAddress())
            throw s_coverage.Broken("the last addresses are missing");
    }

    private static bool IsRecord(byte[] text) => text.AsSpan().StartsWith("v=spf1"u8);

    private static DomainName Domain(string text) => DomainName.TryParse(text, out DomainName name) ? name : DomainName.Root;

    /// <summary>The records of an input.</summary>
    private sealed class Records : IDnsSource
    {
        private static readonly DomainName s_open = Domain("open.test");
        private static readonly DomainName s_reverse = Domain("arpa");
        private readonly InMemorySource _source = new();

        public Records(byte[] input)
        {
            string[] lines = Encoding.Latin1.GetString(input).Split('\n');
            for (int i = 0; i < Math.Min(lines.Length, MaxDomains); i++)
            {
                DomainName domain = Domain($"d{i}.test");
                _source.Add(domain, RecordType.Txt, DnsAnswer.FromTexts([Encoding.Latin1.GetBytes(lines[i])]));
                _source.Add(domain, RecordType.A, DnsAnswer.FromIp4Addresses([0xC000_0201 + (uint)i]));
                _source.Add(domain, RecordType.MX, DnsAnswer.FromMailExchanges([.. Enumerable.Range(0, i).Select(host => new MailExchange(10, Domain($"h{host}.test")))]));
            }

            for (int i = 0; i < 3; i++)
            {
                _source.Add(Domain($"h{i}.test"), RecordType.A, DnsAnswer.FromIp4Addresses([.. Enumerable.Range(0, i + 1).Select(n => 0xC000_0200 + (uint)(n * (i + 2)))]));
                _source.Add(Domain($"h{i}.test"), RecordType.Aaaa, DnsAnswer.FromIp6Addresses([((AddressBits)0x2001_0DB8 << 96) + (ulong)i]));
            }

            _source.AddOtherwise(Domain("h3.test"), DnsStatus.ServerFailure);
            _source.AddOtherwise(Domain("h4.test"), DnsStatus.Unknown);
            _source.AddOtherwise(Domain("h5.test"), DnsStatus.NoData);
            _source.AddAlias(Domain("h6.test"), Domain("h1.test"));
            _source.AddOtherwise(Domain("h7.test"), DnsStatus.Timeout);
        }

        public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default) =>
            name.IsAtOrBelow(s_open) || name.IsAtOrBelow(s_reverse) ? DnsAnswer.Of(DnsStatus.Unknown) : _source.Resolve(name, type, cancellation);
    }
}
