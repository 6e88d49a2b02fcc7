using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.LanguageServer.Protocol;
using Location = SpfLint.LanguageServer.Protocol.Location;

namespace SpfLint.LanguageServer.Documents;

/// <summary>A workspace at one time, with what is found in it.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly FileSet _files;
    private readonly PositionEncoding _encoding;
    private readonly LocationMap _lines;
    private readonly LintedZones _linted;

    /// <summary>Lints a workspace.</summary>
    /// <param name="files">Its files, which it closes in the end.</param>
    /// <param name="encoding">What columns count.</param>
    /// <param name="progress">Is told how the linter gets on, and may end it by throwing.</param>
    /// <exception cref="IOException">A file changes while it is read.</exception>
    public Snapshot(FileSet files, PositionEncoding encoding, IProgress<LintProgress> progress)
    {
        _files = files;
        _encoding = encoding;
        _linted = new Linter(files.Options with { Progress = progress }).RunOver(files.Inputs);
        _lines = new LocationMap(Result.Findings);
        FixProof = new FixProof(_linted);
    }

    /// <summary>What the linter found.</summary>
    public LintResult Result => _linted.Result;

    /// <summary>Tells which of the fixes are safe.</summary>
    public FixProof FixProof { get; }

    /// <summary>The zones.</summary>
    public ImmutableArray<Zone> Zones => _linted.Zones;

    /// <summary>What the zones answer.</summary>
    public RunAnswers Answers => _linted.Answers;

    /// <summary>The text of an open document; null when no such document is open.</summary>
    public SourceText? Find(string uri) => _files.Find(uri);

    /// <summary>The document that a text is the content of; null when it is that of a file that is not open.</summary>
    public OpenDocument? DocumentOf(SourceText source) => _files.DocumentOf(source);

    /// <summary>How the editor names a text; null when it cannot.</summary>
    public string? UriOf(SourceText source) => _files.UriOf(source);

    /// <summary>The byte of an open document that a place in it stands for.</summary>
    public int OffsetOf(SourceText source, Position position) =>
        DocumentPlaces.OffsetOf(DocumentOf(source)!.Text.Span, position, _encoding);

    /// <summary>The range of a finding, of a place related to it, or of an edit in its fix.</summary>
    public PositionRange RangeOf(SourceLocation location) =>
        DocumentPlaces.RangeOf(location.Source, location.Span, _lines.Locate(location), _encoding);

    /// <summary>The range of a span whose lines are known.</summary>
    public PositionRange RangeOf(SourceText source, TextSpan span, LineMap lines) =>
        DocumentPlaces.RangeOf(source, span, lines.Locate(span), _encoding);

    /// <summary>The range of any span.</summary>
    /// <exception cref="IOException">The file changes while it is read.</exception>
    public PositionRange Measure(SourceText source, TextSpan span) =>
        RangeOf(source, span, LineMap.Create(source, [span]));

    /// <summary>A span as an editor finds it; null when the editor has no name for the file.</summary>
    /// <exception cref="IOException">The file changes while it is read.</exception>
    public Location? Locate(SourceText source, TextSpan span) =>
        UriOf(source) is { } uri ? new Location(uri, Measure(source, span)) : null;

    /// <summary>Applies all safe fixes to one file.</summary>
    /// <returns>What changes in it.</returns>
    public IEnumerable<TextChange> Fix(SourceText source)
    {
        var fixer = new Fixer(_files.Options, _files.Inputs) { MayEdit = file => file == source };
        return fixer.Run().Files.SelectMany(file => file.Changes);
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();
}
