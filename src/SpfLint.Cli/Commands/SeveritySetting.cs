using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Cli.Commands;

/// <summary>Reads <c>--severity RULE=LEVEL</c>.</summary>
internal static class SeveritySetting
{
    /// <summary>The severities that the values ask for, by rule id; of two for the same rule the later holds.</summary>
    /// <param name="values">Such as <c>SPF4008=warning</c> or <c>SoftFailAll=off</c>.</param>
    /// <param name="error">What is wrong with them, as a sentence, or null.</param>
    public static IReadOnlyDictionary<string, Severity> Parse(string[] values, out string? error)
    {
        var severities = new Dictionary<string, Severity>();
        error = null;
        foreach (string value in values)
        {
            string[] parts = value.Split('=', 2);
            if (parts.Length < 2 || LevelOf(parts[1]) is not { } level)
                error ??= $"'{value}' is no severity setting; write it as in SPF4008=warning, with error, warning, note or off.";
            else if (RuleLookup.Find(parts[0]) is { } rule)
                severities[rule.Descriptor.Id] = level;
            else
                error ??= RuleLookup.Unknown(parts[0]);
        }

        return severities;
    }

    private static Severity? LevelOf(string word) => word.ToLowerInvariant() switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        "off" => Severity.Off,
        _ => null,
    };
}
