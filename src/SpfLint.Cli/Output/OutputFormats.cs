using SpfLint.Cli.Commands;

namespace SpfLint.Cli.Output;

/// <summary>The formats that a command can write, by the words and file names that people use for them.</summary>
/// <param name="formats">The formats; the first is what is written when nobody says otherwise.</param>
internal sealed class OutputFormats(params OutputFormat[] formats)
{
    /// <summary>The format when nobody says otherwise.</summary>
    public OutputFormat Default => formats[0];

    /// <summary>Whether there is only one.</summary>
    public bool IsSingle => formats.Length == 1;

    /// <summary>All words, as a choice in a sentence.</summary>
    public string List => Choice.List(Names());

    /// <summary>The word of each format.</summary>
    public string[] Names()
    {
        string[] names = new string[formats.Length];
        for (int i = 0; i < names.Length; i++)
            names[i] = WordOf(formats[i]);

        return names;
    }

    /// <summary>Each format with its word.</summary>
    public (string Word, OutputFormat Format)[] Words()
    {
        var words = new (string, OutputFormat)[formats.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = (WordOf(formats[i]), formats[i]);

        return words;
    }

    /// <summary>The format of a word in any case, or null.</summary>
    public OutputFormat? Find(string word)
    {
        foreach (OutputFormat format in formats)
        {
            if (WordOf(format).Equals(word, StringComparison.OrdinalIgnoreCase))
                return format;
        }

        return null;
    }

    /// <summary>The formats that a file's name may ask for: several when it leaves it open, and the default when it says nothing.</summary>
    public OutputFormats OfFile(string path)
    {
        string extension = formats
            .SelectMany(ExtensionsOf)
            .Where(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            .MaxBy(extension => extension.Length) ?? "";
        OutputFormat[] fitting = [.. formats.Where(format => ExtensionsOf(format).Contains(extension))];
        return new OutputFormats(fitting.Length > 0 ? fitting : [Default]);
    }

    private static string WordOf(OutputFormat format) => format switch
    {
        OutputFormat.Concise => "concise",
        OutputFormat.Json => "json",
        OutputFormat.JsonLines => "jsonl",
        OutputFormat.Sarif => "sarif",
        OutputFormat.GitHub => "github",
        OutputFormat.GitLab => "gitlab",
        OutputFormat.Checkstyle => "checkstyle",
        OutputFormat.JUnit => "junit",
        OutputFormat.RdJson => "rdjson",
        OutputFormat.Markdown => "markdown",
        _ => "text",
    };

    private static string[] ExtensionsOf(OutputFormat format) => format switch
    {
        OutputFormat.Json or OutputFormat.GitLab or OutputFormat.RdJson => [".json"],
        OutputFormat.JsonLines => [".jsonl"],
        OutputFormat.Sarif => [".sarif", ".sarif.json"],
        OutputFormat.Checkstyle or OutputFormat.JUnit => [".xml"],
        OutputFormat.Markdown => [".md"],
        _ => [],
    };
}
