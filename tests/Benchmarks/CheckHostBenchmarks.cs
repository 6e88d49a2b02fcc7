using System.Net;
using BenchmarkDotNet.Attributes;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Benchmarks;

/// <summary>check_host for one sender, with answers in memory and without a trace.</summary>
[MemoryDiagnoser]
public class CheckHostBenchmarks
{
    private static readonly SpfIdentity Single = IdentityAt("single.example");
    private static readonly SpfIdentity Chain = IdentityAt("chain0.example");
    private static readonly SpfIdentity Side = IdentityAt("side.example");
    private static readonly SpfIdentity Macro = IdentityAt("macro.example");

    private readonly CheckHost _check = new(Source());

    /// <summary>An evaluation that goes wrong early would be fast for nothing.</summary>
    [GlobalSetup]
    public void Check()
    {
        foreach (SpfIdentity identity in (SpfIdentity[])[Single, Chain, Side, Macro])
        {
            if (_check.Evaluate(identity).Result != SpfResult.Pass)
                throw new InvalidOperationException($"{identity.Sender} should pass.");
        }
    }

    [Benchmark]
    public SpfResult Single_ip4() => _check.Evaluate(Single).Result;

    [Benchmark]
    public SpfResult Ten_includes_in_a_chain() => _check.Evaluate(Chain).Result;

    [Benchmark]
    public SpfResult Ten_includes_side_by_side() => _check.Evaluate(Side).Result;

    [Benchmark]
    public SpfResult Macro_exists() => _check.Evaluate(Macro).Result;

    private static InMemorySource Source()
    {
        var source = new InMemorySource();
        source.AddText("single.example", "v=spf1 ip4:192.0.2.1 -all");
        source.AddText("macro.example", "v=spf1 exists:%{ir}.%{l1r-}._spf.%{d2} -all");
        source.Add(Answers.Name("1.2.0.192.sender._spf.macro.example"), RecordType.A, DnsAnswer.FromIp4Addresses([0x7F000002]));
        source.AddText("side.example", $"v=spf1 {string.Join(' ', Enumerable.Range(1, 10).Select(i => $"include:part{i}.example"))} -all");
        for (int i = 0; i <= 10; i++)
        {
            string end = i == 10 ? "ip4:192.0.2.1" : "";
            source.AddText($"chain{i}.example", i == 10 ? $"v=spf1 {end} -all" : $"v=spf1 include:chain{i + 1}.example -all");
            source.AddText($"part{i}.example", $"v=spf1 ip4:198.51.100.0/24 ip4:203.0.113.{i} {end} -all");
        }

        return source;
    }

    private static SpfIdentity IdentityAt(string domain) =>
        SpfIdentity.MailFrom(new ClientAddress(IPAddress.Parse("192.0.2.1")), $"sender@{domain}", "mail.example.net");
}
