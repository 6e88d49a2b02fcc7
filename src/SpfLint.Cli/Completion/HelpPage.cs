using System.Collections.Immutable;

namespace SpfLint.Cli.Completion;

/// <summary>A help text, read: what the tool says of a command in one line, and of each option.</summary>
/// <param name="Summary">What the command does, without a period.</param>
/// <param name="Options">The options in the text's order; one that is written in two ways is there twice.</param>
internal sealed record HelpPage(string Summary, ImmutableArray<HelpOption> Options)
{
    // Where the texts begin to explain: closer to the left stands what is typed.
    private const int TextColumn = 12;

    /// <summary>Reads a help text.</summary>
    public static HelpPage Read(string text)
    {
        string[] lines = text.Split('\n');
        ImmutableArray<HelpOption>.Builder options = ImmutableArray.CreateBuilder<HelpOption>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("  -", StringComparison.Ordinal))
                continue;

            // Two spaces or the line's end part what is typed from what is said of it.
            string line = lines[i].TrimStart();
            int gap = line.IndexOf("  ", StringComparison.Ordinal);
            string explanation = gap < 0 ? "" : line[gap..].Trim();
            while (i + 1 < lines.Length && IsContinuation(lines[i + 1]))
                explanation = $"{explanation} {lines[++i].Trim()}".TrimStart();

            options.Add(HelpOption.Read(gap < 0 ? line : line[..gap], explanation));
        }

        return new HelpPage(lines[0][(lines[0].IndexOf(" - ", StringComparison.Ordinal) + 3)..], options.DrainToImmutable());
    }

    private static bool IsContinuation(string line) => line.Length > TextColumn && string.IsNullOrWhiteSpace(line[..TextColumn]);
}
