namespace SpfLint.Cli.Completion;

/// <summary>The shells that there are scripts for.</summary>
internal static class Shells
{
    /// <summary>The words that people use for them.</summary>
    public static IReadOnlyList<string> Words { get; } = ["bash", "zsh", "fish", "pwsh", "powershell"];

    /// <summary>What writes the script for a shell, by a word in any case; or null.</summary>
    public static CompletionScript? Find(string word) => word.ToLowerInvariant() switch
    {
        "bash" => new BashScript(),
        "zsh" => new ZshScript(),
        "fish" => new FishScript(),
        "pwsh" or "powershell" => new PowerShellScript(),
        _ => null,
    };
}
