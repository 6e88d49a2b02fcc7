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

    private readonly List<(string Name, string Text)> _texts = [];
    private CheckEveryHost _check = new(new InMemorySource());

    /// <summary>Networks of the records all together; half of either family.</summary>
    [Params(625, 1250, 2500, 5000)]
    public int Networks { get; set; }

    /// <summary>A record with ten includes, and as many networks in each of the eleven.</summary>
    [GlobalSetup]
    public void Publish()
    {
        _texts.Clear();
        int share = Networks / 11;
        _texts.Add((
            "example.org",
            $"v=spf1 {Answers.Networks(0, Networks - (10 * share))} {string.Join(' ', Enumerable.Range(1, 10).Select(i => $"include:p{i}.example.org"))} -all"));
        for (int i = 1; i <= 10; i++)
            _texts.Add(($"p{i}.example.org", $"v=spf1 {Answers.Networks(i, share)} -all"));

        _check = NewCheck();
    }

    /// <summary>Both families, when the records have been read before.</summary>
    [Benchmark]
    public int Warm() => Evaluate(_check);

    /// <summary>The same with the parsing of every record.</summary>
    [Benchmark]
    public int With_parsing() => Evaluate(NewCheck());

    /// <summary>Answers that nobody has read.</summary>
    private CheckEveryHost NewCheck()
    {
        var source = new InMemorySource();
        foreach ((string name, string text) in _texts)
            source.AddText(name, text);

        return new CheckEveryHost(source);
    }

    private static int Evaluate(CheckEveryHost check) =>
        check.Evaluate(Domain, IpFamily.Ip4).Ranges.Length + check.Evaluate(Domain, IpFamily.Ip6).Ranges.Length;
}
