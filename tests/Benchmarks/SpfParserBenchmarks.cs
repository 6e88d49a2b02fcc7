using System.Text;
using BenchmarkDotNet.Attributes;
using SpfLint.Spf.Syntax;

namespace SpfLint.Benchmarks;

/// <summary>The parser of SPF records, from text to a tree with a span for every part.</summary>
[MemoryDiagnoser]
public class SpfParserBenchmarks
{
    private readonly byte[] _usual = Encoding.ASCII.GetBytes(
        "v=spf1 mx ip4:192.0.2.0/24 ip6:2001:db8::/32 include:_spf.example.net include:mail.example.com ~all");

    private readonly byte[] _mistaken = Encoding.ASCII.GetBytes(
        "v=spf1 mx ip4:192.0.2.300 inlcude:_spf.example.net, a: ip6:2001:db8::/132 -al");

    private readonly byte[] _long = Encoding.ASCII.GetBytes($"v=spf1 {Answers.Networks(seed: 1, count: 500)} -all");

    [Benchmark]
    public SpfRecord Parse_a_usual_record() => SpfRecord.Parse(_usual);

    [Benchmark]
    public SpfRecord Parse_a_record_full_of_mistakes() => SpfRecord.Parse(_mistaken);

    [Benchmark]
    public SpfRecord Parse_500_networks() => SpfRecord.Parse(_long);
}
