using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Spf.Tests.Evaluation.Needs;

public sealed class PolicyTreeTests
{
    [Fact]
    public void A_record_is_looked_at_once_however_many_lead_to_it()
    {
        RecordNode root = Tree("r TXT \"v=spf1 include:a.example.org include:b.example.org -all\"", "a TXT \"v=spf1 include:b.example.org -all\"", "b TXT \"v=spf1 mx:example.net -all\"");

        Assert.Same(root.Terms[1].Record, root.Terms[0].Record!.Terms[0].Record);
        Assert.Equal(5, root.Total.Lookups);
    }

    [Theory]
    [InlineData("v=spf1 include:out.example.net -all", 1, true)]
    [InlineData("v=spf1 include:%{i}.example.org -all", 1, true)]
    [InlineData("v=spf1 exists:%{i}.example.org -all", 1, false)]
    [InlineData("v=spf1 redirect=out.example.net", 1, true)]
    [InlineData("v=spf1 -all redirect=out.example.net", 0, false)]
    [InlineData("v=spf1 all include:out.example.net", 0, false)]
    [InlineData("v=spf1 include:no.example.org include:out.example.net -all", 1, false)]
    public void What_is_not_known_makes_the_count_a_lower_bound(string record, int lookups, bool isLowerBound)
    {
        LookupTotal total = Tree($"r TXT \"{record}\"").Total;

        Assert.Equal((lookups, isLowerBound), (total.Lookups, total.IsLowerBound));
    }

    [Theory]
    [InlineData("v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all", 24)]
    [InlineData("v=spf1 include:wide.example.org -all", 1)]
    [InlineData("v=spf1 a/8 -all", 8)]
    [InlineData("v=spf1 ip4:192.0.2.1 mx -all", 128)]
    public void The_shortest_prefix_may_stand_further_on(string record, int length) =>
        Assert.Equal(length, Tree($"r TXT \"{record}\"", "wide TXT \"v=spf1 redirect=half.example.org\"", "half TXT \"v=spf1 ip4:128.0.0.0/1 -all\"").ShortestPrefix);

    [Theory]
    [InlineData("v=spf1 include:no.example.org -all", RecordState.Missing)]
    [InlineData("v=spf1 include:ns.example.org -all", RecordState.Missing)]
    [InlineData("v=spf1 include:two.example.org -all", RecordState.Several)]
    [InlineData("v=spf1 include:bad.example.org -all", RecordState.Broken)]
    [InlineData("v=spf1 include:out.example.net -all", RecordState.Unknown)]
    [InlineData("v=spf1 include:circle.example.org -all", RecordState.Failed)]
    [InlineData("v=spf1 include:alias.example.org -all", RecordState.Valid)]
    public void A_target_has_a_state(string record, RecordState state)
    {
        RecordNode root = Tree(
            $"r TXT \"{record}\"", "two TXT \"v=spf1 -all\"", "two TXT \"v=spf1\"", "bad TXT \"v=spf1 moo\"",
            "circle CNAME circle", "alias CNAME good", "good TXT \"v=spf1 -all\"");

        Assert.Equal(state, root.Terms[0].Record!.State);
    }

    [Fact]
    public void A_thousand_records_that_include_each_other_twice_are_a_thousand_steps()
    {
        string[] lines = [.. Enumerable.Range(0, 1000).Select(i => $"n{i} TXT \"v=spf1 include:n{i + 1}.example.org include:n{i + 1}.example.org -all\""), "n1000 TXT \"v=spf1 mx:example.net -all\""];

        RecordNode root = Tree(lines, "n0");

        Assert.Equal(LookupTotal.Most, root.Total.Lookups);
        Assert.Equal(11, LookupStep.Of(root).Take(11).Count());
    }

    [Fact]
    public void A_chain_of_records_may_have_any_length()
    {
        const int Length = 10_000;
        string[] lines = [.. Enumerable.Range(0, Length).Select(i => $"n{i} TXT \"v=spf1 redirect=n{i + 1}.example.org\""), $"n{Length} TXT \"v=spf1 -all\""];

        RecordNode root = Tree(lines, "n0");

        Assert.Equal((Length, SpfResult.Fail), (root.Total.Lookups, root.Result));
    }

    [Fact]
    public void A_loop_of_any_length_is_told_by_its_beginning()
    {
        string[] lines = [.. Enumerable.Range(0, 1000).Select(i => $"n{i} TXT \"v=spf1 redirect=n{(i + 1) % 1000}.example.org\"")];

        RecordLoop loop = Tree(lines, "n0").Loop!;

        Assert.Equal(RecordLoop.MaxRecords, loop.Records.Length);
        Assert.True(loop.IsCut);
    }

    [Fact]
    public void All_terms_of_a_record_are_counted_and_few_are_asked()
    {
        // As many as the 65,535 octets of a record's data hold.
        string[] strings = [.. Enumerable.Repeat(string.Concat(Enumerable.Repeat(" a:ns.example.org", 10)), 380).Select(text => $"\"{text}\"")];

        RecordNode root = Tree($"r TXT ( \"v=spf1\" {string.Join('\n', strings)} )");

        Assert.Equal(3_800, root.Total.Lookups);
        Assert.InRange(root.Terms.Count(term => !term.Lookups.IsEmpty), 11, 1000);
    }

    private static RecordNode Tree(params string[] lines) => Tree(lines, "r");

    private static RecordNode Tree(string[] lines, string label)
    {
        var zone = new StringBuilder("$ORIGIN example.org.\n$TTL 60\n@ SOA ns host 1 1 1 1 1\n@ NS ns\nns A 192.0.2.53\n");
        foreach (string line in lines)
            zone.Append(line).Append('\n');

        return new PolicyTree(TestRecords.Source(zone.ToString())).Of(DomainName.TryParse(label + ".example.org", out DomainName name) ? name : DomainName.Root);
    }
}
