using System.Text;

namespace SpfLint.Fuzz.Inputs;

/// <summary>The fences of a rule page that are marked <c>zone</c>; those that belong to one example in one text.</summary>
public static class PageExamples
{
    private const string Fence = "```";

    public static IEnumerable<string> Read(string markdown)
    {
        var example = new StringBuilder();
        bool isInside = false;
        foreach (string line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                string[] words = isInside ? [] : line[Fence.Length..].Split(' ');
                isInside = words is ["zone", ..];
                if (isInside && words is [_, "+", var name])
                    example.Append(FileSet.HeaderOf(name));
                else if (isInside && example.Length > 0)
                    yield return Take(example);
            }
            else if (isInside)
            {
                example.Append(line.Replace("<EOF>", "", StringComparison.Ordinal)).Append('\n');
            }
        }

        if (example.Length > 0)
            yield return Take(example);
    }

    private static string Take(StringBuilder example)
    {
        string text = example.ToString();
        example.Clear();
        return text;
    }
}
