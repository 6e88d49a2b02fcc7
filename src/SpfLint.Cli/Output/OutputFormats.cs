using SpfLint.Cli.Commands;

namespace SpfLint.Cli.Output;

/// <summary>The formats that a command can write, by the words and file names that people use for them.</summary>
/// <param name="formats">The formats; the first is what is written when nobody says otherwise.</param>
internal sealed class OutputFormats(params IReadOnlyList<OutputFormat> formats)
{
    /// <summary>The format when nobody says otherwise.</summary>
    public OutputFormat Default => formats[0];

    /// <summary>Each format with its word.</summary>
    public IEnumerable<(string Word, OutputFormat Format)> Words => formats.Select(format => (WordOf(format), format));

    /// <summary>All words, as a choice in a sentence.</summary>
    public string List => Choice.List(formats.Select(WordOf));

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

    /// <summary>The format that a file's name asks for; else the default.</summary>
    public OutputFormat OfFile(string path)
    {
        foreach (OutputFormat format in formats)
        {
            foreach (string extension in ExtensionsOf(format))
            {
                if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                    return format;
            }
        }

        return Default;
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

    // Only where one format alone is called so: an .xml file may be any of several.
    private static string[] ExtensionsOf(OutputFormat format) => format switch
    {
        OutputFormat.Sarif => [".sarif", ".sarif.json"],
        OutputFormat.JsonLines => [".jsonl"],
        OutputFormat.Markdown => [".md"],
        _ => [],
    };
}
