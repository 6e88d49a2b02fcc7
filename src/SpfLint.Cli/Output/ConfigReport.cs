using System.Text.Json;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Cli.Output.Formats;

namespace SpfLint.Cli.Output;

/// <summary>How a configuration is shown.</summary>
internal enum ConfigFormat
{
    /// <summary>For terminals.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}

/// <summary>Shows what applies to files, and who said so.</summary>
/// <param name="output">Takes the text.</param>
internal sealed class ConfigReport(TextWriter output)
{
    /// <summary>For each file all settings, and the rules of which somebody said something.</summary>
    public void WriteText(IEnumerable<(string Path, FileSettings Settings)> files)
    {
        bool isFirst = true;
        foreach ((string path, FileSettings settings) in files)
        {
            if (!isFirst)
                output.WriteLine();

            isFirst = false;
            output.WriteLine(Printable.Escape(path));
            (string Name, string Value, SettingSource Source)[] rows = [.. SettingRows(settings), .. RuleRows(settings)];
            int nameWidth = rows.Max(row => row.Name.Length);
            int valueWidth = rows.Max(row => Printable.Escape(row.Value).Length);
            foreach ((string name, string value, SettingSource source) in rows)
                output.WriteLine($"  {name.PadRight(nameWidth)}  {Printable.Escape(value).PadRight(valueWidth)}  {Printable.Escape(source.Description)}");
        }
    }

    /// <summary>For each file all settings and all rules.</summary>
    public void WriteJson(IEnumerable<(string Path, FileSettings Settings)> files)
    {
        JsonText.Write(output, text =>
        {
            text.Json.WriteStartArray();
            foreach ((string path, FileSettings settings) in files)
                WriteFile(text.Json, path, settings);

            text.Json.WriteEndArray();
        });
    }

    private static IEnumerable<(string Name, string Value, SettingSource Source)> SettingRows(FileSettings settings)
    {
        foreach (Setting setting in Settings.All)
        {
            Configured<string> text = settings.FindText(setting);
            yield return (setting.Key, text.Value.Length > 0 ? text.Value : "-", text.Source);
        }
    }

    private static IEnumerable<(string Name, string Value, SettingSource Source)> RuleRows(FileSettings settings)
    {
        foreach (Rule rule in RuleCatalogue.All)
        {
            SettingSource source = settings.Find(rule.Descriptor).Source;
            if (source != SettingSource.Default)
                yield return (rule.Descriptor.ToString(), FindingText.Word(settings.SeverityOf(rule.Descriptor)), source);
        }
    }

    private static void WriteFile(Utf8JsonWriter json, string path, FileSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteStartArray("settings");
        foreach (Setting setting in Settings.All)
        {
            Configured<string> text = settings.FindText(setting);
            json.WriteStartObject();
            json.WriteString("key", setting.Key);
            json.WriteString("value", text.Value);
            WriteSource(json, text.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (Rule rule in RuleCatalogue.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Descriptor.Id);
            json.WriteString("name", rule.Descriptor.Name);
            json.WriteString("category", RuleCategories.Of(rule.Descriptor.Id));
            json.WriteString("severity", FindingText.Word(settings.SeverityOf(rule.Descriptor)));
            WriteSource(json, settings.Find(rule.Descriptor).Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, SettingSource source)
    {
        json.WriteString("source", source.Description);
        if (source.File is null)
            return;

        json.WriteString("file", source.File.Path);
        json.WriteNumber("line", source.Line);
    }
}
