using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Tests.Evaluation;

/// <summary>The evaluation of RFC 7208 section 4, and the decisions that implementations take differently.</summary>
public sealed class CheckHostTests
{
    private const string Ip4 = "192.0.2.1";
    private const string Ip6 = "2001:db8::1";

    public static TheoryData<string, string, SpfResult, EvaluationReason> Records { get; } = new()
    {
        // Section 4.6.2: the first match decides.
        { Ip4, "v=spf1 ip4:192.0.2.0/24 -all", SpfResult.Pass, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 ?ip4:192.0.2.1 +all", SpfResult.Neutral, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 ip4:198.51.100.0/24 ~all", SpfResult.SoftFail, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 ip4:198.51.100.0/24 -all", SpfResult.Fail, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 ip4:198.51.100.0/24", SpfResult.Neutral, EvaluationReason.NothingMatched },
        { Ip4, "v=spf1", SpfResult.Neutral, EvaluationReason.NothingMatched },

        // Section 5.6: prefix lengths, and families that never meet.
        { Ip4, "v=spf1 ip4:203.0.113.9/0 -all", SpfResult.Pass, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 ip4:192.0.2.2/31 -all", SpfResult.Fail, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 ip4:192.0.2.0/31 -all", SpfResult.Pass, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 ip6:::/0 -all", SpfResult.Fail, EvaluationReason.DirectiveMatched },
        { Ip6, "v=spf1 ip4:0.0.0.0/0 -all", SpfResult.Fail, EvaluationReason.DirectiveMatched },
        { Ip6, "v=spf1 ip6:2001:db8::/32 -all", SpfResult.Pass, EvaluationReason.DirectiveMatched },
        { Ip6, "v=spf1 ip6:2001:db8::2/127 -all", SpfResult.Fail, EvaluationReason.DirectiveMatched },
        { Ip6, "v=spf1 ip6:::/0 -all", SpfResult.Pass, EvaluationReason.DirectiveMatched },
        { "::ffff:192.0.2.1", "v=spf1 ip4:192.0.2.1 -all", SpfResult.Pass, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 ip6:::ffff:192.0.2.1 -all", SpfResult.Fail, EvaluationReason.DirectiveMatched },

        // Section 4.6: an error anywhere is an error everywhere.
        { Ip4, "v=spf1 ip4:192.0.2.1 -all moo", SpfResult.PermError, EvaluationReason.SyntaxError },
        { Ip4, "v=spf1 +all ip4:192.0.2.1/33", SpfResult.PermError, EvaluationReason.SyntaxError },
        { Ip4, "v=spf1 +all ip4:192.0.2.0/024", SpfResult.PermError, EvaluationReason.SyntaxError },
        { Ip4, "v=spf1 +all exists:%{d0}", SpfResult.PermError, EvaluationReason.SyntaxError },
        { Ip4, "v=spf1 +all exists:%{dR}", SpfResult.Pass, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 +all exists:%{c}.example.org", SpfResult.PermError, EvaluationReason.SyntaxError },

        // Section 6: known modifiers stand but once; unknown ones as often as they like.
        { Ip4, "v=spf1 +all redirect=a.example redirect=a.example", SpfResult.PermError, EvaluationReason.SyntaxError },
        { Ip4, "v=spf1 +all exp=a.example exp=b.example", SpfResult.PermError, EvaluationReason.SyntaxError },
        { Ip4, "v=spf1 foo=a foo=b +all", SpfResult.Pass, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 include=a.example +all", SpfResult.Pass, EvaluationReason.DirectiveMatched },

        // Section 6.1: a redirect beside "all" is never followed.
        { Ip4, "v=spf1 redirect=nothing.example ?all", SpfResult.Neutral, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 redirect=nothing.example", SpfResult.PermError, EvaluationReason.RedirectedRecordMissing },

        // What the linter suspects, but receivers read as one legal domain-spec.
        { Ip4, "v=spf1 a:mail.example:mx.example.org -all", SpfResult.Fail, EvaluationReason.DirectiveMatched },
        { Ip4, "v=spf1 include:a.exampleinclude:b.example -all", SpfResult.PermError, EvaluationReason.IncludedRecordMissing },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_gives_its_result(string client, string record, SpfResult result, EvaluationReason reason)
    {
        CheckHostOutcome outcome = TestRecords.Evaluate(client, record);

        Assert.Equal((result, reason), (outcome.Result, outcome.Reason));
        Assert.Equal(outcome.Result, outcome.AssumedResult);
    }

    public static TheoryData<string, string, SpfResult, string> Mechanisms { get; } = new()
    {
        // Section 5.3.
        { Ip4, "a", SpfResult.Pass, "example.org. A 192.0.2.1" },
        { Ip4, "a:x.example", SpfResult.Pass, "x.example. A 198.51.100.1|x.example. A 192.0.2.1" },
        { Ip4, "a:x.example/24", SpfResult.Pass, "x.example. A 192.0.2.200" },
        { Ip4, "a:x.example//24", SpfResult.Fail, "x.example. A 192.0.2.200" },
        { Ip6, "a:x.example/24", SpfResult.Fail, "x.example. AAAA 2001:db8::2" },
        { Ip6, "a:x.example//64", SpfResult.Pass, "x.example. AAAA 2001:db8::2" },
        { Ip4, "a:x.example/0", SpfResult.Fail, "x.example. AAAA 2001:db8::2" },
        { Ip4, "a:www.example", SpfResult.Pass, "www.example. CNAME x.example.|x.example. A 192.0.2.1" },
        { Ip4, "a:w.example", SpfResult.Pass, "*.example. A 192.0.2.1" },

        // Section 5.4, and RFC 7505.
        { Ip4, "mx", SpfResult.Pass, "example.org. MX 10 a.example.|a.example. A 192.0.2.1" },
        { Ip4, "mx", SpfResult.Pass, "example.org. MX 10 a.example.|example.org. MX 20 b.example.|a.example. A 198.51.100.1|b.example. A 192.0.2.1" },
        { Ip4, "mx/24", SpfResult.Pass, "example.org. MX 10 a.example.|a.example. A 192.0.2.9" },
        { Ip4, "mx", SpfResult.Fail, "example.org. A 192.0.2.1" },
        { Ip4, "mx mx mx", SpfResult.Fail, "example.org. MX 0 ." },

        // Section 5.5.
        { Ip4, "ptr", SpfResult.Pass, "1.2.0.192.in-addr.arpa. PTR mail.example.org.|mail.example.org. A 192.0.2.1" },
        { Ip4, "ptr:example.net", SpfResult.Fail, "1.2.0.192.in-addr.arpa. PTR mail.example.org.|mail.example.org. A 192.0.2.1" },
        { Ip4, "ptr", SpfResult.Fail, "1.2.0.192.in-addr.arpa. PTR mail.example.org.|mail.example.org. A 192.0.2.2" },
        { Ip4, "ptr", SpfResult.Fail, "1.2.0.192.in-addr.arpa. PTR badexample.org.|badexample.org. A 192.0.2.1" },
        { Ip6, "ptr", SpfResult.Pass, "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa. PTR example.org.|example.org. AAAA 2001:db8::1" },

        // Section 5.7: an A record, whatever the client.
        { Ip6, "exists:%{d1}.x.example", SpfResult.Pass, "org.x.example. A 127.0.0.2" },
        { Ip6, "exists:x.example", SpfResult.Fail, "x.example. AAAA 2001:db8::1" },

        // Section 5.2, the table.
        { Ip4, "include:x.example", SpfResult.Pass, "x.example. TXT \"v=spf1 ip4:192.0.2.1 -all\"" },
        { Ip4, "?include:x.example", SpfResult.Neutral, "x.example. TXT \"v=spf1 ip4:192.0.2.1 -all\"" },
        { Ip4, "include:x.example", SpfResult.Fail, "x.example. TXT \"v=spf1 -ip4:192.0.2.1 +all\"" },
        { Ip4, "include:x.example ~all", SpfResult.SoftFail, "x.example. TXT \"v=spf1 ?all\"" },
        { Ip4, "include:x.example", SpfResult.PermError, "x.example. TXT \"hello\"" },
        { Ip4, "include:x.example", SpfResult.PermError, "x.example. TXT \"v=spf1 moo\"" },
        { Ip4, "include:x.example", SpfResult.Pass, "x.example. TXT \"v=spf1 redirect=y.example\"|y.example. TXT \"v=spf1 +all\"" },

        // Sections 4.8 and 7.3: a name that cannot be one does not exist, and is not asked for.
        { Ip4, "a:x..example a:y..example a:z..example", SpfResult.Fail, "" },
        { Ip4, "include:x..example", SpfResult.PermError, "" },
        { Ip4, "a:example.org.", SpfResult.Pass, "example.org. A 192.0.2.1" },
    };

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void A_mechanism_matches_what_its_answers_say(string client, string terms, SpfResult result, string lines)
    {
        CheckHostOutcome outcome = TestRecords.Evaluate(client, $"v=spf1 {terms} -all", lines.Split('|'));

        Assert.Equal(result, outcome.Result);
    }

    [Theory]
    [InlineData("example.org. TXT \"v=spf1 +all\"|example.org. TXT \"v=spf1 +all \"", SpfResult.PermError, EvaluationReason.MultipleRecords)]
    [InlineData("example.org. TXT \"v=spf1 +all\"|example.org. TXT \"v=spf10 +all\"|example.org. TXT \" v=spf1 -all\"", SpfResult.Pass, EvaluationReason.DirectiveMatched)]
    [InlineData("example.org. TXT \"v=spf1 ip4:192\" \".0.2.1 -all\"", SpfResult.Pass, EvaluationReason.DirectiveMatched)]
    [InlineData("example.org. SPF \"v=spf1 +all\"", SpfResult.None, EvaluationReason.NoRecord)]
    [InlineData("example.org. TXT \" v=spf1 +all\"", SpfResult.None, EvaluationReason.NoRecord)]
    [InlineData("www.example.org. A 192.0.2.1", SpfResult.None, EvaluationReason.NoRecord)]
    [InlineData("example.net. A 192.0.2.1", SpfResult.None, EvaluationReason.NoSuchDomain)]
    public void The_one_record_with_the_version_is_selected(string lines, SpfResult result, EvaluationReason reason)
    {
        CheckHostOutcome outcome = new CheckHost(TestRecords.Source(lines.Split('|'))).Evaluate(TestRecords.Sender(Ip4));

        Assert.Equal((result, reason), (outcome.Result, outcome.Reason));
    }

    [Theory]
    [InlineData("a", RecordType.A, SpfResult.TempError)]
    [InlineData("mx", RecordType.MX, SpfResult.TempError)]
    [InlineData("exists:%{d}", RecordType.A, SpfResult.TempError)]
    [InlineData("+all", RecordType.Txt, SpfResult.TempError)]
    [InlineData("ptr", RecordType.Ptr, SpfResult.Fail)]
    [InlineData("include:%{d1r}.%{d1}", RecordType.MX, SpfResult.PermError)]
    public void A_failing_server_is_a_temporary_error_but_for_reverse_names(string term, RecordType failing, SpfResult result)
    {
        foreach (DnsStatus status in (DnsStatus[])[DnsStatus.ServerFailure, DnsStatus.Timeout])
        {
            var source = new FailingSource(TestRecords.SourceOf($"v=spf1 {term} -all"), failing, status);

            Assert.Equal(result, new CheckHost(source).Evaluate(TestRecords.Sender(Ip4)).Result);
        }
    }

    [Fact]
    public void A_failing_address_of_a_reverse_name_is_skipped()
    {
        var source = new FailingSource(
            TestRecords.SourceOf("v=spf1 ptr -all", "1.2.0.192.in-addr.arpa. PTR mail.example.org."), RecordType.A, DnsStatus.Timeout);

        Assert.Equal(SpfResult.Fail, new CheckHost(source).Evaluate(TestRecords.Sender(Ip4)).Result);
    }

    [Fact]
    public void The_outcome_names_the_deciding_record_and_term_behind_redirects()
    {
        CheckHostOutcome outcome = TestRecords.Evaluate(Ip4, "v=spf1 redirect=x.example", "x.example. TXT \"v=spf1 ip4:198.51.100.1 ~ip4:192.0.2.1\"");

        Assert.Equal("x.example.", outcome.Domain.ToString());
        var directive = Assert.IsType<SpfDirective>(outcome.Term);
        Assert.Equal("~ip4:192.0.2.1"u8, directive.Span.Of(outcome.Record!.Text.Span));
        Assert.Equal(1, outcome.LookupCount);
    }

    [Fact]
    public void The_outcome_of_a_broken_record_names_the_first_broken_term()
    {
        CheckHostOutcome outcome = TestRecords.Evaluate(Ip4, "v=spf1 mx inlcude:x.example ip4:1 -all");

        Assert.Equal("inlcude:x.example"u8, outcome.Term!.Span.Of(outcome.Record!.Text.Span));
    }

    [Fact]
    public void The_helo_identity_checks_the_name_that_the_client_gave()
    {
        IDnsSource source = TestRecords.Source("mail.example.org. TXT \"v=spf1 a -all\"", "mail.example.org. A 192.0.2.1");
        ClientAddress client = new(System.Net.IPAddress.Parse(Ip4));

        Assert.Equal(SpfResult.Pass, new CheckHost(source).Evaluate(SpfIdentity.ForHelo(client, "mail.example.org")).Result);
        Assert.Equal(SpfResult.Pass, new CheckHost(source).Evaluate(SpfIdentity.MailFrom(client, "", "mail.example.org")).Result);
        Assert.Equal(SpfResult.None, new CheckHost(source).Evaluate(SpfIdentity.ForHelo(client, "[192.0.2.1]")).Result);
    }

    [Fact]
    public void An_evaluation_ends_when_its_caller_gives_up()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => new CheckHost(TestRecords.SourceOf("v=spf1 -all")).Evaluate(TestRecords.Sender(Ip4), cancellation.Token));
    }

    /// <summary>Fails for one type.</summary>
    private sealed class FailingSource(IDnsSource source, RecordType failing, DnsStatus status) : IDnsSource
    {
        public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation) =>
            type == failing ? DnsAnswer.Of(status) : source.Resolve(name, type, cancellation);
    }
}
