using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>What one pass over a text found wrong and mended.</summary>
/// <param name="text">The text of the pass.</param>
/// <param name="errors">Where the mistakes go, in order of position within the pass.</param>
internal sealed class RepairLog(RepairedText text, List<SpfError> errors)
{
    private List<Repair>? _repairs;

    /// <summary>Mends without a word: what stays is for a later pass to report.</summary>
    public void Mend(TextRange range, string newText) => (_repairs ??= []).Add(new Repair(range, Encoding.ASCII.GetBytes(newText)));

    /// <summary>Reports a mistake and mends it in the way that the reader is offered.</summary>
    public void Report(SpfErrorKind kind, TextRange at, TextRange range, string newText)
    {
        ReportOnly(kind, at, new SpfEdit(text.Map(range), newText));
        Mend(range, newText);
    }

    /// <summary>Reports a mistake, with an edit to offer, and leaves the text.</summary>
    public void ReportOnly(SpfErrorKind kind, TextRange at, params SpfEdit[] edits) =>
        errors.Add(new SpfError(kind, text.Map(at)) { Edits = [.. edits] });

    /// <summary>Reports a mistake with what was probably meant, and leaves the text.</summary>
    public void ReportOnly(SpfErrorKind kind, TextRange at, string suggestion, SpfEdit edit) =>
        errors.Add(new SpfError(kind, text.Map(at)) { Suggestion = suggestion, Edits = [edit] });

    /// <summary>An edit of the original that does to it what a mend does to the text of the pass.</summary>
    public SpfEdit EditOf(TextRange range, string newText) => new(text.Map(range), newText);

    /// <summary>Mends more of the mistake that was reported last.</summary>
    public void Extend(TextRange range, string newText)
    {
        OfferMore(new SpfEdit(text.Map(range), newText));
        Mend(range, newText);
    }

    /// <summary>Reports bytes that do not belong, offers their deletion, and reads them as a space.</summary>
    public void ReportJunk(SpfErrorKind kind, TextRange junk, TextRange deletion)
    {
        ReportOnly(kind, junk, new SpfEdit(text.Map(deletion), ""));
        Mend(junk, " ");
    }

    /// <summary>Adds bytes to the junk that was reported last.</summary>
    public void ExtendJunk(TextRange junk)
    {
        OfferMore(new SpfEdit(text.Map(junk), ""));
        Mend(junk, " ");
    }

    /// <summary>The text with everything mended.</summary>
    public RepairedText Result() => _repairs is null ? text : text.With([.. _repairs.OrderBy(repair => repair.Range.Start)]);

    private void OfferMore(SpfEdit edit) => errors[^1] = errors[^1] with { Edits = errors[^1].Edits.Add(edit) };
}
