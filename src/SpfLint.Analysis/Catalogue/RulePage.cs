namespace SpfLint.Analysis.Catalogue;

/// <summary>The pages under <c>rules/</c>, embedded in this assembly so that the tool can print them anywhere.</summary>
public static class RulePage
{
    /// <summary>The Markdown of the rule's page.</summary>
    /// <param name="id">A rule's id, such as <c>SPF4001</c>.</param>
    /// <returns>The whole page, or null when there is none (a test keeps that from happening).</returns>
    public static string? Read(string id)
    {
        using Stream? stream = typeof(RulePage).Assembly.GetManifestResourceStream(id + ".md");
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
