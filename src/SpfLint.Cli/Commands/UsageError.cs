using System.CommandLine;
using System.CommandLine.Parsing;
using SpfLint.Cli.Completion;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>What is wrong with a command line.</summary>
internal static class UsageError
{
    /// <summary>The first mistake as a sentence, or null.</summary>
    public static string? Find(ParseResult result, IReadOnlyList<string> args, ToolCommand command) =>
        FindUnknownOption(result, command)
        ?? (args.Contains("") ? "An argument is empty; is a variable unset?" : null)
        ?? FindSwitchWithValue(args, command)
        ?? FindEmptyValue(args)
        ?? (result.Errors is [var error, ..] ? Explain(error, result, command) : null);

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

    // The library takes --quiet=FILE for --quiet and a path.
    private static string? FindSwitchWithValue(IReadOnlyList<string> args, ToolCommand command)
    {
        foreach (string argument in args)
        {
            if (argument == "--")
                break;

            int equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0 && !bool.TryParse(argument.AsSpan(equals + 1), out _) && IsSwitch(argument[..equals], command))
                return $"'{argument[..equals]}' takes no value.";
        }

        return null;
    }

    // To --dns, which stands alone as well, an unset variable would be leave to ask the network.
    private static string? FindEmptyValue(IReadOnlyList<string> args)
    {
        foreach (string argument in args)
        {
            if (argument == "--")
                break;

            if (argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=', StringComparison.Ordinal) == argument.Length - 1)
                return $"'{argument}' has no value; is a variable unset?";
        }

        return null;
    }

    private static bool IsSwitch(string name, ToolCommand command) =>
        command.Definition.Options.Any(option => option.ValueType == typeof(bool) && (option.Name == name || option.Aliases.Contains(name)));

    // The library's own sentences speak of symbols and arities.
    private static string Explain(ParseError error, ParseResult result, ToolCommand command)
    {
        OptionResult? option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        return option is null ? (result.UnmatchedTokens is [var word, ..] ? $"'{word}' is one argument too many." : error.Message)
            : option.Tokens.Count == 0 ? $"'{option.Option.Name}' needs a value: {Values(option.Option, command)}."
            : option.IdentifierTokenCount > 1 && !option.Option.ValueType.IsArray ? $"'{option.Option.Name}' is given {option.IdentifierTokenCount} times."
            : error.Message;
    }

    private static string Values(Option option, ToolCommand command)
    {
        CompletedOption known = CompletedOption.Of(option, HelpPage.Read(command.Help));
        return known.Kind == ValueKind.Word ? Choice.List(known.Words) : known.Value;
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
