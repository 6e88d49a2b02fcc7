using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1019: a character that is no visible ASCII.</summary>
internal sealed class SPF1019NonAsciiCharacter : SpfErrorRule
{
    private static readonly MessageTemplate Foreign = new(
        "foreign", "The character '{0}' is not ASCII, which is all that SPF knows.");

    private static readonly MessageTemplate LookAlike = new(
        "lookAlike", "The character '{0}' is not ASCII, which is all that SPF knows (did you mean '{1}'?).");

    private static readonly MessageTemplate Control = new(
        "control", "The control character '{0}' does not belong in a record.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1019",
        "NonAsciiCharacter",
        Severity.Error,
        "A character is not allowed in a record.",
        Foreign, LookAlike, Control);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.NonAsciiCharacter, SpfErrorKind.ControlCharacter];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        string text = context.TextOf(error.Span);
        string help = "write a domain that has such letters in its ASCII form, which starts with 'xn--'";
        if (error.Kind == SpfErrorKind.ControlCharacter)
            context.Report(this, error, Control);
        else if (error.Edits is [{ NewText.Length: > 0 } edit, ..])
            context.Report(this, LookAlike, error.Span, [text, edit.NewText], fix: context.FixOf(error));
        else
            context.Report(this, error, Foreign, error.Edits.IsEmpty ? help : null);
    }
}
