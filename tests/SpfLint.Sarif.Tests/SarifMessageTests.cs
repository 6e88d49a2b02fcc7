using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Sarif.Tests;

public sealed class SarifMessageTests
{
    [Theory]
    [InlineData("The word '{0}' is wrong.", "The word '{0}' is wrong.", "The word 'a' is wrong.", "a")]
    [InlineData("The name '{0}' has {1} records.", "The name '{0}' has '{1}' records.", "The name 'a' has 'b' records.", "a", "b")]
    [InlineData("'{0}' and '{1}' become '{0}{1}'.", "'{0}' and '{1}' become '{2}'.", "'a' and 'b' become 'ab'.", "a", "b", "ab")]
    [InlineData("The wildcard's {1}, then '{0}'.", "The wildcard's '{0}', then '{1}'.", "The wildcard's 'b', then 'a'.", "b", "a")]
    [InlineData("'{0}' is not '${{offset}}'.", "'{0}' is not '${{offset}}'.", "'a' is not '${offset}'.", "a")]
    [InlineData("This closes nothing.", "'{0}': This closes nothing.", "'x.zone': This closes nothing.", "x.zone")]
    public void Every_argument_is_quoted_and_every_message_has_one(string wording, string format, string text, params string[] arguments)
    {
        var template = new MessageTemplate("default", wording);
        Finding finding = SarifRun.At(SarifRun.Source("zones/x.zone", "x"), 0, 1) with { Message = template, Arguments = ["a", "b"] };

        var message = new SarifMessage(template);

        Assert.Equal(format, message.Format);
        Assert.Equal(text, message.Fill(finding).Text);
        Assert.Equal(arguments, message.Fill(finding).Arguments);
    }

    [Fact]
    public void Every_wording_of_every_rule_can_be_filled()
    {
        IEnumerable<MessageTemplate> wordings = RuleCatalogue.All.SelectMany(rule => rule.Descriptor.Messages);
        Finding finding = SarifRun.At(SarifRun.Source("zones/x.zone", "x"), 0, 1) with { Arguments = [.. Enumerable.Repeat("a", 9)] };

        Assert.All(wordings, wording => Assert.EndsWith(".", new SarifMessage(wording).Fill(finding with { Message = wording }).Text, StringComparison.Ordinal));
    }
}
