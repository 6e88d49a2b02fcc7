using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SpfLint.Cli.Tests.Integration;

/// <summary>The shape of <c>action.yml</c>; <c>tests/Conformance/github</c> runs its scripts.</summary>
public sealed partial class ActionTests
{
    private static readonly YamlMappingNode s_action = Yaml.Read("action.yml");

    [Fact]
    public void Inputs_never_stand_in_a_script() =>
        Assert.All(Steps.Where(step => step.Children.ContainsKey("run")), step =>
        {
            Assert.DoesNotContain("${{", step["run"].ToString(), StringComparison.Ordinal);
            Assert.Equal("bash", step["shell"].ToString());
        });

    [Fact]
    public void Every_input_is_used_and_described()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "action.yml"));
        var inputs = (YamlMappingNode)s_action["inputs"];

        Assert.Equal(
            inputs.Children.Keys.Select(key => key.ToString()).Order(),
            InputExpression().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order());
        Assert.All(inputs.Children.Values, input => Assert.NotEqual("", input["description"].ToString()));
        Assert.All(inputs.Children.Values, input => Assert.True(((YamlMappingNode)input).Children.ContainsKey("default")));
    }

    [Fact]
    public void Every_variable_of_a_script_is_set()
    {
        foreach (YamlMappingNode step in Steps.Where(step => step.Children.ContainsKey("run")))
        {
            string script = Path.Combine(Repository.Root, ".github/action", step["run"].ToString().TrimEnd('"').Split('/')[^1]);
            IEnumerable<string> used = Variable().Matches(File.ReadAllText(script)).Select(match => match.Value).Distinct();
            IEnumerable<string> set = step.Children.TryGetValue("env", out YamlNode? variables)
                ? ((YamlMappingNode)variables).Children.Keys.Select(key => key.ToString())
                : [];

            Assert.Equal(set.Order(), used.Order());
        }
    }

    [Fact]
    public void The_README_gives_only_inputs_that_exist()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        YamlMappingNode workflow = readme.Split("```yaml\n").Skip(1).Select(block => block.Split("\n```")[0])
            .Where(block => block.Contains("\njobs:", StringComparison.Ordinal)).Select(Yaml.Parse).First();
        IEnumerable<YamlMappingNode> steps = ((YamlSequenceNode)workflow["jobs"]["spflint"]["steps"]).Children.Cast<YamlMappingNode>();

        YamlMappingNode step = Assert.Single(steps, step => step["uses"].ToString().StartsWith("spflint/", StringComparison.Ordinal));

        Assert.All(((YamlMappingNode)step["with"]).Children.Keys, key => Assert.True(((YamlMappingNode)s_action["inputs"]).Children.ContainsKey(key)));
    }

    [Fact]
    public void Workflows_may_only_read()
    {
        YamlMappingNode workflow = Yaml.Read(".github/workflows/ci.yml");

        Assert.Equal("read", Assert.Single(((YamlMappingNode)workflow["permissions"]).Children).Value.ToString());
    }

    private static IEnumerable<YamlMappingNode> Steps => ((YamlSequenceNode)s_action["runs"]["steps"]).Children.Cast<YamlMappingNode>();

    [GeneratedRegex(@"\$\{\{ inputs\.([a-z-]+) \}\}")]
    private static partial Regex InputExpression();

    [GeneratedRegex("SPFLINT_[A-Z_]+")]
    private static partial Regex Variable();
}
