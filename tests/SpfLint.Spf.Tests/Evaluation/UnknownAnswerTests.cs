using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Tests.Evaluation;

/// <summary>What no source can tell is unknown, and never an error.</summary>
public sealed class UnknownAnswerTests
{
    private const string Zone = "$ORIGIN example.org.\n$TTL 60\n@ SOA ns host 1 1 1 1 1\n@ NS ns\nns A 192.0.2.53\nmail A 192.0.2.25\ninner TXT \"v=spf1 include:_spf.example.net -all\"\n";

    [Theory]
    [InlineData("v=spf1 include:_spf.example.net -all", SpfResult.Unknown, SpfResult.Fail, "_spf.example.net.")]
    [InlineData("v=spf1 a:mail.example.net ~all", SpfResult.Unknown, SpfResult.SoftFail, "mail.example.net.")]
    [InlineData("v=spf1 exists:%{i}.example.net ?all", SpfResult.Unknown, SpfResult.Neutral, "192.0.2.1.example.net.")]
    [InlineData("v=spf1 ptr -all", SpfResult.Unknown, SpfResult.Fail, "1.2.0.192.in-addr.arpa.")]
    [InlineData("v=spf1 exists:%{p}.example.org -all", SpfResult.Unknown, SpfResult.Fail, "1.2.0.192.in-addr.arpa.")]
    [InlineData("v=spf1 redirect=_spf.example.net", SpfResult.Unknown, SpfResult.Unknown, "_spf.example.net.")]
    [InlineData("v=spf1 include:inner.example.org ~all", SpfResult.Unknown, SpfResult.SoftFail, "_spf.example.net.")]
    [InlineData("v=spf1 include:_spf.example.net a:mail.example.com ip4:192.0.2.1 -all", SpfResult.Unknown, SpfResult.Pass, "_spf.example.net.")]
    [InlineData("v=spf1 ip4:192.0.2.1 include:_spf.example.net -all", SpfResult.Pass, SpfResult.Pass, null)]
    [InlineData("v=spf1 include:_spf.example.net include:no.example.org -all", SpfResult.Unknown, SpfResult.PermError, "_spf.example.net.")]
    [InlineData("v=spf1 include:_spf.example.net moo -all", SpfResult.PermError, SpfResult.PermError, null)]
    [InlineData("v=spf1 -all exp=why.example.net", SpfResult.Fail, SpfResult.Fail, null)]
    public void A_result_that_depends_on_an_unknown_answer_is_unknown(string record, SpfResult result, SpfResult assumed, string? name)
    {
        CheckHostOutcome outcome = Evaluate(record);

        Assert.Equal((result, assumed, name), (outcome.Result, outcome.AssumedResult, outcome.UnknownName?.ToString()));
    }

    [Fact]
    public void The_term_that_could_not_be_told_is_the_one_in_the_first_record()
    {
        CheckHostOutcome outcome = Evaluate("v=spf1 a:mail.example.org include:inner.example.org -all");

        Assert.Equal("include:inner.example.org"u8, outcome.Term!.Span.Of(outcome.Record!.Text.Span));
        Assert.Equal(EvaluationReason.UnknownAnswer, outcome.Reason);
        Assert.Equal(3, outcome.LookupCount);
    }

    [Fact]
    public void An_exchange_that_matches_makes_an_unknown_one_before_it_irrelevant()
    {
        CheckHostOutcome outcome = Evaluate("v=spf1 mx:both.example.org -all", "192.0.2.25", "both MX 1 mail.example.net.\nboth MX 2 mail\n");

        Assert.Equal(SpfResult.Pass, outcome.Result);
        Assert.Equal(SpfResult.Unknown, Evaluate("v=spf1 mx:both.example.org -all", "192.0.2.1", "both MX 1 mail.example.net.\nboth MX 2 mail\n").Result);
    }

    [Theory]
    [InlineData("both MX 1 mail.example.net.\nboth MX 2 gone\n", SpfResult.Unknown)]
    [InlineData("both MX 1 gone\nboth MX 2 mail.example.net.\n", SpfResult.PermError)]
    [InlineData("both MX 1 mail.example.net.\nboth MX 2 mail\nboth MX 3 gone\n", SpfResult.Unknown)]
    public void An_exchange_that_is_one_void_lookup_too_many_leaves_an_unknown_one_before_it_open(string lines, SpfResult result)
    {
        CheckHostOutcome outcome = Evaluate("v=spf1 a:x.example.org a:y.example.org mx:both.example.org -all", "192.0.2.1", lines);

        Assert.Equal((result, SpfResult.PermError), (outcome.Result, outcome.AssumedResult));
    }

    [Fact]
    public void An_unknown_domain_has_an_unknown_result()
    {
        CheckHostOutcome outcome = new CheckHost(TestRecords.Source(Zone)).Evaluate(TestRecords.Sender("192.0.2.1", "user@example.net"));

        Assert.Equal((SpfResult.Unknown, "example.net."), (outcome.Result, outcome.UnknownName.ToString()));
    }

    private static CheckHostOutcome Evaluate(string record, string client = "192.0.2.1", string lines = "")
    {
        IDnsSource source = TestRecords.Source($"{Zone}{lines}@ TXT \"{record}\"\n");
        return new CheckHost(source).Evaluate(TestRecords.Sender(client));
    }
}
