using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Publication;

public sealed class PresentationTests
{
    [Theory]
    [InlineData("\"v=spf1 mx -all\"")]
    [InlineData("\"v=spf1 mx\" \" -all\"")]
    [InlineData("\"v=spf1 mx \" \"-all\"")]
    [InlineData("\"v=spf1 mx\" \" \" \"-all\"")]
    [InlineData("\"\" \"v=spf1 mx -all\" \"\"")]
    [InlineData("\"v=s\" \"pf1 mx -all\"")]
    [InlineData("\"v=spf1 include:_spf.exa\" \"mple.org -all\"")]
    [InlineData("\"v=spf1 ip4:192.0.2.1\" \"0/24 -all\"")]
    [InlineData("\"v=spf1 a:mail.example.o\" \"rg -all\"")]
    [InlineData("\"v=spf1 ip6:2001:db8::\" \"1 -all\"")]
    [InlineData("\"v=spf1 m\" \"x -al\" \"l\"")]
    [InlineData("\"v=spf1 mx -\" \"all\"")]
    [InlineData("\"v=spf1 mx\" \" -all\" ; why this is so")]
    [InlineData("\"v=spf1 mx ra=post\" \"master rp=100\"")]
    [InlineData("\"v=spf1 mx redirect=_spf.exa\" \"mple.org ra=x\"")]
    [InlineData("v=spf1")]
    [InlineData("v=spf1 ; nobody yet")]
    [InlineData("v=spf1\\ mx\\ -all")]
    [InlineData("\\# 15 0e763d73706631206d78202d616c6c")]
    [InlineData("( \"v=spf1 mx\" ; first\n \" -all\" )")]
    public void A_record_that_receivers_read_as_it_was_meant_has_no_fault(string rdata)
    {
        PublishedRecord record = PublishedText.OfRdata(rdata).Record;

        Assert.Equal(PublicationFault.None, record.Fault);
        Assert.True(record.IsSelected);
        Assert.True(record.IsInForce);
    }

    [Theory]
    [InlineData("\"v=spf1 mx redirect=_spf.example.net\" [|\"v=DMARC1; p=none\"|]")]
    [InlineData("\"v=spf1 mx redirect=_spf.example.net\" [|\"google-site-verification=abc\"|]")]
    [InlineData("\"v=spf1 mx -all exp=e.example.net\" [|\"site-verification=abc\"|]")]
    [InlineData("\"v=spf1 -all ra=postmaster\" [|\"site-verification=abc\"|]")]
    public void A_string_behind_a_modifier_that_is_none_of_the_record_is_trailing(string marked)
    {
        string[] parts = marked.Split("[|", 2);
        PublishedRecord record = PublishedText.OfRdata(marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).Record;

        Assert.Equal(PublicationFault.TrailingData, record.Fault);
        Assert.Equal(parts[1].Length - 2, record.FaultSpan.Length);
        Assert.Empty(record.Record.Errors);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(400)]
    public void A_boundary_that_joins_terms_is_found_however_long_the_record_is(int strings)
    {
        IEnumerable<string> parts = Enumerable.Range(0, strings).Select(i => $"\"ip4:192.0.2.{i % 250} ip6:2001:db8::{i} \"");
        PublishedRecord record = PublishedText.OfRdata($"\"v=spf1 \" {string.Join(' ', parts)} \"mx\" \"-all\"").Record;

        Assert.Equal(PublicationFault.StringsJoinTerms, record.Fault);
        Assert.Equal((2 * strings) + 2, record.Record.Terms.Length);
    }

    [Theory]
    [InlineData("\"some text\"")]
    [InlineData("some text")]
    [InlineData("\"\"")]
    [InlineData("“some text”")]
    [InlineData("v=DMARC1; p=none")]
    [InlineData("&quot;hello&quot;")]
    [InlineData("our SPF is v=spf1 mx")]
    public void Another_text_is_no_SPF_record(string rdata) =>
        Assert.Null(PublishedRecord.Read(PublishedText.OfRdata(rdata).Zone, 0));

    [Theory]
    [InlineData("v=spf1 mx -all", "v=spf1 mx -all", "v=spf1 mx -all", "\"v=spf1 mx -all\"")]
    [InlineData("v=spf1   mx\t-all", "v=spf1   mx\t-all", "v=spf1 mx -all", "\"v=spf1   mx\t-all\"")]
    [InlineData("V=SPF1 mx", "V=SPF1 mx", "V=SPF1 mx", "\"V=SPF1 mx\"")]
    [InlineData("v=spf1 mx -all ; mx is our own host", "v=spf1 mx -all", "v=spf1 mx -all", "\"v=spf1 mx -all\" ; mx is our own host")]
    [InlineData("v=spf1 a ; all mail comes from there", "v=spf1 a", "v=spf1 a", "\"v=spf1 a\" ; all mail comes from there")]
    [InlineData("v=spf1 mx \"-all\"", "v=spf1 mx \"-all\"", "v=spf1 mx -all", "\"v=spf1 mx -all\"")]
    [InlineData("v=\"spf1 mx -all\"", "v=\"spf1 mx -all\"", "v=spf1 mx -all", "\"v=spf1 mx -all\"")]
    [InlineData("v=\"spf1\" \"mx -all\"", "v=\"spf1\" \"mx -all\"", "v=spf1 mx -all", "\"v=spf1 mx -all\"")]
    [InlineData("\"\"v=spf1 mx -all\"\"", "\"\"v=spf1 mx -all\"\"", "v=spf1 mx -all", "\"v=spf1 mx -all\"")]
    [InlineData("v=spf1\\\\ \"mx -all\"", "v=spf1\\\\ \"mx -all\"", "v=spf1\\ mx -all", null)]
    [InlineData("( v=spf1 mx\n -all )", "v=spf1 mx\n -all", "v=spf1 mx -all", null)]
    public void Words_without_quotes_are_one_fault(string rdata, string span, string meant, string? mended) =>
        AssertFault(rdata, PublicationFault.Unquoted, span, meant, mended);

    [Theory]
    [InlineData("v=spf1; mx; -all", ";", "v=spf1", "\"v=spf1 mx -all\"")]
    [InlineData("v=spf1 mx -all;", ";", "v=spf1 mx -all", "\"v=spf1 mx -all\"")]
    [InlineData("v=spf1 mx; -all", ";", "v=spf1 mx", "\"v=spf1 mx -all\"")]
    [InlineData("v=spf1 ; include:a.example ~all", ";", "v=spf1", "\"v=spf1 include:a.example ~all\"")]
    [InlineData("v=spf1 ;a mx", ";", "v=spf1", "\"v=spf1 a mx\"")]
    [InlineData("&quot;v=spf1 mx -all&quot;", "&quot;", "v=spf1", "\"v=spf1 mx -all\"")]
    [InlineData("&quot;v=spf1 mx -all", "&quot;", "v=spf1", "\"v=spf1 mx -all\"")]
    public void A_semicolon_that_cuts_the_record_is_one_fault(string rdata, string span, string meant, string? mended) =>
        AssertFault(rdata, PublicationFault.TruncatedBySemicolon, span, meant, mended);

    [Theory]
    [InlineData("“v=spf1 mx -all”", "“", "\"v=spf1 mx -all\"")]
    [InlineData("“ v=spf1 mx -all ”", "“", "\" v=spf1 mx -all \"")]
    [InlineData("‘v=spf1 mx -all’", "‘", "\"v=spf1 mx -all\"")]
    [InlineData("'v=spf1 mx -all'", "'", "\"v=spf1 mx -all\"")]
    [InlineData("`v=spf1 mx -all`", "`", "\"v=spf1 mx -all\"")]
    [InlineData("„v=spf1 mx -all“", "„", "\"v=spf1 mx -all\"")]
    [InlineData("«v=spf1 mx -all»", "«", "\"v=spf1 mx -all\"")]
    [InlineData("＂v=spf1 mx -all＂", "＂", "\"v=spf1 mx -all\"")]
    [InlineData("\\\"v=spf1 mx -all\\\"", "\\\"", "\"v=spf1 mx -all\"")]
    [InlineData("“v=spf1 mx -all", "“", "\"v=spf1 mx -all\"")]
    [InlineData("“v=spf1 mx -all\"", "“", "\"v=spf1 mx -all\"")]
    [InlineData("\"v=spf1 mx -all”", "”", "\"v=spf1 mx -all\"")]
    [InlineData("\"v=spf1 mx -all'", "'", "\"v=spf1 mx -all\"")]
    [InlineData("'v=spf1' 'mx' '-all'", "'", null)]
    public void Other_quotes_are_one_fault(string rdata, string span, string? mended) =>
        AssertFault(rdata, PublicationFault.TypographicQuotes, span, "v=spf1 mx -all", mended);

    [Theory]
    [InlineData("\"v=spf1 mx\" \"-all\"", "\" \"", "v=spf1 mx -all", "\"v=spf1 mx\" \" -all\"")]
    [InlineData("\"v=spf1\" \"mx\" \"-all\"", "\" \"", "v=spf1 mx -all", "\"v=spf1\" \" mx\" \" -all\"")]
    [InlineData("\"v=spf1 a\" \"mx -all\"", "\" \"", "v=spf1 a mx -all", "\"v=spf1 a\" \" mx -all\"")]
    [InlineData("\"v=spf1 mx\" -all", "\" ", "v=spf1 mx -all", "\"v=spf1 mx\" \" -all\"")]
    [InlineData("\"v=spf1 ip4:192.0.2.1\" \"ip4:192.0.2.2 \" \"-all\"", "\" \"", "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all", "\"v=spf1 ip4:192.0.2.1\" \" ip4:192.0.2.2 \" \"-all\"")]
    [InlineData("\"v=spf1 include:a.example\" \"include:b.example -all\"", "\" \"", "v=spf1 include:a.example include:b.example -all", "\"v=spf1 include:a.example\" \" include:b.example -all\"")]
    [InlineData("( \"v=spf1 mx\"\n \"-all\" )", "\"\n \"", "v=spf1 mx -all", "( \"v=spf1 mx\"\n \" -all\" )")]
    public void Strings_that_tear_terms_together_are_one_fault(string rdata, string span, string meant, string? mended) =>
        AssertFault(rdata, PublicationFault.StringsJoinTerms, span, meant, mended);

    [Theory]
    [InlineData("\"v=spf1 mx -all\" \"site-verification=1\"", "\"site-verification=1\"", "\"v=spf1 mx -all\"")]
    [InlineData("\"v=spf1 mx -all\" \"v=spf1 mx -all\"", "\"v=spf1 mx -all\"", "\"v=spf1 mx -all\"")]
    [InlineData("\"v=spf1 mx -all\" 3600", "3600", "\"v=spf1 mx -all\"")]
    public void A_string_behind_the_record_is_one_fault(string rdata, string span, string? mended) =>
        AssertFault(rdata, PublicationFault.TrailingData, span, "v=spf1 mx -all", mended);

    [Fact]
    public void A_part_of_what_was_meant_stands_where_it_is_written()
    {
        PublishedText text = PublishedText.OfRdata("v=spf1 mx include:a.example -all");
        PublishedRecord record = text.Record;

        Assert.Equal(["mx", "include:a.example", "-all"], record.Record.Terms.Select(term => text.Slice(record.Map(term.Span))));
    }

    [Theory]
    [InlineData("v=spf1 ip4:192.0.2.$ -all", PublicationFault.Unquoted)]
    [InlineData("\"v=spf1 ip4:192.0.2.$ -all\"", PublicationFault.Unquoted)]
    [InlineData("\"\\\"v=spf1 ip4:192.0.2.$ -all\\\"\"", PublicationFault.None)]
    [InlineData("v=spf1\\ ip4:192.0.2.$\\ -all", PublicationFault.None)]
    [InlineData("“v=spf1 ip4:192.0.2.$ -all”", PublicationFault.TypographicQuotes)]
    [InlineData("\"v=spf1 ip4:192.0.2.$\" \"-all\"", PublicationFault.StringsJoinTerms)]
    [InlineData("\"v=spf1 ip4:192.0.2.$ -all\" \"text\"", PublicationFault.TrailingData)]
    public void What_GENERATE_makes_is_judged_but_never_mended(string rdata, PublicationFault fault)
    {
        PublishedRecord record = new PublishedText($"$ORIGIN example.\n$GENERATE 1-2 a$ TXT {rdata}\n").Record;

        Assert.Equal(fault, record.Fault);
        Assert.Empty(record.FaultEdits);
    }

    private static void AssertFault(string rdata, PublicationFault fault, string span, string meant, string? mended)
    {
        PublishedText text = PublishedText.OfRdata(rdata);
        PublishedRecord record = text.Record;

        Assert.Equal(fault, record.Fault);
        Assert.False(record.IsReadAsMeant);
        Assert.Equal(span, text.Slice(record.FaultSpan));
        Assert.Equal(meant, Encoding.UTF8.GetString(record.Record.Text.Span));
        if (mended is null)
        {
            Assert.Empty(record.FaultEdits);
            return;
        }

        string fixedText = text.Apply(record.FaultEdits);
        Assert.Equal($"a.example. TXT {mended}\n", fixedText);
        Assert.Equal(PublicationFault.None, new PublishedText(fixedText).Record.Fault);
    }

    [Fact]
    public void A_fault_in_generated_text_points_at_the_directive()
    {
        const string Zone = "$GENERATE 1-2 a$.example.org. TXT \"\\\"v=spf1 ip4:192.0.2.$\\\" \\\"-all\\\"\"\n";
        LintResult result = new Linter(new LintOptions()).Run([new LintInput(new MemorySource("test", Encoding.ASCII.GetBytes(Zone)))]);

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("SPF5005", finding.Rule.Id);
        Assert.Equal("TXT \"\\\"v=spf1 ip4:192.0.2.$\\\" \\\"-all\\\"\"", Zone.Substring((int)finding.Location.Span.Start, (int)finding.Location.Span.Length));
        Assert.Null(finding.Fix);
    }
}
