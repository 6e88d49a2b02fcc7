namespace SpfLint.Configuration.Tests;

public sealed class SectionCostTests
{
    [Theory]
    [InlineData("*", true)]
    [InlineData("{zones,old}/**/*.{zone,db}", true)]
    [InlineData("*a*a*a*", true)]
    [InlineData("*a*a*a*a*", false)]
    [InlineData("{1..9}{1..9}{1..9}", true)]
    [InlineData("{1..9}{1..9}{1..9}{1..9}", false)]
    [InlineData(@"\*\*\*\*\*\*\*\*", true)]
    [InlineData("{{{{{{{{{{{{{{{{{{a}}}}}}}}}}}}}}}}}}", false)]
    public void Names_that_many_tries_could_match_are_too_much(string name, bool expected) => Assert.Equal(expected, SectionCost.IsModest(name));

    [Fact]
    public void A_list_of_many_names_is_modest() =>
        Assert.True(SectionCost.IsModest("{" + string.Join(',', Enumerable.Range(0, 300).Select(i => $"z{i}.zone")) + "}"));
}
