using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1007: a byte order mark at the start of the file.</summary>
internal sealed class DNS1007ByteOrderMark : ZoneErrorRule
{
    private static readonly MessageTemplate Utf8 = new(
        "default", "The file begins with a UTF-8 byte order mark, which name servers take for a part of the first name.");

    private static readonly MessageTemplate Utf16 = new(
        "utf16", "The file is UTF-16 text, which no name server reads; nothing of it was linted.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1007", "ByteOrderMark", Severity.Error, "The file begins with a byte order mark.", Utf8, Utf16);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.ByteOrderMark,
        ZoneErrorKind.Utf16Text,
    ];

    public override void Check(ZoneErrorContext context)
    {
        if (context.Error.Kind == ZoneErrorKind.ByteOrderMark)
            context.Report(this, Utf8, fix: context.Replace("remove the byte order mark", ""));
        else
            context.Report(this, Utf16, help: "save the file as UTF-8 without a byte order mark");
    }
}
