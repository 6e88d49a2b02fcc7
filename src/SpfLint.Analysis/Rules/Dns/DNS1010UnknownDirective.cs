using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Wording;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1010: a directive that cannot be followed.</summary>
internal sealed class DNS1010UnknownDirective : ZoneErrorRule
{
    private static readonly MessageTemplate Unknown = new(
        "default", "There is no directive '{0}'.");

    private static readonly MessageTemplate Indented = new(
        "indented", "The directive '{0}' does not stand in the first column, where name servers look for it.");

    private static readonly MessageTemplate Missing = new(
        "missing", "The directive '{0}' lacks its argument.");

    private static readonly MessageTemplate Extra = new(
        "extra", "The word '{0}' is more than the directive takes.");

    private static readonly MessageTemplate Quoted = new(
        "quoted", "The argument '{0}' of the directive is quoted, which name servers do not read.");

    private static readonly MessageTemplate Unmarked = new(
        "unmarked", "The directive '{0}' lacks its dollar sign, so that it is read as an owner.");

    private static readonly MessageTemplate Repeated = new(
        "repeated", "The origin '{0}' has no final dot, so that the origin before it is added to it.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1010", "UnknownDirective", Severity.Error, "A directive is unknown, indented, without its dollar sign, or has the wrong arguments.", Unknown, Indented, Missing, Extra, Quoted, Unmarked, Repeated);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.UnknownDirective,
        ZoneErrorKind.IndentedDirective,
        ZoneErrorKind.InvalidDirective,
        ZoneErrorKind.QuotedArgument,
        ZoneErrorKind.UnmarkedDirective,
        ZoneErrorKind.RepeatedOrigin,
    ];

    public override void Check(ZoneErrorContext context)
    {
        switch (context.Error.Kind)
        {
            case ZoneErrorKind.UnknownDirective when Spellings.NearestDirective(context.Error.Text.Span) is { } nearest:
                context.Report(this, Unknown, [context.Text], context.Replace($"replace '{context.Text}' with '{nearest}'", nearest), $"did you mean '{nearest}'?");
                break;

            case ZoneErrorKind.UnknownDirective:
                context.Report(this, Unknown, [context.Text], help: "use $ORIGIN, $TTL, $INCLUDE or $GENERATE, or write '\\$' when a name begins so");
                break;

            case ZoneErrorKind.IndentedDirective:
                context.Report(this, Indented, [context.Text], RemoveIndentation(context.Error));
                break;

            case ZoneErrorKind.QuotedArgument:
                context.Report(this, Quoted, [context.Text], RemoveQuotes(context.Error));
                break;

            case ZoneErrorKind.RepeatedOrigin:
                CheckRepeated(context);
                break;

            case ZoneErrorKind.UnmarkedDirective:
                context.Report(this, Unmarked, [context.Text], context.Replace("insert '$'", "$" + context.Text));
                break;

            case ZoneErrorKind.InvalidDirective when context.Error.Text.Span.StartsWith("$"u8):
                context.Report(this, Missing, [context.Text], help: "write the argument behind it on the same line");
                break;

            default:
                context.Report(this, Extra, [context.Text], help: "remove it, or write ';' before a comment");
                break;
        }
    }

    private void CheckRepeated(ZoneErrorContext context)
    {
        // Where it takes the zone's SOA along, servers refuse the zone.
        Zone zone = context.Zone;
        bool takesSoa = !zone.Has(zone.Apex, RecordType.Soa) && zone.HasAny([RecordType.Soa]);
        Fix end = new("end the name with a dot", FixSafety.Unsafe, [new Edit(context.Error.File.Source, new TextSpan(context.Error.Span.End, 0), ".")]);
        context.Report(this, Repeated, [context.Text], end, severity: takesSoa ? null : Severity.Warning);
    }

    private static Fix RemoveQuotes(ZoneError error) => new(
        "remove the quotes",
        FixSafety.Safe,
        [
            new Edit(error.File.Source, new TextSpan(error.Span.Start, 1), ""),
            new Edit(error.File.Source, new TextSpan(error.Span.End - 1, 1), ""),
        ]);

    private static Fix RemoveIndentation(ZoneError error) => new(
        "move the directive to the first column",
        FixSafety.Safe,
        [new Edit(error.File.Source, TextSpan.FromBounds(error.Entry.Start, error.Span.Start), "")]);
}
