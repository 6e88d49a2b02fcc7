using System.Globalization;
using System.Text;
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

    private static readonly MessageTemplate Space = new(
        "space", "The character '{0}' is not ASCII, which is all that SPF knows (did you mean a space?).");

    private static readonly MessageTemplate Control = new(
        "control", "The control character '{0}' does not belong in a record.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1019",
        "NonAsciiCharacter",
        Severity.Error,
        "A character is not allowed in a record.",
        Foreign, LookAlike, Space, Control);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.NonAsciiCharacter, SpfErrorKind.ControlCharacter];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        string text = context.TextOf(error.Span);
        if (error.Kind == SpfErrorKind.ControlCharacter)
            context.Report(this, error, Control);
        else if (error.Edits is [{ NewText: " " }])
            context.Report(this, error, Space);
        else if (error.Edits is [{ NewText.Length: > 0 } edit, ..])
            context.Report(this, LookAlike, error.Span, [text, edit.NewText], fix: context.FixOf(error));
        else if (DomainOf(error, context) is not { } domain)
            context.Report(this, error, Foreign, error.Edits.IsEmpty ? "type it again on a keyboard with Latin letters, or delete it" : null);
        else if (AsciiForm(domain) is { } ascii)
            context.Report(this, LookAlike, error.Span, [text, ascii], help: "write the domain in its ASCII form");
        else
            context.Report(this, error, Foreign, "write a domain that has such letters in its ASCII form, which starts with 'xn--'");
    }

    /// <summary>The domain that has the character, or null when the character stands elsewhere or can be mended.</summary>
    private static string? DomainOf(SpfError error, SpfRecordContext context)
    {
        if (!error.Edits.IsEmpty || error.Term is not { } term)
            return null;

        ReadOnlySpan<byte> text = term.Span.Of(context.Record.Text.Span);
        int separator = text.IndexOfAny((byte)':', (byte)'=');
        if (separator < 0 || term.Span.Start + separator > error.Span.Start)
            return null;

        ReadOnlySpan<byte> argument = text[(separator + 1)..];
        int end = argument.IndexOf((byte)'/');
        return Encoding.UTF8.GetString(end < 0 ? argument : argument[..end]);
    }

    /// <summary>The A-labels of an internationalized domain (RFC 5890), or null when it is none.</summary>
    private static string? AsciiForm(string domain)
    {
        bool isDomain = domain.Contains('.', StringComparison.Ordinal)
            && domain.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_');
        try
        {
            return isDomain ? new IdnMapping().GetAscii(domain) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
