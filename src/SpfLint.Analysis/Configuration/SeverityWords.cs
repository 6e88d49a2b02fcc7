using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Configuration;

/// <summary>The severities of an <c>.editorconfig</c>, which are those of .NET's analyzers.</summary>
internal static class SeverityWords
{
    private static readonly string[] Words = ["error", "warning", "suggestion", "silent", "none", "default"];

    /// <summary>Reads one.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <param name="severity">What it stands for; null for the rule's own.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string word, out Severity? severity)
    {
        severity = word.ToLowerInvariant() switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "suggestion" => Severity.Note,
            "silent" or "none" => Severity.Off,
            _ => null,
        };
        return Words.Contains(word, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What was probably meant by a word that is none, or null: other tools have other words.</summary>
    public static string? Suggest(string word) => word.ToLowerInvariant() switch
    {
        "info" or "information" or "note" or "notice" or "hint" => "suggestion",
        "hidden" or "off" or "false" or "0" or "disable" or "disabled" or "ignore" => "none",
        "warn" or "1" => "warning",
        "err" or "fatal" or "critical" or "2" => "error",
        "true" or "on" or "enable" or "enabled" => "default",
        _ => Dns.Text.EditDistance.Nearest(word, Words),
    };
}
