using System.Globalization;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Show;

/// <summary>The includes as a digraph in Graphviz's language.</summary>
/// <param name="output">Takes the text.</param>
internal sealed class ShowDotReport(TextWriter output)
{
    /// <summary>Writes it all.</summary>
    public void Write(ShowReport report)
    {
        var graph = new IncludeGraph(report.Root);
        output.WriteLine("digraph spf {");
        output.WriteLine("  rankdir=LR;");
        output.WriteLine("  node [shape=box];");
        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            (string name, string detail) = graph.Nodes[i];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  n{i} [label=\"{Escape(name)}\\n{Escape(detail)}\"];"));
        }

        foreach ((int from, int to, string label) in graph.Edges)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  n{from} -> n{to} [label=\"{Escape(label)}\"];"));

        output.WriteLine("}");
    }

    private static string Escape(string text) =>
        Printable.Escape(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
