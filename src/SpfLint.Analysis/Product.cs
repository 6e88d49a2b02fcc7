namespace SpfLint.Analysis;

/// <summary>What the build knows of the product.</summary>
public static partial class Product
{
    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static partial string Version { get; }

    /// <summary>The web address of the repository, without a slash at its end.</summary>
    public static partial string RepositoryUrl { get; }

    /// <summary>Where the page of a rule can be read on the web.</summary>
    public static string HelpUri(string ruleId) => $"{RepositoryUrl}/blob/main/rules/{ruleId}.md";
}
