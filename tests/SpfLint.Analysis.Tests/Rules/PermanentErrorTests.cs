using System.Globalization;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Tests.Rules;

/// <summary>
/// A record with which somebody gets a permanent error has a finding that says so, wherever the cause stands; and one without has none.
/// </summary>
public sealed class PermanentErrorTests
{
    private const int Trials = 1500;
    private const string Head = "$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\n@ NS ns2\nns A 192.0.2.53\nns2 A 192.0.2.54\n";
    private const string Hosts = """
        h0.example.net. A 203.0.113.1
        h0.example.net. AAAA 2001:db8::1
        h1.example.net. A 203.0.113.2
        h1.example.net. AAAA 2001:db8::2
        m0.example.net. MX 10 h0.example.net.
        bad.example.net. TXT "v=spf1 ip4:192.0.2.300 -all"
        two.example.net. TXT "v=spf1 -all"
        two.example.net. TXT "v=spf1 ~all"
        ; gone0.example.net. NXDOMAIN
        ; gone1.example.net. NXDOMAIN
        ; gone2.example.net. NXDOMAIN

        """;

    private static readonly string[] s_rules = ["SPF2001", "SPF2003", "SPF2005", "SPF2006", "SPF2007", "SPF2008"];

    [Fact]
    public void Who_gets_a_permanent_error_is_told_and_nobody_else()
    {
        int broken = 0;
        for (int seed = 0; seed < Trials; seed++)
        {
            var random = new Random(seed);
            string locked = Lock(random);
            string record = $"v=spf1 {Terms(random, 0, 3)} -all";
            IDnsSource outside = new RunLock(LockFile.Read(new MemorySource("spflint.lock", Encoding.ASCII.GetBytes(locked)))).Answers;
            LintInput[] inputs = [new(new MemorySource("example.org.zone", Encoding.ASCII.GetBytes($"{Head}@ TXT \"{record}\"\n")))];

            Finding[] told = [.. new Linter(new LintOptions { Outside = outside }).Run(inputs).Findings.Where(finding => s_rules.Contains(finding.Rule.Id))];
            bool isBroken = IsBroken(new RunAnswers(ZoneSet.Load(inputs, includes: null), outside));

            Assert.True(told.Length > 0 == isBroken, $"{seed}: {record}\n{locked}\n{string.Join('\n', told.Select(finding => finding.Text))}");
            Assert.Equal(told.Length, told.Select(finding => (finding.Rule.Id, finding.Location)).Distinct().Count());
            broken += isBroken ? 1 : 0;
        }

        Assert.InRange(broken, Trials / 4, Trials * 3 / 4);
    }

    private static bool IsBroken(RunAnswers answers)
    {
        Assert.True(DomainName.TryParse("example.org", out DomainName name));
        return ((IpFamily[])[IpFamily.Ip4, IpFamily.Ip6]).Any(family =>
            answers.EveryHost.Evaluate(name, family).Ranges.Any(range => range.Result == SpfResult.PermError));
    }

    private static string Lock(Random random)
    {
        var text = new StringBuilder("$TTL 0\n");
        for (int i = 0; i < 4; i++)
            text.Append(CultureInfo.InvariantCulture, $"f{i}.example.net. TXT \"v=spf1 {Terms(random, i + 1, 5)} {(random.Next(8) == 0 ? "redirect=f3.example.net" : "~all")}\"\n");

        for (int i = 0; i < 11; i++)
            text.Append(CultureInfo.InvariantCulture, $"m1.example.net. MX 10 x{i}.example.net.\n");

        return text.Append(Hosts).ToString();
    }

    private static string Terms(Random random, int next, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Term(random, next)));

    private static string Term(Random random, int next) => random.Next(30) switch
    {
        < 8 => $"ip4:198.51.100.{random.Next(256)}",
        < 14 => $"a:h{random.Next(2)}.example.net",
        < 17 => $"a:gone{random.Next(3)}.example.net",
        < 18 => "mx:m0.example.net",
        < 19 => "mx:m1.example.net",
        < 27 => $"include:f{Math.Min(next + random.Next(2), 3)}.example.net",
        < 28 => "include:gone0.example.net",
        < 29 => "include:bad.example.net",
        _ => "include:two.example.net",
    };
}
