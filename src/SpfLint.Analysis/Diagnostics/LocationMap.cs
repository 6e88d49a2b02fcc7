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
        var spans = new SpansByFile();
        foreach (Finding finding in findings)
        {
            spans.Add(finding.Location.Source, finding.Location.Span);
            foreach (RelatedLocation related in finding.Related)
                spans.Add(related.Location.Source, related.Location.Span);

            if (finding.Fix is not { } fix)
                continue;

            foreach (Edit edit in fix.Edits)
                spans.Add(edit.Source, edit.Span);
        }

        spans.Find(_maps);
    }

    /// <summary>Finds the lines and columns of the locations, in any order.</summary>
    /// <exception cref="IOException">A file cannot be read (any more).</exception>
    public LocationMap(IEnumerable<SourceLocation> locations)
    {
        var spans = new SpansByFile();
        foreach ((SourceText source, TextSpan span) in locations)
            spans.Add(source, span);

        spans.Find(_maps);
    }

    /// <summary>The lines and columns of one of the locations that the map was made for.</summary>
    public LineSpan Locate(SourceLocation location) => _maps[location.Source].Locate(location.Span);

    /// <summary>The lines and columns of the bytes that an edit replaces.</summary>
    public LineSpan Locate(Edit edit) => _maps[edit.Source].Locate(edit.Span);

    /// <summary>The places that are asked for in each file; findings of one file come together.</summary>
    private sealed class SpansByFile
    {
        private readonly Dictionary<SourceText, List<TextSpan>> _files = [];
        private SourceText? _last;
        private List<TextSpan> _spans = [];

        public void Add(SourceText source, TextSpan span)
        {
            if (!ReferenceEquals(source, _last) && !_files.TryGetValue(_last = source, out _spans!))
                _files.Add(source, _spans = []);

            _spans.Add(span);
        }

        public void Find(Dictionary<SourceText, LineMap> maps)
        {
            foreach ((SourceText source, List<TextSpan> spans) in _files)
                maps.Add(source, LineMap.Create(source, spans));
        }
    }
}
