using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;

namespace SpfLint.Cli.Check;

/// <summary>Says what a remedy is. The text is still to be escaped for where it goes.</summary>
internal static class RemedySentence
{
    /// <summary>An imperative without a period.</summary>
    public static string Of(Remedy remedy) => remedy switch
    {
        AddAddress add => $"add '{add.Term}' to the record of '{Excerpt.OfName(add.Domain.Wire)}'",
        AddRecord add => $"give '{Excerpt.OfName(add.Domain.Wire)}' an SPF record that lists all its senders, this one at least",
        ChangeSender change => OfChange(change),
        _ => "",
    };

    /// <summary>What the record is afterwards; null when no record changes.</summary>
    public static string? RecordOf(Remedy remedy) => remedy switch
    {
        AddAddress add => Encoding.Latin1.GetString(add.Record.Span),
        AddRecord add => add.Record,
        _ => null,
    };

    /// <summary>What to publish, where no file can be edited; null when no record changes.</summary>
    public static string? OfText(Remedy remedy) => remedy switch
    {
        AddRecord add => $"{Excerpt.OfName(add.Domain.Wire)}. IN TXT \"{add.Record}\"",
        _ => RecordOf(remedy),
    };

    private static string OfChange(ChangeSender change)
    {
        string which = change.Relation == SenderRelation.Parent ? "above" : "of the From field";
        string term = change.Outcome is { Term: { } matched, Record: { } record }
            ? $" with '{Excerpt.Of(matched.Span.Of(record.Text.Span))}'"
            : "";
        string why = $"the record of '{change.Domain}', the domain {which}, passes the host{term}";
        return $"use the envelope sender '{change.Sender}', where bounces then go: {why}";
    }
}
