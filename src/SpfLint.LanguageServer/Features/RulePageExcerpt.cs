using System.Text;

namespace SpfLint.LanguageServer.Features;

/// <summary>The part of a rule's page that fits beside a line of code: prose, without examples.</summary>
internal static class RulePageExcerpt
{
    /// <summary>The sections that say what the matter is, and how to mend it.</summary>
    /// <param name="markdown">The whole page.</param>
    public static string Of(string markdown)
    {
        var excerpt = new StringBuilder();
        bool isWanted = false;
        foreach (string line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                isWanted = line is "## What it means" or "## Why it matters" or "## How to fix";
                if (isWanted)
                    excerpt.Append('#');
            }

            if (isWanted)
                excerpt.Append(line).Append('\n');
        }

        return excerpt.ToString().TrimEnd();
    }
}
