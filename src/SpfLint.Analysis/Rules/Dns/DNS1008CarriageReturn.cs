using System.Text;
using System.Text.Unicode;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1008: lines that do not end with a lone line feed.</summary>
internal sealed class DNS1008CarriageReturn : ZoneErrorRule
{
    private static readonly MessageTemplate Windows = new(
        "default", "The file's lines end with CR LF, which Knot DNS refuses.");

    private static readonly MessageTemplate Lone = new(
        "lone", "A carriage return without a line feed ends a line only for some name servers.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1008", "CarriageReturn", Severity.Note, "Lines end with a carriage return.", Windows, Lone);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.CarriageReturnLineFeed,
        ZoneErrorKind.LoneCarriageReturn,
    ];

    public override void Check(ZoneErrorContext context)
    {
        // Windows DNS writes no others.
        if (context.Error.Kind == ZoneErrorKind.CarriageReturnLineFeed && context.Zone.Identity.IsFromWindows)
            return;

        if (context.Error.Kind == ZoneErrorKind.CarriageReturnLineFeed)
            context.Report(this, Windows, fix: Remove(context.Error), help: "save the file with LF line ends");
        else
            context.Report(this, Lone, help: "save the file with LF line ends", severity: Severity.Error);
    }

    /// <summary>Removes every CR before an LF. Where they are many, an edit removes those of several lines.</summary>
    private static Fix? Remove(ZoneError error)
    {
        SourceText source = error.File.Source;
        if (source.Length > MaxFixedLength)
            return null;

        byte[] bytes = source.Slice(new TextSpan(0, source.Length));
        int[] returns = [.. Enumerable.Range(0, bytes.Length - 1).Where(i => bytes[i] == (byte)'\r' && bytes[i + 1] == (byte)'\n')];
        int linesPerEdit = ((returns.Length - 1) / Fix.MaxEdits) + 1;

        // What an edit keeps of several lines it has to write again, as text.
        if (linesPerEdit > 1 && !Utf8.IsValid(bytes))
            return null;

        IEnumerable<Edit> edits = returns.Chunk(linesPerEdit).Select(part => Remove(source, bytes, TextSpan.FromBounds(part[0], part[^1] + 1)));
        return new Fix("end every line with LF alone", FixSafety.Safe, [.. edits]);
    }

    /// <summary>Removes the CRs from a span that begins and ends with one.</summary>
    private static Edit Remove(SourceText source, byte[] bytes, TextSpan span)
    {
        string text = Encoding.UTF8.GetString(bytes, (int)span.Start, (int)span.Length - 1);
        return new Edit(source, span, text.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private const int MaxFixedLength = 1 << 20;
}
