using SpfLint.Analysis.Catalogue;

namespace SpfLint.Analysis.Tests.Catalogue;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void Each_rule_is_in_the_list_of_its_kind()
    {
        RuleKinds expected = RuleKinds.Of(RuleCatalogue.All);

        Assert.Equal<Rule>(expected.ConfigurationErrors, RuleCatalogue.Kinds.ConfigurationErrors);
        Assert.Equal<Rule>(expected.Locks, RuleCatalogue.Kinds.Locks);
        Assert.Equal<Rule>(expected.Owners, RuleCatalogue.Kinds.Owners);
        Assert.Equal<Rule>(expected.SpfErrors, RuleCatalogue.Kinds.SpfErrors);
        Assert.Equal<Rule>(expected.SpfRecords, RuleCatalogue.Kinds.SpfRecords);
        Assert.Equal<Rule>(expected.ZoneErrors, RuleCatalogue.Kinds.ZoneErrors);
        Assert.Equal<Rule>(expected.Zones, RuleCatalogue.Kinds.Zones);
    }

    [Fact]
    public void Rules_are_ordered_by_id()
    {
        string[] ids = [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Id)];

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }
}
