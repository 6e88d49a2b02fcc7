using System.Text;

namespace SpfLint.Analysis.Catalogue;

/// <summary>Takes the marks off the little Markdown that rule pages use: headings, fences, code spans, emphasis and links.</summary>
internal static class MarkdownText
{
    private const string Fence = "```";

    /// <summary>The text as people would type it; examples are indented by four spaces.</summary>
    public static string ToPlain(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        bool isExample = false;
        foreach (string line in markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isExample = !isExample;
                continue;
            }

            if (isExample)
                plain.Append(line.Length > 0 ? "    " : "").Append(line);
            else
                AppendProse(plain, line.StartsWith('#') ? line.TrimStart('#').TrimStart() : line);

            plain.Append('\n');
        }

        return plain.ToString();
    }

    private static void AppendProse(StringBuilder plain, ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty)
        {
            int next = line.IndexOfAny('`', '*', '[');
            if (next < 0)
            {
                plain.Append(line);
                return;
            }

            plain.Append(line[..next]);
            line = line[next..];
            line = line[AppendMarked(plain, line)..];
        }
    }

    // Handles the mark at the start of the line and returns how many characters it has dealt with.
    private static int AppendMarked(StringBuilder plain, ReadOnlySpan<char> line)
    {
        switch (line[0])
        {
            case '`' when line[1..].IndexOf('`') is var end and >= 0:
                plain.Append(line.Slice(1, end));
                return end + 2;

            case '*' when line.StartsWith("**") && line[2..].IndexOf("**") is var end and >= 0:
                AppendProse(plain, line.Slice(2, end));
                return end + 4;

            case '[' when line.IndexOf("](") is var middle and >= 0 && line[middle..].IndexOf(')') is var end and >= 0:
                plain.Append(line[1..middle]).Append(" (").Append(line.Slice(middle + 2, end - 2)).Append(')');
                return middle + end + 1;

            default:
                plain.Append(line[0]);
                return 1;
        }
    }
}
