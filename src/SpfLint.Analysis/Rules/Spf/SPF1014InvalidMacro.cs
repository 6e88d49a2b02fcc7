using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1014: a macro that cannot be read.</summary>
internal sealed class SPF1014InvalidMacro : SpfErrorRule
{
    private static readonly MessageTemplate BarePercent = new(
        "barePercent", "The '{0}' starts neither a macro such as '%{{d}}' nor an escape such as '%%'.");

    private static readonly MessageTemplate MissingBraces = new(
        "missingBraces", "The '{0}' starts no macro (did you mean '{1}'?).");

    private static readonly MessageTemplate UnknownLetter = new("unknownLetter", "The macro letter '{0}' does not exist.");

    private static readonly MessageTemplate ZeroDigits = new("zeroDigits", "A macro that keeps '{0}' labels keeps none.");

    private static readonly MessageTemplate InvalidDelimiter = new(
        "invalidDelimiter", "The '{0}' is neither a digit, an 'r' nor a delimiter at its place in the macro.");

    private static readonly MessageTemplate Unterminated = new("unterminated", "The macro '{0}' has no closing brace.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1014",
        "InvalidMacro",
        Severity.Error,
        "A macro cannot be read.",
        BarePercent, MissingBraces, UnknownLetter, ZeroDigits, InvalidDelimiter, Unterminated);

    public override ReadOnlySpan<SpfErrorKind> Kinds =>
    [
        SpfErrorKind.BarePercent,
        SpfErrorKind.UnknownMacroLetter,
        SpfErrorKind.ZeroMacroDigits,
        SpfErrorKind.InvalidMacroDelimiter,
        SpfErrorKind.UnterminatedMacro,
    ];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        switch (error.Kind)
        {
            case SpfErrorKind.BarePercent:
                context.Report(this, error, BarePercent, MissingBraces, "write '%%' for a percent sign");
                break;
            case SpfErrorKind.UnknownMacroLetter:
                context.Report(this, error, UnknownLetter, "use one of s, l, o, d, i, p, h and v");
                break;
            case SpfErrorKind.ZeroMacroDigits:
                context.Report(this, error, ZeroDigits, "write at least 1, or leave the digits out to keep all");
                break;
            case SpfErrorKind.InvalidMacroDelimiter:
                context.Report(this, error, InvalidDelimiter, "write the letter, digits, 'r' and delimiters in this order, as in '%{d2r-}'");
                break;
            case SpfErrorKind.UnterminatedMacro:
                context.Report(this, error, Unterminated);
                break;
        }
    }
}
