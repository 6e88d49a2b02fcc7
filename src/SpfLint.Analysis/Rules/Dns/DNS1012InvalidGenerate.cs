using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1012: a $GENERATE that cannot be carried out.</summary>
internal sealed class DNS1012InvalidGenerate : ZoneErrorRule
{
    private static readonly MessageTemplate Incomplete = new(
        "incomplete", "The '$GENERATE' lacks its range, owner, type or data.");

    private static readonly MessageTemplate Range = new(
        "range", "The range '{0}' is not 'start-stop' or 'start-stop/step' with numbers up to 2147483647 that rise.");

    private static readonly MessageTemplate Modifier = new(
        "modifier", "The word '{0}' has a modifier that is not '${{offset,width,base}}', or makes too large a number.");

    private static readonly MessageTemplate Words = new(
        "words", "BIND takes one word for the data of a '$GENERATE', and refuses the zone for '{0}'.");

    private static readonly MessageTemplate Quotes = new(
        "quotes", "BIND refuses a '$GENERATE' with its range or its owner, '{0}', in quotes.");

    private static readonly MessageTemplate Parentheses = new(
        "parentheses", "BIND refuses a '$GENERATE' with its data, '{0}', in parentheses.");

    private static readonly MessageTemplate TooMany = new(
        "tooMany", "The range '{0}' makes more records than the linter expands.");

    private static readonly MessageTemplate TooManyTogether = new(
        "tooManyTogether", "The zone's '$GENERATE' lines make more records together than the linter expands; those from the range '{0}' on are left out.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1012", "InvalidGenerate", Severity.Error, "A $GENERATE line cannot be carried out.", Incomplete, Range, Modifier, Words, Quotes, Parentheses, TooMany, TooManyTogether);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.GenerateIncomplete,
        ZoneErrorKind.GenerateRange,
        ZoneErrorKind.GenerateModifier,
        ZoneErrorKind.GenerateWords,
        ZoneErrorKind.GenerateQuotes,
        ZoneErrorKind.GenerateParentheses,
        ZoneErrorKind.GenerateTooMany,
        ZoneErrorKind.GenerateTooManyTogether,
    ];

    public override void Check(ZoneErrorContext context)
    {
        switch (context.Error.Kind)
        {
            case ZoneErrorKind.GenerateIncomplete:
                context.Report(this, Incomplete, help: "write it as in '$GENERATE 1-9 host-$ A 192.0.2.$'");
                break;

            case ZoneErrorKind.GenerateRange:
                context.Report(this, Range, [context.Text], help: "write the range as in '1-254' or '0-100/10'");
                break;

            case ZoneErrorKind.GenerateModifier:
                context.Report(this, Modifier, [context.Text], help: "write the modifier as in '${0,3,d}': a whole number, a width, and one of d, o, x, X, n, N");
                break;

            case ZoneErrorKind.GenerateWords:
                context.Report(this, Words, [context.Text], help: "put all of the data in quotes, as in '\"10 mail-$\"', and a backslash before each quote inside of them");
                break;

            case ZoneErrorKind.GenerateQuotes:
                context.Report(this, Quotes, [context.Text], help: "remove the quotes; only the data may have them");
                break;

            case ZoneErrorKind.GenerateParentheses:
                context.Report(this, Parentheses, [context.Text], help: "write the whole directive on one line, without parentheses");
                break;

            case ZoneErrorKind.GenerateTooManyTogether:
                context.Report(this, TooManyTogether, [context.Text], help: "check the ranges for a digit too many; '--limit generated-records=N' allows more");
                break;

            default:
                context.Report(this, TooMany, [context.Text], help: "check the range for a digit too many, or split it; '--limit generated-records=N' allows more");
                break;
        }
    }
}
