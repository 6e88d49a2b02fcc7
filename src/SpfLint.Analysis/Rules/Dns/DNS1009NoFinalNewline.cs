using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1009: a last line without a line end.</summary>
internal sealed class DNS1009NoFinalNewline : ZoneErrorRule
{
    private static readonly MessageTemplate Missing = new(
        "default", "The file's last line has no line end.");

    private static readonly MessageTemplate Directive = new(
        "directive", "The last line has no line end, and BIND refuses a zone that ends in '{0}' so.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1009", "NoFinalNewline", Severity.Note, "The last line has no line end.", Missing, Directive);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.NoFinalNewline];

    public override void Check(ZoneErrorContext context)
    {
        Fix? fix = context.Replace("end the last line with a line feed", "\n");
        ReadOnlySpan<byte> entry = context.Error.File.Source.Slice(context.Error.Entry);
        ReadOnlySpan<byte> word = entry[..Math.Max(0, entry.IndexOfAny((byte)' ', (byte)'\t'))];

        // Nobody else reads $GENERATE; an $INCLUDE it takes.
        if (Ascii.EqualsIgnoreCase(word, "$GENERATE"u8))
            context.Report(this, Directive, [Excerpt.Of(word)], fix, severity: Severity.Error);
        else if (Ascii.EqualsIgnoreCase(word, "$TTL"u8) || Ascii.EqualsIgnoreCase(word, "$ORIGIN"u8))
            context.Report(this, Directive, [Excerpt.Of(word)], fix, severity: Severity.Warning);
        else
            context.Report(this, Missing, fix: fix);
    }
}
