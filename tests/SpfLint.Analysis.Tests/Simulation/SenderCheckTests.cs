using System.Collections.Immutable;
using SpfLint.Analysis.Simulation;
using SpfLint.Analysis.Tests.Publication;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Tests.Simulation;

public sealed class SenderCheckTests
{
    private const string Head = """
        $ORIGIN example.org.
        $TTL 1h
        @ SOA ns host 1 1d 2h 4w 1h
        @ NS ns

        """;

    [Theory]
    [InlineData("\"v=spf1 -all\"", "\"v=spf1 ip4:192.0.2.7 -all\"")]
    [InlineData("\"v=spf1\"", "\"v=spf1 ip4:192.0.2.7\"")]
    [InlineData("\"v=spf1 a:ns.example.org ip4:192.0.2.1  mx ~all\"", "\"v=spf1 a:ns.example.org ip4:192.0.2.1 ip4:192.0.2.7  mx ~all\"")]
    [InlineData("\"v=spf1 -ip4:192.0.2.0/24 ip4:192.0.2.7 -all\"", "\"v=spf1 ip4:192.0.2.7 -ip4:192.0.2.0/24 ip4:192.0.2.7 -all\"")]
    [InlineData("\"v=spf1 ip4:192.0.2.1\" \" -all\"", "\"v=spf1 ip4:192.0.2.1\" \" ip4:192.0.2.7 -all\"")]
    [InlineData("\"v=spf1 ip4:192.0.2.1 \" \"-all\"", "\"v=spf1 ip4:192.0.2.1 ip4:192.0.2.7 \" \"-all\"")]
    [InlineData("\"v=spf1\\032ip4:192.0.2.1 -all\"", "\"v=spf1\\032ip4:192.0.2.1 ip4:192.0.2.7 -all\"")]
    public void The_address_goes_behind_the_last_network_that_is_read(string before, string after) =>
        Assert.Equal(Head + $"@ TXT {after}\n", Mend(Head + $"@ TXT {before}\n"));

    [Theory]
    [InlineData("v=spf1\\032-all")]
    [InlineData("\\# 12 0b763d73706631202d616c6c")]
    public void Text_without_quotes_is_not_edited(string rdata)
    {
        AddAddress remedy = Assert.IsType<AddAddress>(Assert.Single(Ask(PublishedText.Load(Head + $"@ TXT {rdata}\n")).Remedies));

        Assert.Equal(("ip4:192.0.2.7", null), (remedy.Term, remedy.Edit));
        Assert.Equal("v=spf1 ip4:192.0.2.7 -all"u8.ToArray(), remedy.Record.ToArray());
    }

    [Theory]
    [InlineData(245, "@ TXT \"v=spf1 ip4:192.0.2.1\" \" ip4:192.0.2.7\" \" x=")]
    [InlineData(200, "@ TXT \"v=spf1 ip4:192.0.2.1 ip4:192.0.2.7 x=")]
    public void A_character_string_never_grows_above_its_limit(int length, string start)
    {
        string filler = new('y', length - "v=spf1 ip4:192.0.2.1 x=".Length);

        string mended = Mend(Head + $"@ TXT \"v=spf1 ip4:192.0.2.1 x={filler}\" \" -all\"\n");

        Assert.StartsWith(Head + start + filler, mended, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mended_zone_passes_the_sender()
    {
        Zone zone = PublishedText.Load(Mend(Head + "@ TXT \"v=spf1 redirect=other.example.org\"\nother TXT \"v=spf1 a:ns.example.org -all\"\n"));

        Assert.Equal(SpfResult.Pass, Ask(zone).Outcome.Result);
    }

    [Theory]
    [InlineData("@ TXT \"v=spf1 ip4:192.0.2.300 -all\"")]
    [InlineData("@ TXT \"v=spf1 -all\"\n@ TXT \"v=spf1 -all\"")]
    [InlineData("@ TXT \"v=spf1 include:gone.example.org -all\"")]
    public void A_broken_record_is_not_made_longer(string lines)
    {
        SenderReport report = Ask(PublishedText.Load(Head + lines + "\n"));

        Assert.Equal((SpfResult.PermError, 0), (report.Outcome.Result, report.Remedies.Length));
    }

    [Fact]
    public void Every_record_of_the_trace_leads_back_to_its_file()
    {
        const string Text = Head + "@ TXT \"v=spf1 include:\" \"a.example.org ~all\"\na CNAME b\nb TXT \"v=spf1 -all\"\n";
        var text = new PublishedText(Text);
        SenderReport report = Ask(text.Zone);

        RecordPlace outer = Assert.Single(RecordPlace.Of(report.Trace.Root!));
        RecordPlace inner = Assert.Single(RecordPlace.Of(report.Trace.Root!.Terms[0].TargetRecord!));

        Assert.Equal("include:\" \"a.example.org", text.Slice(outer.Locate(report.Trace.Root.Terms[0].Term.Span).Span));
        Assert.Equal("\"v=spf1 -all\"", text.Slice(inner.Rdata.Span));
        Assert.Same(report.Trace.Root, report.Decider);
    }

    [Fact]
    public void The_nearest_parent_that_passes_is_named_once()
    {
        Zone zone = PublishedText.Load(Head + "@ TXT \"v=spf1 +all\"\nb TXT \"v=spf1 -all\"\na.b TXT \"v=spf1 -all\"\n");

        ChangeSender remedy = Assert.IsType<ChangeSender>(
            Ask(zone, new SenderQuestion(Client) { ReversePath = "news@a.b.example.org", HeaderFrom = "example.org" }).Remedies[1]);

        Assert.Equal(("news@example.org", SenderRelation.HeaderFrom), (remedy.Sender, remedy.Relation));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_helo_name_is_not_changed(string? reversePath)
    {
        Zone zone = PublishedText.Load(Head + "@ TXT \"v=spf1 +all\"\nhost TXT \"v=spf1 -all\"\n");

        SenderReport report = Ask(zone, new SenderQuestion(Client) { ReversePath = reversePath, Helo = "host.example.org" });

        Assert.IsType<AddAddress>(Assert.Single(report.Remedies));
    }

    private static ClientAddress Client => ClientAddress.TryParse("192.0.2.7", out ClientAddress client) ? client : default;

    private static string Mend(string text)
    {
        var published = new PublishedText(text);
        AddAddress remedy = Assert.IsType<AddAddress>(Ask(published.Zone).Remedies[0]);
        return published.Apply([remedy.Edit!]);
    }

    private static SenderReport Ask(Zone zone) => Ask(zone, new SenderQuestion(Client) { ReversePath = "news@example.org" });

    private static SenderReport Ask(Zone zone, SenderQuestion question)
    {
        ImmutableArray<Zone> zones = [zone];
        return new SenderCheck(zones, outside: null, CheckHostOptions.Default).Run(question);
    }
}
