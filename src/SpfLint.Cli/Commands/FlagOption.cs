using System.CommandLine;
using System.CommandLine.Parsing;

namespace SpfLint.Cli.Commands;

/// <summary>An option that is given or not. Given as <c>--name=false</c>, it counts as not given.</summary>
internal sealed class FlagOption(string name, params string[] aliases) : Option<bool>(name, aliases)
{
    /// <summary>Whether a command line has it.</summary>
    // Told from the words: what the framework does for values like these is compiled in each run.
    public bool IsGivenIn(ParseResult result) =>
        result.GetResult(this) is { Implicit: false } given && (given.Tokens is not [.., Token last] || bool.Parse(last.Value));
}
