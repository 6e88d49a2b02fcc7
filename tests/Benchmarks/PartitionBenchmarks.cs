using BenchmarkDotNet.Attributes;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;

namespace SpfLint.Benchmarks;

/// <summary>check_host for every address at once.</summary>
[MemoryDiagnoser]
public class PartitionBenchmarks
{
    private static readonly DomainName Domain = Answers.Name("example.org");

    private InMemorySource _source = new();
    private CheckEveryHost _check = new(new InMemorySource());

    /// <summary>Networks of the records all together; half of either family.</summary>
    [Params(625, 1250, 2500, 5000)]
    public int Networks { get; set; }

    /// <summary>A record with ten includes, and as many networks in each of the eleven.</summary>
    [GlobalSetup]
    public void Publish()
    {
        _source = new InMemorySource();
        int share = Networks / 11;
        _source.AddText(
            "example.org",
            $"v=spf1 {Answers.Networks(0, Networks - (10 * share))} {string.Join(' ', Enumerable.Range(1, 10).Select(i => $"include:p{i}.example.org"))} -all");
        for (int i = 1; i <= 10; i++)
            _source.AddText($"p{i}.example.org", $"v=spf1 {Answers.Networks(i, share)} -all");

        _check = new CheckEveryHost(_source);
    }

    /// <summary>Both families, when the records have been read before.</summary>
    [Benchmark]
    public int Warm() => Evaluate(_check);

    /// <summary>The same with the parsing of every record.</summary>
    [Benchmark]
    public int With_parsing() => Evaluate(new CheckEveryHost(_source));

    private static int Evaluate(CheckEveryHost check) =>
        check.Evaluate(Domain, IpFamily.Ip4).Ranges.Length + check.Evaluate(Domain, IpFamily.Ip6).Ranges.Length;
}
