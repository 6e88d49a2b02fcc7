using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Tests.Resolution;

public sealed class LayeredSourceTests
{
    [Theory]
    [InlineData("both.example", "0000000A")]
    [InlineData("upper.example", "0000000A")]
    [InlineData("lower.example", "0000000B")]
    [InlineData("gone.example", "NxDomain")]
    [InlineData("empty.example", "NoData")]
    [InlineData("broken.example", "ServerFailure")]
    [InlineData("slow.example", "Timeout")]
    [InlineData("neither.example", "Unknown")]
    public void The_first_layer_that_knows_the_name_answers(string name, string expected)
    {
        InMemorySource upper = Source("both.example 10", "upper.example 10", "gone.example NxDomain", "empty.example NoData", "broken.example ServerFailure", "slow.example Timeout");
        InMemorySource lower = Source("both.example 11", "lower.example 11", "gone.example 11", "empty.example 11", "broken.example 11", "slow.example 11");

        Assert.Equal(expected, Ask(name, upper, lower));
    }

    [Theory]
    [InlineData("out.example", "lower.example. -> 0000000B")]
    [InlineData("out-and-back.example", "back.example. upper.example. -> 0000000A")]
    [InlineData("out-and-on.example", "on.example. lower.example. -> 0000000B")]
    [InlineData("to-nowhere.example", "nowhere.example. -> Unknown")]
    public void An_alias_that_leaves_a_layer_is_followed_in_the_others(string name, string expected)
    {
        InMemorySource upper = Source(
            "out.example = lower.example", "out-and-back.example = back.example", "out-and-on.example = on.example", "to-nowhere.example = nowhere.example", "upper.example 10");
        InMemorySource lower = Source("lower.example 11", "back.example = upper.example", "on.example = lower.example", "upper.example 11");

        Assert.Equal(expected, Ask(name, upper, lower));
    }

    [Theory]
    [InlineData("first.example", "second.example. -> 0000000A")]
    [InlineData("zeroth.example", "first.example. second.example. -> 0000000A")]
    [InlineData("last.example", "upper.example. -> 0000000A")]
    [InlineData("past.example", "away.example. lower.example. -> 0000000B")]
    [InlineData("hidden.example", "gone.example. -> NxDomain")]
    [InlineData("dangling.example", "upper.example. -> 0000000A")]
    public void An_upper_layer_takes_over_a_chain_of_a_lower_one(string name, string expected)
    {
        InMemorySource upper = Source("second.example 10", "upper.example 10", "away.example = lower.example", "gone.example NxDomain");
        InMemorySource lower = Source(
            "zeroth.example = first.example",
            "first.example = second.example",
            "second.example = lower.example",
            "last.example = upper.example",
            "past.example = away.example",
            "away.example = second.example",
            "hidden.example = gone.example",
            "gone.example 11",
            "dangling.example = upper.example",
            "upper.example Unknown",
            "lower.example 11");

        Assert.Equal(expected, Ask(name, upper, lower));
    }

    [Fact]
    public void A_loop_over_layers_is_a_failure()
    {
        InMemorySource upper = Source("a.example = b.example");
        InMemorySource lower = Source("b.example = a.example");

        Assert.EndsWith("-> ServerFailure", Ask("a.example", upper, lower), StringComparison.Ordinal);
        Assert.EndsWith("-> ServerFailure", Ask("b.example", upper, lower), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_layers_everything_is_unknown() => Assert.Equal("Unknown", Ask("a.example"));

    [Fact]
    public void An_answer_of_a_single_layer_is_passed_on_as_it_is()
    {
        InMemorySource only = Source("a.example 10");
        DnsAnswer expected = only.Resolve(Name("a.example"), RecordType.A);

        Assert.Same(expected, new LayeredSource(only).Resolve(Name("a.example"), RecordType.A));
    }

    private static string Ask(string name, params InMemorySource[] layers)
    {
        DnsAnswer answer = new LayeredSource(layers).Resolve(Name(name), RecordType.A);
        string aliases = string.Concat(answer.Aliases.Select(alias => alias + " "));
        return $"{aliases}{(aliases.Length > 0 ? "-> " : "")}{(answer.Status == DnsStatus.NoError ? answer.Ip4Addresses.Single().ToString("X8", null) : answer.Status)}";
    }

    /// <summary>A source from lines such as "a.example 10" (an address), "a.example NoData" and "a.example = b.example".</summary>
    private static InMemorySource Source(params string[] lines)
    {
        var source = new InMemorySource { Elsewhere = DnsStatus.Unknown };
        foreach (string[] words in lines.Select(line => line.Split(' ')))
        {
            if (words[1] == "=")
                source.AddAlias(Name(words[0]), Name(words[2]));
            else if (uint.TryParse(words[1], out uint address))
                source.Add(Name(words[0]), RecordType.A, DnsAnswer.FromIp4Addresses([address]));
            else
                source.AddOtherwise(Name(words[0]), Enum.Parse<DnsStatus>(words[1]));
        }

        return source;
    }

    private static DomainName Name(string text) => DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException(text);
}
