using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Diagnostics;

/// <summary>Lines and columns of everything that a set of findings points at; each file is passed over once.</summary>
public sealed class LocationMap
{
    private readonly Dictionary<SourceText, LineMap> _maps = [];

    /// <summary>Finds the lines and columns of the findings' locations, related locations and edits.</summary>
    /// <exception cref="IOException">A file cannot be read (any more).</exception>
    public LocationMap(IEnumerable<Finding> findings)
    {
        var spans = new Dictionary<SourceText, List<TextSpan>>();
        foreach (Finding finding in findings)
        {
            Add(finding.Location.Source, finding.Location.Span);
            foreach (RelatedLocation related in finding.Related)
                Add(related.Location.Source, related.Location.Span);

            foreach (Edit edit in finding.Fix?.Edits ?? [])
                Add(edit.Source, edit.Span);
        }

        foreach ((SourceText source, List<TextSpan> list) in spans)
            _maps.Add(source, LineMap.Create(source, list));

        void Add(SourceText source, TextSpan span)
        {
            if (!spans.TryGetValue(source, out List<TextSpan>? list))
                spans.Add(source, list = []);

            list.Add(span);
        }
    }

    /// <summary>The lines and columns of a location of one of the findings.</summary>
    public LineSpan Locate(SourceLocation location) => _maps[location.Source].Locate(location.Span);

    /// <summary>The lines and columns of the bytes that an edit of one of the findings replaces.</summary>
    public LineSpan Locate(Edit edit) => _maps[edit.Source].Locate(edit.Span);
}
