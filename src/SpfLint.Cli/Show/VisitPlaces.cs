using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Dns.Text;
using SpfLint.Spf.Addresses;

namespace SpfLint.Cli.Show;

/// <summary>Files and lines of the records that a report shows; each file is passed over once.</summary>
internal sealed class VisitPlaces
{
    private readonly Dictionary<RecordVisit, SourceLocation> _records = new(ReferenceEqualityComparer.Instance);
    private readonly LocationMap _lines;

    /// <summary>Finds them.</summary>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public VisitPlaces(RecordNode root)
    {
        Add(root);
        _lines = new LocationMap(_records.Values);
    }

    /// <summary>The file and line of a record; null when it does not come from a file.</summary>
    public (string File, long Line)? Find(RecordVisit visit)
    {
        if (!_records.TryGetValue(visit, out SourceLocation location))
            return null;

        LinePosition start = _lines.Locate(location).Start;
        return (location.Source.Path, start.Line);
    }

    private void Add(RecordNode node)
    {
        if (node.Visit.Answer is { } answer && RecordPlace.Of(answer) is [var only])
            _records.Add(node.Visit, only.Rdata);

        foreach (RecordNode child in node.Children)
            Add(child);
    }
}
