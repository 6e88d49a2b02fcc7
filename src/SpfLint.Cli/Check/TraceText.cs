using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Cli.Output;
using SpfLint.Dns.Names;
using SpfLint.Dns.Text;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Cli.Check;

/// <summary>Writes the tree of an evaluation: each record with its terms, and below a term the record that it led to.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="places">Where records and terms stand.</param>
/// <param name="client">The client.</param>
internal sealed class TraceText(TextWriter output, TracePlaces places, ClientAddress client)
{
    private const string Step = "  ";

    // Counted along the way, so that an include has its own number and not the one that its last term has.
    private int _lookups;
    private int _voidLookups;

    /// <summary>Writes a record and all below it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="indent">Spaces before it.</param>
    public void Write(RecordTrace record, string indent)
    {
        ImmutableArray<RecordPlace> found = places.Of(record);
        string where = found.IsEmpty ? "" : $" ({string.Join(", ", found.Select(place => LineOf(place.Rdata)))})";
        string doubt = record.Result != SpfResult.Unknown && HasUnknown(record) ? ", if nothing that is unknown matches" : "";
        output.WriteLine($"{indent}{Printable.Escape(NameOf(record))}{where}: {SpfResultNames.Of(record.Result)}{doubt}");
        foreach (TermTrace term in record.Terms)
            Write(record, term, indent + Step);

        // A term has said it otherwise.
        if (record.Reason == EvaluationReason.NothingMatched || record.Terms.IsEmpty)
            output.WriteLine($"{indent}{Step}{Printable.Escape(ReasonSentence.Of(record))}");
    }

    /// <summary>The words for what looking at a term gave.</summary>
    public static string Word(TermOutcome outcome) => outcome switch
    {
        TermOutcome.Match => "match",
        TermOutcome.NoMatch => "no match",
        TermOutcome.TempError => "temperror",
        TermOutcome.PermError => "permerror",
        _ => "unknown",
    };

    private void Write(RecordTrace record, TermTrace term, string indent)
    {
        string place = "";
        if (places.Find(record, term.Term.Span) is { } location)
        {
            LinePosition start = places.Locate(location).Start;
            place = string.Create(CultureInfo.InvariantCulture, $"{start.Line}:{start.Column}").PadRight(7) + " ";
        }

        string text = Excerpt.Of(term.Term.Span.Of(record.Record!.Text.Span));
        string counts = Count(term);
        output.WriteLine($"{indent}{place}{Word(term.Outcome),-9} {text}{counts}: {Printable.Escape(ReasonSentence.Of(term, client))}");
        if (term.TargetRecord is { } target)
            Write(target, indent + Step + Step);
    }

    // The name, and those that CNAME and DNAME records led to.
    private static string NameOf(RecordTrace record)
    {
        IEnumerable<DomainName> aliases = record.Lookups.SelectMany(lookup => lookup.Answer.IsFailure ? [] : lookup.Answer.Aliases);
        return string.Join(" -> ", aliases.Prepend(record.Domain).Select(name => Excerpt.OfName(name.Wire)));
    }

    private static bool HasUnknown(RecordTrace record) =>
        record.Result == SpfResult.Unknown
        || record.Terms.Any(term => term.Outcome == TermOutcome.Unknown || (term.TargetRecord is { } target && HasUnknown(target)));

    private string LineOf(SourceLocation location) =>
        string.Create(CultureInfo.InvariantCulture, $"{Printable.Escape(location.Source.Path)}:{places.Locate(location).Start.Line}");

    /// <summary>How much of the limits of RFC 7208 section 4.6.4 is used up, if the term uses up some.</summary>
    private string Count(TermTrace term)
    {
        if (!Asks(term.Term))
            return "";

        _lookups++;
        if (term.TargetRecord is null)
            _voidLookups = term.VoidLookupCount;

        return string.Create(
            CultureInfo.InvariantCulture,
            $" [{_lookups}/{CheckHostOptions.Default.MaxLookups}, {_voidLookups}/{CheckHostOptions.Default.MaxVoidLookups}]");
    }

    private static bool Asks(SpfTerm term) => term switch
    {
        SpfDirective directive => directive.Mechanism is not (SpfMechanism.All or SpfMechanism.Ip4 or SpfMechanism.Ip6),
        _ => term is SpfModifier { Kind: SpfModifierKind.Redirect },
    };
}
