using System.Collections.Immutable;

namespace SpfLint.Cli.Completion;

/// <summary>An option as a help text has it.</summary>
/// <param name="Names">Its names there, such as <c>-o</c> and <c>--output</c>.</param>
/// <param name="Value">What stands for its value, such as <c>FILE</c>; empty when it takes none.</param>
/// <param name="Explanation">What is said of it; no sentence.</param>
internal sealed record HelpOption(ImmutableArray<string> Names, string Value, string Explanation)
{
    /// <summary>The beginning of the explanation, short enough for a list.</summary>
    public string Gist
    {
        get
        {
            const string Repeatable = " (repeatable)";
            int end = Explanation.AsSpan().IndexOfAny(';', ':');
            string gist = end < 0 ? Explanation : Explanation[..end];
            return gist.Replace(Repeatable, "", StringComparison.Ordinal);
        }
    }

    /// <summary>Reads <c>-o, --output FILE</c>.</summary>
    public static HelpOption Read(string typed, string explanation)
    {
        string[] words = typed.Split([", ", " "], StringSplitOptions.RemoveEmptyEntries);
        return new HelpOption(
            [.. words.Where(word => word.StartsWith('-'))],
            words.FirstOrDefault(word => !word.StartsWith('-')) ?? "",
            explanation);
    }
}
