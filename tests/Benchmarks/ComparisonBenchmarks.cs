using BenchmarkDotNet.Attributes;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;

namespace SpfLint.Benchmarks;

/// <summary>What <c>spflint diff</c> does with each record: both evaluations of every address, and their comparison.</summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private static readonly DomainName Domain = Answers.Name("example.org");

    private CheckEveryHost _before = new(new InMemorySource());
    private CheckEveryHost _after = new(new InMemorySource());
    private AddressPartition[] _old = [];
    private AddressPartition[] _now = [];

    /// <summary>Networks of the record before; half of either family.</summary>
    [Params(625, 1250, 2500, 5000)]
    public int Networks { get; set; }

    /// <summary>A record whose networks become an include of half of them, and as many new ones.</summary>
    [GlobalSetup]
    public void Publish()
    {
        var before = new InMemorySource();
        before.AddText("example.org", $"v=spf1 {Answers.Networks(1, Networks / 2)} {Answers.Networks(2, Networks / 2)} -all");
        var after = new InMemorySource();
        after.AddText("example.org", $"v=spf1 {Answers.Networks(3, Networks / 2)} include:p1.example.org -all");
        after.AddText("p1.example.org", $"v=spf1 {Answers.Networks(1, Networks / 2)} -all");
        _before = new CheckEveryHost(before);
        _after = new CheckEveryHost(after);
        _old = Evaluate(_before);
        _now = Evaluate(_after);
    }

    /// <summary>Everything, when the records have been read before.</summary>
    [Benchmark]
    public int Evaluate_and_compare() => Compare(Evaluate(_before), Evaluate(_after));

    /// <summary>The comparison alone.</summary>
    [Benchmark]
    public int Compare() => Compare(_old, _now);

    private static int Compare(AddressPartition[] old, AddressPartition[] now) =>
        old.Zip(now).Sum(family => PartitionComparison.Compare(family.First, family.Second).Length);

    private static AddressPartition[] Evaluate(CheckEveryHost check) => [check.Evaluate(Domain, IpFamily.Ip4), check.Evaluate(Domain, IpFamily.Ip6)];
}
