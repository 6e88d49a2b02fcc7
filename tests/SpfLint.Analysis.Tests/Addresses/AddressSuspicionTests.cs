using System.Globalization;
using System.Text;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Tests.Addresses;

/// <summary>A record on which no suspicion falls is not evaluated, and nothing is lost by that.</summary>
public sealed class AddressSuspicionTests
{
    private const int Names = 250;

    private static readonly string[] s_terms =
    [
        "a", "a", "mx", "mx", "ip4:{4}", "ip4:{4}", "ip4:{net}", "ip4:{4} ip4:{4}", "ip6:{6}", "ip6:{6}/124", "-ip4:{4}", "?a", "~mx", "a/31", "mx//127",
        "include:n{n}.deep.test", "include:n{n}.deep.test", "include:n{n}.deep.test", "-include:n{n}.deep.test", "a:h{h}.deep.test", "mx:n{n}.deep.test",
        "exists:h{h}.deep.test", "exists:gone.deep.test", "include:gone.deep.test", "include:elsewhere.test", "ptr", "a:%{d}", "redirect=n{n}.deep.test",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_no_suspicion_falls_on_has_nothing_to_tell(int seed)
    {
        var judge = new Judge();
        byte[] zone = Encoding.ASCII.GetBytes(RandomZone(new Random(seed)));

        var linter = new Linter(new LintOptions { Configuration = LintConfiguration.Default, Parallelism = 1 }, [judge]);
        LintResult result = linter.Run([new LintInput(new MemorySource("deep.test", zone))]);

        Assert.Empty(result.Failures);
        Assert.True(judge.Missed.Count == 0, string.Join('\n', judge.Missed));
        Assert.True(judge.Unsuspected > 20 && judge.Told > 5, $"{judge.Unsuspected} without suspicion, {judge.Told} with something to tell");
    }

    [Theory]
    [InlineData("a mx include:range.deep.test -all", false)]
    [InlineData("include:range.deep.test a -all", false)]
    [InlineData("include:range.deep.test mx -all", true)]
    [InlineData("mx include:one.deep.test -all", true)]
    [InlineData("include:range.deep.test include:one.deep.test -all", true)]
    [InlineData("include:one.deep.test include:range.deep.test -all", true)]
    [InlineData("ip4:93.184.0.0/25 mx -all", true)]
    [InlineData("mx ip4:93.184.0.0/25 -all", false)]
    [InlineData("mx redirect=one.deep.test", false)]
    public void Suspicion_falls_where_all_that_a_name_leads_to_may_be_listed_before(string terms, bool falls)
    {
        var judge = new Judge();
        string zone = "$ORIGIN deep.test.\n$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\nns A 192.0.2.1\nmail A 93.184.0.7\n"
            + "range TXT \"v=spf1 ip4:93.184.0.0/25 -all\"\none TXT \"v=spf1 ip4:93.184.0.7 -all\"\n"
            + $"own A 99.9.9.9\nown MX 10 mail\nown TXT \"v=spf1 {terms}\"\n";

        new Linter(new LintOptions { Configuration = LintConfiguration.Default, Parallelism = 1 }, [judge])
            .Run([new LintInput(new MemorySource("deep.test", Encoding.ASCII.GetBytes(zone)))]);

        Assert.Equal(falls ? 1 : 0, judge.Suspected);
    }

    private static string RandomZone(Random random)
    {
        var text = new StringBuilder("$ORIGIN deep.test.\n$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\nns A 192.0.2.1\n");
        for (int i = 0; i < 8; i++)
        {
            for (int count = random.Next(4); count > 0; count--)
                text.Append(CultureInfo.InvariantCulture, $"h{i} {(random.Next(4) == 0 ? "AAAA " + Fill("{6}", random) : "A " + Fill("{4}", random))}\n");
        }

        text.Append("h7 AAAA ::ffff:93.184.0.1\n");
        for (int i = 0; i < Names; i++)
        {
            if (random.Next(3) > 0)
                text.Append(CultureInfo.InvariantCulture, $"n{i} A {Fill("{4}", random)}\n");

            for (int count = random.Next(3); count > 0; count--)
                text.Append(CultureInfo.InvariantCulture, $"n{i} MX 10 h{random.Next(9)}\n");

            string terms = string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Fill(s_terms[random.Next(s_terms.Length)], random)));
            text.Append(CultureInfo.InvariantCulture, $"n{i} TXT \"v=spf1 {terms} {"-~?"[random.Next(3)]}all\"\n");
        }

        return text.ToString();
    }

    private static string Fill(string term, Random random)
    {
        var text = new StringBuilder();
        foreach (string part in term.Split('{'))
        {
            int close = part.IndexOf('}');
            string filled = close < 0 ? part : part[..close] switch
            {
                "4" => $"93.184.0.{random.Next(12)}{part[2..]}",
                "net" => $"93.184.0.{random.Next(4) * 4}/30{part[4..]}",
                "6" => $"2a00::{random.Next(8):x}{part[2..]}",
                "n" => $"{random.Next(12)}{part[2..]}",
                "h" => $"{random.Next(8)}{part[2..]}",
                _ => "{" + part,
            };
            text.Append(filled);
        }

        // Of %{d} nothing is filled in.
        return text.ToString().Replace("%d", "%{d}", StringComparison.Ordinal);
    }

    /// <summary>Evaluates the records that are not to be evaluated.</summary>
    private sealed class Judge : SpfRecordRule
    {
        public List<string> Missed { get; } = [];

        public int Suspected { get; private set; }

        public int Unsuspected { get; private set; }

        public int Told { get; private set; }

        public override Descriptor Descriptor { get; } = new("TST0002", "Judge", Severity.Warning, "Judges.", new MessageTemplate("default", "Judged."));

        public override void Check(SpfRecordContext context)
        {
            if (!RecordAddresses.IsJudged(context))
                return;

            bool falls = AddressSuspicion.Falls(context);
            bool isTold = RecordAddresses.Evaluate(context) is { } addresses && HasSomethingToTell(context, addresses);
            Suspected += falls ? 1 : 0;
            Unsuspected += falls ? 0 : 1;
            Told += isTold ? 1 : 0;
            if (isTold && !falls)
                Missed.Add(Encoding.ASCII.GetString(context.Record.Text.Span));
        }

        private static bool HasSomethingToTell(SpfRecordContext context, RecordAddresses addresses) =>
            !addresses.Claimed.IsEmpty
            || !addresses.Shadowed.IsEmpty
            || context.Published.Policy.Mechanisms.Any(mechanism => IsOutOfReach(mechanism, addresses))
            || addresses.Ip4.WithResult(SpfResult.Pass).Count > (ulong)context.ValueOf(Settings.MaxAddresses);

        private static bool IsOutOfReach(SpfDirective mechanism, RecordAddresses addresses)
        {
            IpFamily? family = TermNetwork.Of(mechanism)?.Family;
            return (family == IpFamily.Ip6 || addresses.IsOutOfReach(mechanism, IpFamily.Ip4))
                && (family == IpFamily.Ip4 || addresses.IsOutOfReach(mechanism, IpFamily.Ip6));
        }
    }
}
