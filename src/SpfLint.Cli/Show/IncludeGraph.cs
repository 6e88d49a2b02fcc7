using System.Globalization;

namespace SpfLint.Cli.Show;

/// <summary>The records of a report as a graph: each domain once, however many ways lead to it.</summary>
internal sealed class IncludeGraph
{
    private readonly Dictionary<string, int> _ids = [];
    private readonly List<(string Name, string Detail)> _nodes = [];
    private readonly List<(int From, int To, string Label)> _edges = [];
    private readonly HashSet<(int From, int To, string Via)> _known = [];

    public IncludeGraph(RecordNode root) => Add(root, null);

    /// <summary>The domains, each with what is to be said of its record. A domain's id is its index.</summary>
    public IReadOnlyList<(string Name, string Detail)> Nodes => _nodes;

    /// <summary>The includes and redirects, each with its term and what it costs.</summary>
    public IReadOnlyList<(int From, int To, string Label)> Edges => _edges;

    private void Add(RecordNode node, int? from)
    {
        if (!_ids.TryGetValue(node.Name, out int id))
        {
            id = _nodes.Count;
            _ids.Add(node.Name, id);
            _nodes.Add((node.Name, VisitSentence.Of(node.Visit) ?? Lookups(node.LookupCount)));
        }

        if (from is { } parent && _known.Add((parent, id, node.Via)))
            _edges.Add((parent, id, $"{node.Via} ({Lookups(node.BranchLookupCount)})"));

        foreach (RecordNode child in node.Children)
            Add(child, id);
    }

    private static string Lookups(int count) => count == 1 ? "1 lookup" : string.Create(CultureInfo.InvariantCulture, $"{count} lookups");
}
