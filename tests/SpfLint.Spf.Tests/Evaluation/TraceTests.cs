using System.Globalization;
using System.Text;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Tests.Evaluation;

/// <summary>The trace is a tree of every term that was looked at.</summary>
public sealed class TraceTests
{
    [Fact]
    public void A_trace_tells_every_term_its_answers_and_the_running_counts()
    {
        CheckHostTrace trace = Trace(
            "192.0.2.1",
            "v=spf1 ip6:2001:db8::/32 a:no.example include:x.example mx -all exp=why.example",
            "x.example. TXT \"v=spf1 ip4:198.51.100.0/24 a:www.x.example ~all\"",
            "www.x.example. CNAME x.example.",
            "x.example. A 198.51.100.1",
            "example.org. MX 10 x.example.",
            "why.example. TXT \"Because.\"");

        Assert.Equal(
            """
            example.org. Fail DirectiveMatched
              ? example.org. Txt NoError
              ip6:2001:db8::/32 NoMatch OtherAddressFamily 0/0
              a:no.example NoMatch NoSuchRecords 1/1
                ? no.example. A NxDomain
              include:x.example NoMatch IncludedRecordDidNotPass 3/1
                x.example. SoftFail DirectiveMatched
                  ? x.example. Txt NoError
                  ip4:198.51.100.0/24 NoMatch AddressNotInNetwork 2/1
                  a:www.x.example NoMatch AddressNotListed 3/1
                    ? www.x.example. A NoError via x.example.
                  ~all Match AlwaysMatches 3/1
              mx NoMatch AddressNotListed 4/1
                ? example.org. MX NoError
                ? x.example. A NoError
              -all Match AlwaysMatches 4/1
              exp=why.example Match Explained 4/1
                ? why.example. Txt NoError

            """,
            Show(trace.Root!));
        Assert.Equal("Because.", trace.Outcome.Explanation);
    }

    [Fact]
    public void A_trace_shows_a_loop_until_the_limit()
    {
        CheckHostTrace trace = Trace("192.0.2.1", "v=spf1 redirect=example.org");

        Assert.Equal(11, Show(trace.Root!).Split("? example.org. Txt").Length - 1);
        Assert.EndsWith("redirect=example.org PermError TooManyLookups 11/0\n", Show(trace.Root!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_has_no_root_when_there_is_no_domain() =>
        Assert.Null(new CheckHost(TestRecords.Source("example.org. A 192.0.2.1")).Trace(TestRecords.Sender("192.0.2.1", "user@localhost")).Root);

    [Theory]
    [InlineData("v=spf1 a mx ptr include:x.example exists:%{p}.example.org redirect=x.example")]
    [InlineData("v=spf1 a a a a a a a a a a a -all")]
    [InlineData("v=spf1 include:x.example include:moo -all")]
    [InlineData("v=spf1 -all exp=%{p}.example.org")]
    public void Tracing_changes_no_outcome(string record)
    {
        string[] lines = ["example.org. A 192.0.2.7", "example.org. MX 1 example.org.", "1.2.0.192.in-addr.arpa. PTR example.org.", "x.example. TXT \"v=spf1 ?all\""];

        Assert.Equal(TestRecords.Evaluate("192.0.2.1", record, lines) with { Record = null, Term = null }, Trace("192.0.2.1", record, lines).Outcome with { Record = null, Term = null });
    }

    private static CheckHostTrace Trace(string client, string record, params string[] lines) =>
        new CheckHost(TestRecords.SourceOf(record, lines)).Trace(TestRecords.Sender(client));

    private static string Show(RecordTrace record)
    {
        var text = new StringBuilder();
        Show(record, "", text);
        return text.ToString();
    }

    private static void Show(RecordTrace record, string indent, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}{record.Domain} {record.Result} {record.Reason}\n");
        Show(record.Lookups, indent + "  ", text);
        foreach (TermTrace term in record.Terms)
        {
            string words = Encoding.ASCII.GetString(term.Term.Span.Of(record.Record!.Text.Span));
            text.Append(CultureInfo.InvariantCulture, $"{indent}  {words} {term.Outcome} {term.Reason} {term.LookupCount}/{term.VoidLookupCount}\n");
            Show(term.Lookups, indent + "    ", text);
            if (term.TargetRecord is not null)
                Show(term.TargetRecord, indent + "    ", text);
        }
    }

    private static void Show(IEnumerable<LookupTrace> lookups, string indent, StringBuilder text)
    {
        foreach (LookupTrace lookup in lookups)
        {
            string aliases = lookup.Answer.Aliases.IsEmpty ? "" : $" via {string.Join(' ', lookup.Answer.Aliases)}";
            text.Append(CultureInfo.InvariantCulture, $"{indent}? {lookup.Name} {lookup.Type} {lookup.Answer.Status}{aliases}\n");
        }
    }
}
