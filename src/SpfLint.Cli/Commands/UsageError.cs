using System.CommandLine;
using System.CommandLine.Parsing;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>What is wrong with a command line.</summary>
internal static class UsageError
{
    /// <summary>The first mistake as a sentence, or null.</summary>
    public static string? Find(ParseResult result, IReadOnlyList<string> args, ToolCommand command) =>
        FindUnknownOption(result, command)
        ?? (args.Contains("") ? "An argument is empty; is a variable unset?" : null)
        ?? (result.Errors is [var error, ..] ? error.Message : null);

    // An argument that takes any number of words takes unknown options, too. Behind -- they are paths.
    private static string? FindUnknownOption(ParseResult result, ToolCommand command)
    {
        IReadOnlyList<Token> words = result.GetResult(command.Positional)?.Tokens ?? [];
        foreach (Token token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                break;

            if (token.Value.Length > 1 && token.Value[0] == '-' && (words.Contains(token) || result.UnmatchedTokens.Contains(token.Value)))
                return Unknown(token.Value, command);
        }

        return null;
    }

    private static string Unknown(string word, ToolCommand command)
    {
        string name = word.Split('=', 2)[0];
        IEnumerable<string> known = command.Definition.Options.Select(option => option.Name);
        return EditDistance.Nearest(name, known) is { } nearest
            ? $"Unknown option '{name}'; did you mean '{nearest}'?"
            : $"Unknown option '{name}'.";
    }
}
