using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Dns.Text;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Cli.Check;

/// <summary>Files, lines and columns of all that a report shows; each file is passed over once.</summary>
internal sealed class TracePlaces
{
    private readonly Dictionary<RecordTrace, ImmutableArray<RecordPlace>> _records = new(ReferenceEqualityComparer.Instance);
    private readonly LocationMap _lines;

    /// <summary>Finds them.</summary>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public TracePlaces(SenderReport report)
    {
        var locations = new List<SourceLocation>();
        if (report.Trace.Root is { } root)
            Add(root, locations);

        if (report is { Decider: { } decider, Outcome.Term: { } term } && Find(decider, term.Span) is { } deciding)
            locations.Add(deciding);

        foreach (Remedy remedy in report.Remedies)
        {
            if (EditOf(remedy) is { } edit)
                locations.Add(new SourceLocation(edit.Source, edit.Span));
        }

        _lines = new LocationMap(locations);
    }

    /// <summary>The edit of a remedy, if it has one.</summary>
    public static Edit? EditOf(Remedy remedy) => remedy switch
    {
        AddAddress add => add.Edit,
        AddRecord add => add.Edit,
        _ => null,
    };

    /// <summary>The places of the SPF records that a name was found to have; see <see cref="RecordPlace.Of(RecordTrace)"/>.</summary>
    public ImmutableArray<RecordPlace> Of(RecordTrace trace) => _records[trace];

    /// <summary>Where a part of a record stands; null when the record does not come from a file.</summary>
    public SourceLocation? Find(RecordTrace trace, SpfSpan span) => Of(trace) is [var only] ? only.Locate(span) : null;

    /// <summary>The lines and columns of a place.</summary>
    public LineSpan Locate(SourceLocation location) => _lines.Locate(location);

    /// <summary>The lines and columns of an edit.</summary>
    public LineSpan Locate(Edit edit) => _lines.Locate(edit);

    private void Add(RecordTrace record, List<SourceLocation> locations)
    {
        ImmutableArray<RecordPlace> places = RecordPlace.Of(record);
        _records.Add(record, places);
        locations.AddRange(places.Select(place => place.Rdata));
        foreach (TermTrace term in record.Terms)
        {
            if (places is [var only])
                locations.Add(only.Locate(term.Term.Span));

            if (term.TargetRecord is { } target)
                Add(target, locations);
        }
    }
}
