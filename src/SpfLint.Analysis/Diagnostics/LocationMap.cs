using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Diagnostics;

/// <summary>Lines and columns of everything that a set of findings points at; each file is passed over once.</summary>
public sealed class LocationMap
{
    private readonly Dictionary<SourceText, LineMap> _maps = [];

    /// <summary>Finds the lines and columns of the findings' locations, related locations and edits.</summary>
    /// <exception cref="IOException">A file cannot be read (any more).</exception>
    public LocationMap(IEnumerable<Finding> findings)
        : this(findings.SelectMany(LocationsOf))
    {
    }

    /// <summary>Finds the lines and columns of the locations, in any order.</summary>
    /// <exception cref="IOException">A file cannot be read (any more).</exception>
    public LocationMap(IEnumerable<SourceLocation> locations)
    {
        var spans = new Dictionary<SourceText, List<TextSpan>>();
        foreach ((SourceText source, TextSpan span) in locations)
        {
            if (!spans.TryGetValue(source, out List<TextSpan>? list))
                spans.Add(source, list = []);

            list.Add(span);
        }

        foreach ((SourceText source, List<TextSpan> list) in spans)
            _maps.Add(source, LineMap.Create(source, list));
    }

    /// <summary>The lines and columns of one of the locations that the map was made for.</summary>
    public LineSpan Locate(SourceLocation location) => _maps[location.Source].Locate(location.Span);

    /// <summary>The lines and columns of the bytes that an edit replaces.</summary>
    public LineSpan Locate(Edit edit) => _maps[edit.Source].Locate(edit.Span);

    private static IEnumerable<SourceLocation> LocationsOf(Finding finding) =>
    [
        finding.Location,
        .. finding.Related.Select(related => related.Location),
        .. (finding.Fix?.Edits ?? []).Select(edit => new SourceLocation(edit.Source, edit.Span)),
    ];
}
