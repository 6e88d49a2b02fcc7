using System.Globalization;
using System.Text;

namespace SpfLint.Cli.Show;

/// <summary>The includes as a Mermaid flowchart.</summary>
/// <param name="output">Takes the text.</param>
internal sealed class ShowMermaidReport(TextWriter output)
{
    /// <summary>Writes it all.</summary>
    public void Write(ShowReport report)
    {
        var graph = new IncludeGraph(report.Root);
        output.WriteLine("flowchart LR");
        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            (string name, string detail) = graph.Nodes[i];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  n{i}[\"{Escape(name)}<br/>{Escape(detail)}\"]"));
        }

        foreach ((int from, int to, string label) in graph.Edges)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  n{from} -->|\"{Escape(label)}\"| n{to}"));
    }

    /// <summary>Everything that might mean something to Mermaid, Markdown or HTML as an entity of Mermaid's.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || " .:_-/=()~+?,".Contains((char)rune.Value)))
                escaped.Append((char)rune.Value);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return escaped.ToString();
    }
}
