using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpfLint.Analysis;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Cli.Output;

/// <summary>How rules are printed.</summary>
internal enum RuleFormat
{
    /// <summary>For terminals.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>The page as it is written.</summary>
    Markdown,
}

/// <summary>Prints what is known of rules.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="format">How to print.</param>
internal sealed class RulePrinter(TextWriter output, RuleFormat format)
{
    private static readonly JsonWriterOptions s_jsonOptions = new()
    {
        Indented = true,
        NewLine = "\n",

        // Standard output is no web page: apostrophes may stay apostrophes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One rule: its page, or all that is known of it.</summary>
    public void Print(Rule rule)
    {
        RulePage? page = RulePage.Find(rule.Descriptor.Id);
        if (format == RuleFormat.Json)
            PrintJson(json => Write(json, rule.Descriptor));
        else if (page is null)
            output.WriteLine($"{rule.Descriptor}: {rule.Descriptor.Title}");
        else
            output.Write(format == RuleFormat.Text ? page.PlainText : page.Markdown);
    }

    /// <summary>Every rule in a line.</summary>
    public void PrintAll()
    {
        switch (format)
        {
            case RuleFormat.Json:
                PrintJson(WriteAll);
                break;

            case RuleFormat.Markdown:
                PrintTable();
                break;

            default:
                PrintList();
                break;
        }
    }

    private void PrintList()
    {
        int width = RuleCatalogue.All.Max(rule => rule.Descriptor.Name.Length);
        foreach (Rule rule in RuleCatalogue.All)
        {
            Descriptor descriptor = rule.Descriptor;
            output.WriteLine($"{descriptor.Id}  {descriptor.Name.PadRight(width)}  {Formats.FindingText.Word(descriptor.DefaultSeverity),-7}  {descriptor.Title}");
        }
    }

    private void PrintTable()
    {
        output.WriteLine("| Rule | Name | Severity | What it finds |");
        output.WriteLine("|---|---|---|---|");
        foreach (Rule rule in RuleCatalogue.All)
        {
            Descriptor descriptor = rule.Descriptor;
            string title = descriptor.Title.Replace("|", "\\|", StringComparison.Ordinal);
            output.WriteLine($"| {descriptor.Id} | {descriptor.Name} | {Formats.FindingText.Word(descriptor.DefaultSeverity)} | {title} |");
        }
    }

    private void PrintJson(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_jsonOptions))
            write(json);

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteAll(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (Rule rule in RuleCatalogue.All)
            Write(json, rule.Descriptor);

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Descriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("severity", Formats.FindingText.Word(rule.DefaultSeverity));
        json.WriteString("title", rule.Title);
        if (rule.SecuritySeverity is { } score)
            json.WriteString("securitySeverity", score);

        json.WriteStartArray("messages");
        foreach (MessageTemplate message in rule.Messages)
            json.WriteStringValue(message.Format);

        json.WriteEndArray();
        json.WriteString("helpUri", Product.HelpUri(rule.Id));
        if (RulePage.Find(rule.Id) is { } page)
            json.WriteString("markdown", page.Markdown);

        json.WriteEndObject();
    }
}
