namespace SpfLint.Cli.Tests.Documentation;

/// <summary>A part of a help text.</summary>
/// <param name="Title">Its title, such as <c>Usage</c>; empty for a paragraph.</param>
/// <param name="Lines">Its lines, without the indentation that all have.</param>
internal sealed record HelpBlock(string Title, IReadOnlyList<string> Lines)
{
    /// <summary>Whether the lines are what people type, to be shown as they stand.</summary>
    public bool IsVerbatim => Title is "Usage" or "Examples";

    /// <summary>The lines as terms, each with what is said of it.</summary>
    public IEnumerable<(string Term, string Explanation)> Items
    {
        get
        {
            for (int i = 0; i < Lines.Count; i++)
            {
                int gap = Lines[i].IndexOf("  ", StringComparison.Ordinal);
                string term = gap < 0 ? Lines[i] : Lines[i][..gap];
                string explanation = gap < 0 ? "" : Lines[i][gap..].Trim();
                while (i + 1 < Lines.Count && Lines[i + 1].StartsWith(' '))
                    explanation = $"{explanation} {Lines[++i].Trim()}".TrimStart();

                yield return (term, explanation);
            }
        }
    }

    /// <summary>The parts of a help text behind its first line.</summary>
    public static IEnumerable<HelpBlock> Read(string help)
    {
        foreach (string block in help.Split('\n', 2)[1].Trim('\n').Split("\n\n"))
        {
            string[] lines = block.Split('\n');
            yield return lines[0].EndsWith(':') && lines.Length > 1 && lines[1].StartsWith(' ')
                ? new HelpBlock(lines[0][..^1], [.. lines[1..].Select(line => line[2..])])
                : new HelpBlock("", lines);
        }
    }
}
