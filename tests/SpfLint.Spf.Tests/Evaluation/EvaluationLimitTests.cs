using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Tests.Evaluation;

/// <summary>The limits of RFC 7208 section 4.6.4.</summary>
public sealed class EvaluationLimitTests
{
    private const string Ip4 = "192.0.2.1";

    [Theory]
    [InlineData("a a a a a a a a a a ip4:192.0.2.1", SpfResult.Pass, 10)]
    [InlineData("a a a a a a a a a a a ip4:192.0.2.1", SpfResult.PermError, 11)]
    [InlineData("a a a a a a a a a a a:here.example", SpfResult.PermError, 11)]
    [InlineData("a a a a a a a a a redirect=x.example", SpfResult.Pass, 10)]
    [InlineData("a a a a a a a a a a redirect=x.example", SpfResult.PermError, 11)]
    [InlineData("ip4:198.51.100.1 ip6:2001:db8::1 a:here.example a a a a a a a a a a", SpfResult.Pass, 1)]
    [InlineData("a a a a a a a a include:two.example ip4:192.0.2.1", SpfResult.PermError, 11)]
    [InlineData("a a a a a a a include:two.example ip4:192.0.2.1", SpfResult.Pass, 10)]
    public void The_eleventh_term_that_asks_is_an_error_even_if_it_would_match(string terms, SpfResult result, int count)
    {
        CheckHostOutcome outcome = TestRecords.Evaluate(
            Ip4,
            $"v=spf1 {terms}",
            "example.org. A 198.51.100.1",
            "here.example. A 192.0.2.1",
            "x.example. TXT \"v=spf1 +all\"",
            "two.example. TXT \"v=spf1 a:two.example a:two.example -all\"",
            "two.example. A 198.51.100.1");

        Assert.Equal((result, count), (outcome.Result, outcome.LookupCount));
        Assert.Equal(result == SpfResult.PermError, outcome.Reason == EvaluationReason.TooManyLookups);
    }

    [Theory]
    [InlineData("a:no1.example a:no2.example +all", SpfResult.Pass, 2)]
    [InlineData("a:no1.example a:no2.example a:no3.example +all", SpfResult.PermError, 3)]
    [InlineData("a:six.example exists:six.example mx:six.example +all", SpfResult.PermError, 3)]
    [InlineData("mx:hosts.example +all", SpfResult.PermError, 3)]
    [InlineData("mx:null.example mx:null.example mx:null.example +all", SpfResult.Pass, 0)]
    [InlineData("ptr a:no1.example +all", SpfResult.Pass, 2)]
    [InlineData("exists:%{p}.x.example a:no1.example +all", SpfResult.Pass, 2)]
    [InlineData("include:inner.example a:no3.example +all", SpfResult.PermError, 3)]
    public void The_third_void_lookup_is_an_error(string terms, SpfResult result, int count)
    {
        CheckHostOutcome outcome = TestRecords.Evaluate(
            Ip4,
            $"v=spf1 {terms}",
            "six.example. AAAA 2001:db8::1",
            "null.example. MX 0 .",
            "hosts.example. MX 1 no1.example.",
            "hosts.example. MX 2 no2.example.",
            "hosts.example. MX 3 no3.example.",
            "inner.example. TXT \"v=spf1 a:no1.example a:no2.example -all\"");

        Assert.Equal((result, count), (outcome.Result, outcome.VoidLookupCount));
        Assert.Equal(result == SpfResult.PermError, outcome.Reason == EvaluationReason.TooManyVoidLookups);
    }

    [Fact]
    public void The_void_lookups_of_a_name_depend_on_the_family_of_the_client()
    {
        string[] lines = ["six.example. AAAA 2001:db8::9"];

        Assert.Equal(1, TestRecords.Evaluate(Ip4, "v=spf1 a:six.example -all", lines).VoidLookupCount);
        Assert.Equal(0, TestRecords.Evaluate("2001:db8::1", "v=spf1 a:six.example -all", lines).VoidLookupCount);
    }

    [Theory]
    [InlineData(10, SpfResult.Pass)]
    [InlineData(11, SpfResult.PermError)]
    public void An_eleventh_mail_exchange_is_an_error_wherever_the_client_is(int count, SpfResult result)
    {
        string[] lines = [.. Enumerable.Range(1, count).Select(i => $"example.org. MX {i} m{i}.example."), .. Enumerable.Range(1, count).Select(i => $"m{i}.example. A 192.0.2.{i}")];

        Assert.Equal(result, TestRecords.Evaluate(Ip4, "v=spf1 mx -all", lines).Result);
    }

    [Theory]
    [InlineData(10, SpfResult.Pass)]
    [InlineData(11, SpfResult.Fail)]
    public void Reverse_names_behind_the_tenth_are_ignored(int place, SpfResult result)
    {
        string[] lines = [.. Enumerable.Range(1, place - 1).Select(i => $"1.2.0.192.in-addr.arpa. PTR n{i}.example."), "1.2.0.192.in-addr.arpa. PTR mail.example.org.", "mail.example.org. A 192.0.2.1"];

        Assert.Equal(result, TestRecords.Evaluate(Ip4, "v=spf1 ptr -all", lines).Result);
    }

    [Theory]
    [InlineData("v=spf1 include:example.org -all")]
    [InlineData("v=spf1 redirect=example.org")]
    [InlineData("v=spf1 include:%{d} redirect=%{o}")]
    public void A_loop_ends_at_the_limit(string record)
    {
        CheckHostOutcome outcome = TestRecords.Evaluate(Ip4, record);

        Assert.Equal((SpfResult.PermError, EvaluationReason.TooManyLookups, 11), (outcome.Result, outcome.Reason, outcome.LookupCount));
    }

    [Fact]
    public void Limits_can_be_set()
    {
        var options = new CheckHostOptions { MaxLookups = 1, MaxVoidLookups = 0 };
        CheckHostOutcome Evaluate(string record) =>
            new CheckHost(TestRecords.SourceOf(record, "example.org. A 198.51.100.1"), options).Evaluate(TestRecords.Sender(Ip4));

        Assert.Equal(EvaluationReason.TooManyLookups, Evaluate("v=spf1 a a -all").Reason);
        Assert.Equal(EvaluationReason.TooManyVoidLookups, Evaluate("v=spf1 a:no.example -all").Reason);
    }

    [Fact]
    public void An_evaluation_that_takes_too_long_is_a_temporary_error()
    {
        var clock = new ManualClock();
        var source = new SlowSource(TestRecords.SourceOf("v=spf1 a a a -all", "example.org. A 198.51.100.1"), clock, TimeSpan.FromSeconds(8));
        CheckHostOutcome outcome = new CheckHost(source, new CheckHostOptions { Clock = clock }).Evaluate(TestRecords.Sender(Ip4));

        Assert.Equal((SpfResult.TempError, EvaluationReason.TimedOut), (outcome.Result, outcome.Reason));
    }

    [Fact]
    public void A_record_of_ten_thousand_terms_is_evaluated()
    {
        string terms = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"?ip4:10.{i / 256}.{i % 256}.1"));
        var source = new InMemorySource();
        source.Add(Name("example.org"), RecordType.Txt, Text($"v=spf1 {terms} ip4:192.0.2.1 -all"));

        Assert.Equal(SpfResult.Pass, new CheckHost(source).Evaluate(TestRecords.Sender(Ip4)).Result);
    }

    [Theory]
    [InlineData("%{s}")]
    [InlineData("%{S}")]
    [InlineData("%{p}")]
    [InlineData("%{l1r}")]
    [InlineData("%{h}%_%%%-")]
    public void Macros_without_end_are_cut_where_a_name_ends(string macro)
    {
        var source = new CountingSource();
        string endless = string.Concat(Enumerable.Repeat(macro, 5_000));
        source.Records.Add(Name("example.org"), RecordType.Txt, Text($"v=spf1 exists:{endless}.example.org -all exp={endless}.%{{d}}"));
        SpfIdentity sender = SpfIdentity.MailFrom(new ClientAddress(System.Net.IPAddress.Parse(Ip4)), new string('x', 100_000) + "@example.org", "mail.example.org");

        Assert.Equal(SpfResult.Fail, new CheckHost(source).Evaluate(sender).Result);
        Assert.InRange(source.Count, 1, 14);
    }

    [Fact]
    public void An_explanation_that_expands_without_end_is_none()
    {
        var source = new InMemorySource();
        source.Add(Name("example.org"), RecordType.Txt, Text("v=spf1 -all exp=why.example.org"));
        source.Add(Name("why.example.org"), RecordType.Txt, Text(string.Concat(Enumerable.Repeat("%{l}", 16_000))));
        SpfIdentity sender = TestRecords.Sender(Ip4, new string('x', 100_000) + "@example.org");

        Assert.Equal((SpfResult.Fail, null), (new CheckHost(source).Evaluate(sender).Result, new CheckHost(source).Evaluate(sender).Explanation));
    }

    [Fact]
    public void An_evaluation_of_known_records_allocates_nothing()
    {
        var checkHost = new CheckHost(TestRecords.SourceOf(
            "v=spf1 a mx:hosts.example include:x.example exists:x.example -ip4:192.0.2.1 +all",
            "example.org. A 198.51.100.1",
            "hosts.example. MX 1 a.example.",
            "a.example. A 198.51.100.1",
            "x.example. TXT \"v=spf1 ip4:198.51.100.0/24 -all\""));
        SpfIdentity sender = TestRecords.Sender(Ip4);
        Assert.Equal(SpfResult.Fail, checkHost.Evaluate(sender).Result);

        // A collection that other tests cause leaves the rest of this thread's buffer in the count: some series is free of it.
        Assert.Equal(0, Enumerable.Range(0, 100).Min(_ => AllocatedBy(() => checkHost.Evaluate(sender), 100)));
    }

    private static long AllocatedBy(Action action, int rounds)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < rounds; i++)
            action();

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void An_evaluation_knows_nothing_of_those_before()
    {
        var clock = new ManualClock();
        var source = new SlowSource(
            TestRecords.SourceOf(
                $"v=spf1 ptr:no.example {string.Join(' ', Enumerable.Repeat("a", 9))} -all",
                "example.org. A 198.51.100.1",
                "1.2.0.192.in-addr.arpa. PTR mail.example.org.",
                "mail.example.org. A 192.0.2.1"),
            clock,
            TimeSpan.FromSeconds(1));
        var checkHost = new CheckHost(source, new CheckHostOptions { Clock = clock });
        SpfIdentity sender = TestRecords.Sender(Ip4);
        CheckHostOutcome first = checkHost.Evaluate(sender);

        Assert.Equal((SpfResult.Fail, 10), (first.Result, first.LookupCount));
        Assert.Equal(SpfResult.None, checkHost.Evaluate(TestRecords.Sender(Ip4, "user@outside")).Result);
        Assert.Throws<OperationCanceledException>(() => checkHost.Evaluate(sender, new CancellationToken(canceled: true)));
        Assert.Equal(first, checkHost.Evaluate(sender));
        Assert.Equal(first, checkHost.Trace(sender).Outcome);
    }

    [Fact]
    public void Threads_share_an_instance_without_mixing_their_senders()
    {
        const int Senders = 200;
        var source = new InMemorySource();
        for (int i = 0; i < Senders; i++)
        {
            source.Add(Name($"d{i}.example"), RecordType.Txt, Text($"v=spf1 include:n{i}.example -all"));
            source.Add(Name($"n{i}.example"), RecordType.Txt, Text($"v=spf1 {(i % 2 == 0 ? "" : "-")}ip4:192.0.2.1 -all"));
        }

        var checkHost = new CheckHost(source);
        var results = new SpfResult[Senders * 10];
        Parallel.For(0, results.Length, i => results[i] = checkHost.Evaluate(TestRecords.Sender(Ip4, $"user@d{i % Senders}.example")).Result);

        Assert.Equal(Enumerable.Range(0, results.Length).Select(i => i % 2 == 0 ? SpfResult.Pass : SpfResult.Fail), results);
    }

    [Fact]
    public void No_clock_is_looked_at_where_nothing_waits()
    {
        IDnsSource zone = TestRecords.SourceOf("v=spf1 a a -all", "example.org. A 198.51.100.1");
        var options = new CheckHostOptions { Clock = new RacingClock() };

        Assert.Equal(SpfResult.Fail, new CheckHost(zone, options).Evaluate(TestRecords.Sender(Ip4)).Result);
        Assert.Equal(SpfResult.Fail, new CheckHost(new LayeredSource(new InMemorySource { Elsewhere = DnsStatus.Unknown }, zone), options)
            .Evaluate(TestRecords.Sender(Ip4)).Result);
        Assert.Equal(SpfResult.TempError, new CheckHost(new LayeredSource(zone, new CountingSource()), options).Evaluate(TestRecords.Sender(Ip4)).Result);
    }

    private static DomainName Name(string text) => DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException(text);

    private static DnsAnswer Text(string text) => DnsAnswer.FromTexts([System.Text.Encoding.ASCII.GetBytes(text)]);

    private sealed class ManualClock : TimeProvider
    {
        public long Now { get; set; }

        public override long GetTimestamp() => Now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }

    /// <summary>An hour passes whenever somebody looks.</summary>
    private sealed class RacingClock : TimeProvider
    {
        private long _seconds;

        public override long GetTimestamp() => _seconds += 3600;

        public override long TimestampFrequency => 1;
    }

    private sealed class SlowSource(IDnsSource source, ManualClock clock, TimeSpan delay) : IDnsSource
    {
        public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation)
        {
            clock.Now += delay.Ticks;
            return source.Resolve(name, type, cancellation);
        }
    }

    private sealed class CountingSource : IDnsSource
    {
        public InMemorySource Records { get; } = new();

        public int Count { get; private set; }

        public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation)
        {
            Count++;
            return Records.Resolve(name, type, cancellation);
        }
    }
}
