using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Spf.Tests.Evaluation.Needs;

/// <summary>The tree against the evaluation itself, on zones that nobody would write.</summary>
public sealed class PolicyTreePropertyTests
{
    private const int Names = 8;
    private const string Head = "$ORIGIN example.org.\n$TTL 60\n@ SOA ns host 1 1 1 1 1\n@ NS ns\nns A 192.0.2.53\n";

    private static readonly CheckHostOptions Unlimited = new() { MaxLookups = int.MaxValue, MaxVoidLookups = int.MaxValue, Timeout = TimeSpan.MaxValue };

    [Fact]
    public void A_sender_that_nothing_matches_costs_what_the_tree_says()
    {
        var random = new Random(1);
        for (int i = 0; i < 1000; i++)
        {
            string zone = Zone(random, from => from + 1 + random.Next(Names - from));
            IDnsSource source = TestRecords.Source(zone);
            RecordNode node = new PolicyTree(source).Of(Name("n0"));
            CheckHostOutcome ip4 = Evaluate(source, "203.0.113.99");
            CheckHostOutcome ip6 = Evaluate(source, "2001:db8:ffff::1");

            Assert.True(node.Result == ip4.AssumedResult, zone);
            Assert.True(node.Total.Lookups == ip4.LookupCount, zone);
            Assert.True(node.Total.VoidIp4 == ip4.VoidLookupCount, zone);
            Assert.True(node.Total.VoidIp6 == ip6.VoidLookupCount, zone);
            Assert.True(node.Total.Lookups == LookupStep.Of(node).Count(), zone);
            Assert.Null(node.Loop);
        }
    }

    [Fact]
    public void A_record_that_runs_into_a_loop_is_a_permanent_error()
    {
        var random = new Random(2);
        int loops = 0;
        for (int i = 0; i < 1000; i++)
        {
            string zone = Zone(random, _ => random.Next(Names));
            IDnsSource source = TestRecords.Source(zone);
            var tree = new PolicyTree(source);
            for (int name = 0; name < Names; name++)
            {
                RecordNode node = tree.Of(Name($"n{name}"));
                if (node.Loop is not { } loop)
                    continue;

                loops++;
                Assert.True(node.Result == SpfResult.PermError, zone);
                Assert.True(new CheckHost(source).Evaluate(TestRecords.Sender("203.0.113.99", $"user@n{name}.example.org")).AssumedResult == SpfResult.PermError, zone);
                Assert.Contains(loop.Term, loop.Records[0].Terms);
                Assert.Same(loop.Records[1 % loop.Records.Length], loop.Term.Record);
            }
        }

        Assert.True(loops > 300, $"Only {loops} loops were tried.");
    }

    private static CheckHostOutcome Evaluate(IDnsSource source, string client) =>
        new CheckHost(source, Unlimited).Evaluate(TestRecords.Sender(client, "user@n0.example.org"));

    private static DomainName Name(string label) => DomainName.TryParse(label + ".example.org", out DomainName name) ? name : throw new ArgumentException(label);

    private static string Zone(Random random, Func<int, int> targetOf)
    {
        var zone = new StringBuilder(Head);
        for (int name = 0; name < Names; name++)
        {
            zone.Append($"n{name} TXT \"v=spf1");
            for (int terms = random.Next(6); terms > 0; terms--)
                zone.Append(' ').Append("+-~?"[random.Next(4)]).Append(Mechanism(random, targetOf(name)));

            string end = random.Next(8) switch
            {
                0 => "",
                1 => " redirect=outside.example.net",
                2 or 3 => $" redirect=n{targetOf(name)}.example.org",
                4 => " +all",
                _ => " -all",
            };
            zone.Append(end).Append("\"\n");
            if (random.Next(10) == 0)
                zone.Append($"n{name} TXT \"v=spf1 -all\"\n");

            if (random.Next(2) == 0)
                zone.Append($"n{name} A 192.0.2.{name}\n");

            if (random.Next(3) == 0)
                zone.Append($"n{name} AAAA 2001:db8::{name}\n");

            for (int exchanges = random.Next(5) == 0 ? 9 + random.Next(3) : random.Next(4); exchanges > 0; exchanges--)
                zone.Append($"n{name} MX {exchanges} {(random.Next(6) == 0 ? "." : $"n{random.Next(Names + 2)}")}\n");
        }

        return zone.ToString();
    }

    private static string Mechanism(Random random, int target) => random.Next(12) switch
    {
        < 5 => $"include:n{target}.example.org",
        5 => $"a:n{target}.example.org",
        6 => $"mx:n{target}.example.org",
        7 => random.Next(3) == 0 ? $"exists:n{target}.example.org" : "exists:no.example.org",
        8 => "include:outside.example.net",
        9 => "exists:%{i}.example.net",
        10 => "a mx ptr",
        _ => random.Next(3) == 0 ? "include:a..example.org" : "ip4:192.0.2.0/24",
    };
}
