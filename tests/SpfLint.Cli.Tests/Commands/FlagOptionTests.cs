using System.CommandLine;
using SpfLint.Cli.Commands;

namespace SpfLint.Cli.Tests.Commands;

public sealed class FlagOptionTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("--quick", true)]
    [InlineData("-q", true)]
    [InlineData("-q --quick", true)]
    [InlineData("--quick=true", true)]
    [InlineData("--quick=TRUE", true)]
    [InlineData("--quick false", false)]
    [InlineData("--quick:false", false)]
    [InlineData("--quick path", true)]
    [InlineData("path", false)]
    public void A_flag_is_given_unless_it_is_said_to_be_false(string line, bool expected)
    {
        var flag = new FlagOption("--quick", "-q");
        var command = new RootCommand { flag, new Argument<string[]>("PATH") };

        ParseResult result = command.Parse(line);

        Assert.Empty(result.Errors);
        Assert.Equal(expected, flag.IsGivenIn(result));
        Assert.Equal(result.GetValue(flag), flag.IsGivenIn(result));
    }
}
