using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1004: a quoted string that does not end where it should.</summary>
internal sealed class DNS1004UnclosedQuote : ZoneErrorRule
{
    private static readonly MessageTemplate Unclosed = new(
        "default", "The quoted string that opens here is never closed.");

    private static readonly MessageTemplate LineEnd = new(
        "lineEnd", "A quoted string goes on over the end of its line; BIND and Knot DNS refuse that.");

    private static readonly MessageTemplate EscapedLineEnd = new(
        "escapedLineEnd", "The backslash makes the line end a part of the string, and Knot DNS refuses that.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1004", "UnclosedQuote", Severity.Error, "A quoted string is not closed on its line.", Unclosed, LineEnd, EscapedLineEnd);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.UnclosedQuote,
        ZoneErrorKind.LineEndInQuotes,
        ZoneErrorKind.EscapedLineEnd,
    ];

    public override void Check(ZoneErrorContext context)
    {
        const string Split = "close the string here and open another on the next line, with parentheses around the two";
        if (context.Error.Kind == ZoneErrorKind.UnclosedQuote)
            context.Report(this, Unclosed, help: "write the closing '\"' behind the string's last character");
        else if (context.Error.Kind == ZoneErrorKind.EscapedLineEnd)
            context.Report(this, EscapedLineEnd, help: Split, severity: Severity.Warning);
        else
            context.Report(this, LineEnd, help: Split);
    }
}
