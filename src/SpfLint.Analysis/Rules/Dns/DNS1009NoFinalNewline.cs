using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1009: a last line without a line end.</summary>
internal sealed class DNS1009NoFinalNewline : ZoneErrorRule
{
    private static readonly MessageTemplate Missing = new(
        "default", "The file's last line has no line end.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1009", "NoFinalNewline", Severity.Note, "The last line has no line end.", Missing);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.NoFinalNewline];

    public override void Check(ZoneErrorContext context) =>
        context.Report(this, Missing, fix: context.Replace("end the last line with a line feed", "\n"));
}
