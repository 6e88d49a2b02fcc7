namespace SpfLint.Analysis.Catalogue;

/// <summary>A page under <c>rules/</c>; the pages are embedded in this assembly so that the tool can print them anywhere.</summary>
/// <param name="Markdown">The whole page.</param>
public sealed record RulePage(string Markdown)
{
    private const string SummaryHeading = "## What it means";

    /// <summary>The page of a rule.</summary>
    /// <param name="id">A rule's id, such as <c>SPF4001</c>.</param>
    /// <returns>The page, or null when there is none (a test keeps that from happening).</returns>
    public static RulePage? Find(string id) => Read(id) is { } markdown ? new RulePage(markdown) : null;

    /// <summary>The Markdown of a rule's page, or null when there is none.</summary>
    /// <param name="id">A rule's id, such as <c>SPF4001</c>.</param>
    public static string? Read(string id)
    {
        using Stream? stream = typeof(RulePage).Assembly.GetManifestResourceStream(id + ".md");
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The first paragraph under "What it means" as one line of plain text; empty when there is none.</summary>
    public string Summary
    {
        get
        {
            var paragraph = new List<string>();
            bool isReached = false;
            foreach (string line in Markdown.Split('\n'))
            {
                string text = line.Trim();
                if (!isReached)
                    isReached = text == SummaryHeading;
                else if (text.Length > 0 && !text.StartsWith('#'))
                    paragraph.Add(text);
                else if (paragraph.Count > 0 || text.StartsWith('#'))
                    break;
            }

            return MarkdownText.ToPlain(string.Join(' ', paragraph)).Trim();
        }
    }

    /// <summary>The page without Markdown's marks, for terminals and for viewers that show text alone.</summary>
    public string PlainText => MarkdownText.ToPlain(Markdown);
}
