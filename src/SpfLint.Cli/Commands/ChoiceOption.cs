using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace SpfLint.Cli.Commands;

/// <summary>
/// An option whose value is one of a few words, each for a member of an enumeration. To the library it is an option with a text: its options
/// with members of enumerations would be compiled in each run.
/// </summary>
internal sealed class ChoiceOption<T> : Option<string>
    where T : struct, Enum
{
    private readonly (string Word, T Value)[] _choices;

    public ChoiceOption(string name, (string Word, T Value)[] choices)
        : base(name)
    {
        _choices = choices;
        CustomParser = Parse;
    }

    /// <inheritdoc/>
    public override IEnumerable<CompletionItem> GetCompletions(CompletionContext context)
    {
        Choice.Complete(this, Words());
        return base.GetCompletions(context);
    }

    /// <summary>What was given; null when nothing was.</summary>
    public T? GivenIn(ParseResult result)
    {
        string? word = result.GetValue(this);
        foreach ((string candidate, T value) in _choices)
        {
            if (candidate == word)
                return value;
        }

        return null;
    }

    /// <summary>What was given, or what the first word stands for.</summary>
    public T ValueIn(ParseResult result) => GivenIn(result) ?? _choices[0].Value;

    private string? Parse(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        foreach ((string candidate, _) in _choices)
        {
            if (candidate.Equals(word, StringComparison.OrdinalIgnoreCase))
                return candidate;
        }

        result.AddError($"'{word}' is no value of {Name}; use {Choice.List(Words())}.");
        return null;
    }

    private string[] Words()
    {
        string[] words = new string[_choices.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = _choices[i].Word;

        return words;
    }
}
