using System.Collections.Immutable;
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

    /// <summary>Removes every CR before an LF, unless they are too many to list.</summary>
    private static Fix? Remove(ZoneError error)
    {
        SourceText source = error.File.Source;
        if (source.Length > MaxFixedLength)
            return null;

        byte[] bytes = source.Slice(new TextSpan(0, source.Length));
        ImmutableArray<Edit>.Builder edits = ImmutableArray.CreateBuilder<Edit>();
        for (int i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'\r' && bytes[i + 1] == (byte)'\n')
                edits.Add(new Edit(source, new TextSpan(i, 1), ""));
        }

        return edits.Count > Fix.MaxEdits ? null : new Fix("end every line with LF alone", FixSafety.Safe, edits.ToImmutable());
    }

    private const int MaxFixedLength = 1 << 20;
}
