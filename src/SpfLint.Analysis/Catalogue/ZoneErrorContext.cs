using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Catalogue;

/// <summary>A reader's error as a rule's subject.</summary>
public sealed class ZoneErrorContext : RuleContext
{
    internal ZoneErrorContext(FindingSink sink, Zone zone, SpfFacts facts, ZoneError error)
        : base(sink, zone, facts) => Error = error;

    /// <summary>What could not be read.</summary>
    public ZoneError Error { get; }

    /// <summary>The error's text, ready to be an argument.</summary>
    public string Text => Excerpt.Of(Error.Text.Span);

    /// <summary>Reports at the error's own place.</summary>
    public void Report(
        Rule rule,
        MessageTemplate message,
        ImmutableArray<string> arguments = default,
        Fix? fix = null,
        string? help = null,
        Severity? severity = null) =>
        Report(rule, message, Error.File, Error.Span, arguments, fix: fix, help: help, severity: severity);

    /// <summary>A safe fix that puts <paramref name="newText"/> in the place of the error's bytes.</summary>
    public Fix Replace(string title, string newText) =>
        new(title, FixSafety.Safe, [new Edit(Error.File.Source, Error.Span, newText)]);
}
