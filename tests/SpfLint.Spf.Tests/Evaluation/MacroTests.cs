using SpfLint.Dns.Names;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Tracing;

namespace SpfLint.Spf.Tests.Evaluation;

/// <summary>Macros (RFC 7208 section 7).</summary>
public sealed class MacroTests
{
    /// <summary>The examples of section 7.4.</summary>
    [Theory]
    [InlineData("%{o}", "email.example.com.")]
    [InlineData("%{d}", "email.example.com.")]
    [InlineData("%{d4}", "email.example.com.")]
    [InlineData("%{d3}", "email.example.com.")]
    [InlineData("%{d2}", "example.com.")]
    [InlineData("%{d1}.", "com.")]
    [InlineData("%{dr}", "com.example.email.")]
    [InlineData("%{d2r}", "example.email.")]
    [InlineData("x.%{l}", "x.strong-bad.")]
    [InlineData("x.%{l-}", "x.strong.bad.")]
    [InlineData("x.%{lr}", "x.strong-bad.")]
    [InlineData("x.%{lr-}", "x.bad.strong.")]
    [InlineData("x.%{l1r-}", "x.strong.")]
    [InlineData("%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com.")]
    [InlineData("%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com.")]
    [InlineData("%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com.")]
    [InlineData("%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}", "3.2.0.192.in-addr.strong.lp._spf.example.com.")]
    [InlineData("%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net.")]
    public void The_examples_of_the_RFC_expand_as_it_says(string domainSpec, string expected)
    {
        // "%{d1}." is no domain-spec, for a final dot needs a top label before it.
        domainSpec = domainSpec.EndsWith("}.", StringComparison.Ordinal) ? domainSpec[..^1] : domainSpec;

        Assert.Equal(expected, Expand(domainSpec, "192.0.2.3", "strong-bad@email.example.com"));
    }

    [Theory]
    [InlineData("%{ir}.%{v}._spf.%{d2}", "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com.")]
    [InlineData("%{i}.example", "2.0.0.1.0.d.b.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.c.b.0.1.example.")]
    public void An_IPv6_address_is_its_nibbles(string domainSpec, string expected) =>
        Assert.Equal(expected, Expand(domainSpec, "2001:db8::cb01", "strong-bad@email.example.com"), ignoreCase: true);

    [Theory]
    [InlineData("%{s}.x.example", "a+b@Email.example.com", "a+b\\@Email.example.com.x.example.")]
    [InlineData("%{S}.x.example", "a+b@Email.example.com", "a%2Bb%40Email.example.com.x.example.")]
    [InlineData("%{l+}.x.example", "a+b@email.example.com", "a.b.x.example.")]
    [InlineData("%{L1r+-=}.x.example", "a/b=c-d+e@email.example.com", "a%2Fb.x.example.")]
    [InlineData("%{l2+-=}.x.example", "a/b=c-d+e@email.example.com", "d.e.x.example.")]
    [InlineData("%{l}.%{o}.%{h}", "@email.example.com", "postmaster.email.example.com.mail.example.com.")]
    [InlineData("a%%b%_c%-d.example", "a@email.example.com", "a%b\\032c%20d.example.")]
    [InlineData("%{p}.x.example", "a@email.example.com", "unknown.x.example.")]
    [InlineData("%{d9999999999}", "a@email.example.com", "email.example.com.")]
    public void Values_are_split_reversed_cut_and_escaped(string domainSpec, string mailFrom, string expected) =>
        Assert.Equal(expected, Expand(domainSpec, "192.0.2.3", mailFrom));

    [Theory]
    [InlineData("%{p}", "mx.other.example.", "mx.other.example.")]
    [InlineData("%{p}", "mx.other.example.|mx.email.example.com.", "mx.email.example.com.")]
    [InlineData("%{p}", "mx.email.example.com.|email.example.com.", "email.example.com.")]
    [InlineData("%{p2}", "mx.email.example.com.|liar.email.example.com.", "example.com.")]
    [InlineData("%{p}.x.example", "liar.email.example.com.", "unknown.x.example.")]
    public void The_validated_name_is_the_nearest_to_the_domain(string domainSpec, string reverseNames, string expected)
    {
        string[] lines =
        [
            .. reverseNames.Split('|').Select(name => $"3.2.0.192.in-addr.arpa. PTR {name}"),
            .. reverseNames.Split('|').Select(name => $"{name} A 192.0.2.{(name.StartsWith("liar", StringComparison.Ordinal) ? 99 : 3)}"),
        ];

        Assert.Equal(expected, Expand(domainSpec, "192.0.2.3", "a@email.example.com", lines));
    }

    [Fact]
    public void A_long_name_loses_labels_on_its_left()
    {
        string label = new('x', 63);
        string expected = $"{label}.{label}.{label}.example.org.";

        Assert.Equal(expected, Expand($"{label}.{label}.{label}.{label}.{label}.example.org", "192.0.2.3", "a@email.example.com"));
        Assert.Equal(expected, Expand($"%{{l}}.{label}.{label}.{label}.example.org", "192.0.2.3", label + "@email.example.com"));
    }

    [Theory]
    [InlineData("%{s}.x.example")]
    [InlineData("%{l1}.x.example")]
    public void A_local_part_that_is_not_ASCII_matches_nothing(string domainSpec)
    {
        CheckHostOutcome outcome = new CheckHost(TestRecords.Source("email.example.com. TXT \"v=spf1 exists:" + domainSpec + " -all\"", "*.x.example. A 127.0.0.2"))
            .Evaluate(TestRecords.Sender("192.0.2.3", "b\u00fccher@email.example.com"));

        Assert.Equal(SpfResult.Fail, outcome.Result);
    }

    [Theory]
    [InlineData("You are %{c}, and %{i}.", "192.0.2.3", "You are 192.0.2.3, and 192.0.2.3.")]
    [InlineData("You are %{c}.", "2001:DB8::CB01", "You are 2001:db8::cb01.")]
    [InlineData("%{r} says no at %{t}", "192.0.2.3", "mx.example.net says no at 1700000000")]
    [InlineData("See https://why.example/?s=%{S}&ip=%{C}", "192.0.2.3", "See https://why.example/?s=strong-bad%40email.example.com&ip=192.0.2.3")]
    [InlineData("%{h} is not %{d}%_%%", "192.0.2.3", "mail.example.com is not email.example.com %")]
    [InlineData("Trailing dot.", "192.0.2.3", "Trailing dot.")]
    [InlineData("", "192.0.2.3", "")]
    [InlineData("%{x}", "192.0.2.3", null)]
    [InlineData("100%", "192.0.2.3", null)]
    [InlineData("na\\195\\175ve", "192.0.2.3", null)]
    [InlineData("a\\009b", "192.0.2.3", null)]
    [InlineData("one\" \"two", "192.0.2.3", "onetwo")]
    public void An_explanation_is_expanded_with_macros_of_its_own(string text, string client, string? expected)
    {
        var options = new CheckHostOptions { ReceiverName = "mx.example.net", Clock = new FixedClock() };
        var checkHost = new CheckHost(TestRecords.Source("email.example.com. TXT \"v=spf1 -all exp=why.%{d}\"", $"why.email.example.com. TXT \"{text}\""), options);

        Assert.Equal(expected, checkHost.Evaluate(TestRecords.Sender(client, "strong-bad@email.example.com", "mail.example.com")).Explanation);
    }

    [Theory]
    [InlineData("v=spf1 include:inner.example -all", null)]
    [InlineData("v=spf1 include:inner.example -all exp=why.example", "outer")]
    [InlineData("v=spf1 redirect=inner.example exp=why.example", "inner")]
    [InlineData("v=spf1 ~all exp=why.example", null)]
    [InlineData("v=spf1 -all exp=two.example", null)]
    [InlineData("v=spf1 -all exp=none.example", null)]
    [InlineData("v=spf1 -all exp=why..example", null)]
    public void The_explanation_is_that_of_the_record_that_fails(string record, string? expected)
    {
        CheckHostOutcome outcome = TestRecords.Evaluate(
            "192.0.2.3",
            record,
            "inner.example. TXT \"v=spf1 -all exp=whyinner.example\"",
            "why.example. TXT \"outer\"",
            "whyinner.example. TXT \"inner\"",
            "two.example. TXT \"one\"",
            "two.example. TXT \"two\"");

        Assert.Equal(expected, outcome.Explanation);
        Assert.Equal(0, outcome.VoidLookupCount);
    }

    private static string Expand(string domainSpec, string client, string mailFrom, params string[] lines)
    {
        var checkHost = new CheckHost(TestRecords.Source([.. lines, $"email.example.com. TXT \"v=spf1 exists:{domainSpec} -all\""]));
        TermTrace term = checkHost.Trace(TestRecords.Sender(client, mailFrom, "mail.example.com")).Root!.Terms[0];
        return ((DomainName)term.Target!).ToString();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
    }
}
