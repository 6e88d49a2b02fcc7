using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Check;

/// <summary>A check for people: the result, what decided it, every step, what a receiver would write down, and what to do.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="palette">Colors, or none.</param>
/// <param name="receiver">The receiver's name, if there is one.</param>
internal sealed class CheckTextReport(TextWriter output, Palette palette, string? receiver)
{
    private readonly SourceFrame _frame = new(output, palette);

    /// <summary>Writes it all.</summary>
    /// <exception cref="IOException">A file cannot be read any more, or the output is closed.</exception>
    public void Write(SenderReport report)
    {
        var places = new TracePlaces(report);
        WriteResult(report, places);
        WriteTrace(report, places);
        WriteHeaders(report);
        WriteRemedies(report, places);
    }

    private void WriteResult(SenderReport report, TracePlaces places)
    {
        CheckHostOutcome outcome = report.Outcome;
        if (report.Claim is { } claim)
            output.WriteLine(ClaimSentence.Of(claim, report));

        string result = Paint(outcome.Result, SpfResultNames.Of(outcome.Result));
        output.WriteLine($"{result}: {Printable.Escape(ResultSentence.Of(report))}");
        if (ResultSentence.OfAssumption(outcome) is { } assumption)
            output.WriteLine(Printable.Escape(assumption));

        if (outcome.Explanation is { } explanation)
            output.WriteLine($"The domain explains: '{Printable.Escape(explanation)}'.");

        output.WriteLine();
        if (report.Decider is not { } decider)
        {
            output.WriteLine(Printable.Escape($"'{report.Identity.Sender}' has no domain that can send mail."));
            output.WriteLine();
            return;
        }

        string why = Printable.Escape(Decision.WithTerm(report, decider));
        SourceLocation[] marked = outcome.Term is { } term && places.Find(decider, term.Span) is { } one
            ? [one]
            : [.. places.Of(decider).Select(place => place.Rdata)];
        foreach (SourceLocation location in marked)
            WriteSource(location, places.Locate(location), why, outcome.Result);

        if (marked is [])
            output.WriteLine(why);

        output.WriteLine();
    }

    private void WriteTrace(SenderReport report, TracePlaces places)
    {
        if (report.Trace.Root is not { } root)
            return;

        output.WriteLine("Trace:");
        new TraceText(output, places, report.Identity.Client).Write(root, "  ");
        CheckHostOutcome outcome = report.Outcome;
        string least = outcome.Result == SpfResult.Unknown ? "at least " : "";
        CheckHostOptions limits = CheckHostOptions.Default;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  Total: {least}{outcome.LookupCount}/{limits.MaxLookups} lookups, {outcome.VoidLookupCount}/{limits.MaxVoidLookups} void lookups"));
        output.WriteLine();
    }

    private void WriteHeaders(SenderReport report)
    {
        var fields = new HeaderFields(report, receiver);
        if (!fields.Exist)
            return;

        string doubt = report.Outcome.Result == SpfResult.Unknown ? ", if nothing that is unknown matches" : "";
        output.WriteLine($"Header fields{doubt}:");
        foreach (string line in $"{fields.ReceivedSpf}\n{fields.AuthenticationResults}".Split('\n'))
            output.WriteLine($"  {line}");
    }

    private void WriteRemedies(SenderReport report, TracePlaces places)
    {
        if (report.Outcome.Result == SpfResult.Pass)
            return;

        foreach (Remedy remedy in report.Remedies)
        {
            output.WriteLine();
            output.WriteLine($"{palette.Label("help:")} {Printable.Escape(RemedySentence.Of(remedy))}");
            if (TracePlaces.EditOf(remedy) is { } edit)
                WriteEdit(edit, places.Locate(edit));
            else if (RemedySentence.OfText(remedy) is { } text)
                output.WriteLine($"  {Printable.Escape(text)}");
        }

        if (report.Outcome.Result == SpfResult.Unknown)
        {
            output.WriteLine();
            output.WriteLine($"{palette.Label("help:")} {ResultSentence.HelpWithUnknown}");
        }

        if (report.HeaderFrom is { } other && other.Result != SpfResult.Pass)
        {
            string domain = Printable.Escape(report.Question.HeaderFrom!);
            output.WriteLine();
            string result = SpfResultNames.Of(other.Result);
            output.WriteLine($"{palette.Label("note:")} the record of '{domain}', the domain of the From field, would give {result}.");
        }
    }

    private void WriteSource(SourceLocation location, LineSpan lines, string why, SpfResult result)
    {
        output.WriteLine($"{Place(location.Source, lines)}: {why}");
        _frame.Write(SourceView.Of(location.Source, location.Span, lines), lines.Start.Line, carets => Paint(result, carets));
    }

    private void WriteEdit(Edit edit, LineSpan lines)
    {
        SourceView view = EditView.Of(edit, lines, out long line);
        string what = line > lines.Start.Line ? $"the line '{edit.NewText.Trim()}'" : $"'{edit.NewText}'";
        output.WriteLine($"{Place(edit.Source, lines)}: insert {Printable.Escape(what)}");
        _frame.Write(view, line, palette.Label);
    }

    private string Place(SourceText source, LineSpan lines) =>
        palette.Place($"{Printable.Escape(source.Path)}:{lines.Start.Line}:{lines.Start.Column}");

    private string Paint(SpfResult result, string text) => result switch
    {
        SpfResult.Pass => palette.Label(text),
        SpfResult.Fail or SpfResult.PermError => palette.Severe(Severity.Error, text),
        SpfResult.SoftFail or SpfResult.TempError => palette.Severe(Severity.Warning, text),
        _ => palette.Severe(Severity.Note, text),
    };
}
