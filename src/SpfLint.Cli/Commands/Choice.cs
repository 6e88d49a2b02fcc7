using System.CommandLine;
using System.CommandLine.Completions;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary>Options whose value is one of a few words.</summary>
internal static class Choice
{
    /// <summary>An option with a choice of words; the first is what is meant when the option is not given.</summary>
    public static ChoiceOption<T> Create<T>(string name, params (string Word, T Value)[] choices)
        where T : struct, Enum => new(name, choices);

    /// <summary>The option that tells when output for people has colors.</summary>
    public static ChoiceOption<ColorChoice> CreateColor() =>
        Create("--color", ("auto", ColorChoice.Auto), ("always", ColorChoice.Always), ("never", ColorChoice.Never));

    /// <summary>Says with which words shells complete the value of an option.</summary>
    public static void Complete(Option option, IEnumerable<string> words)
    {
        // By default the library offers the names of an enumeration's members.
        option.CompletionSources.Clear();
        option.CompletionSources.Add(_ => words.Select(word => new CompletionItem(word)));
    }

    /// <summary>Words as a choice in a sentence.</summary>
    public static string List(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}
