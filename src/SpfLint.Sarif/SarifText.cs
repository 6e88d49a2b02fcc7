using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;

namespace SpfLint.Sarif;

/// <summary>A log as the JSON that all SARIF of this tool is written in.</summary>
internal static class SarifText
{
    /// <summary>The schema that it says it follows.</summary>
    public static Uri Schema { get; } = new("https://json.schemastore.org/sarif-2.1.0.json");

    /// <summary>Writes the log, with a line end behind it.</summary>
    public static void Write(TextWriter output, SarifLog log)
    {
        // Zone text may hold what turns a terminal's lines around, such as U+202E, and the log may be shown on one.
        using var escaping = new EscapingWriter(output);
        using var json = new JsonTextWriter(escaping)
        {
            Formatting = Formatting.Indented,
            CloseOutput = false,
            StringEscapeHandling = StringEscapeHandling.EscapeNonAscii,
        };
        JsonSerializer.Create(new JsonSerializerSettings { ContractResolver = new ExplicitContract() }).Serialize(json, log);
        json.Flush();
        output.Write('\n');
    }
}
