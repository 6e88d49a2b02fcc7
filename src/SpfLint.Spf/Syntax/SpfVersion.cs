using SpfLint.Spf.Syntax.Parsing;

namespace SpfLint.Spf.Syntax;

/// <summary>The start of a TXT record's text, and whether it makes the text an SPF record.</summary>
/// <param name="Kind">What the text is.</param>
/// <param name="Span">The version section as written, with what stands before it; empty when there is none.</param>
/// <param name="Error">What is wrong with it; null for a well-formed version and for other text.</param>
public sealed record SpfVersion(SpfVersionKind Kind, SpfSpan Span, SpfError? Error)
{
    private const int StartLength = RecordLabel.MaxLength + 16;

    /// <summary>Whether the terms behind the version are worth reading.</summary>
    public bool HasTerms => Kind is SpfVersionKind.Spf or SpfVersionKind.MeantAsSpf;

    /// <summary>Says whether a text is SPF, was meant to be, or is something else. Claims nothing that merely mentions SPF.</summary>
    /// <param name="text">The rdata's character-strings joined without spaces.</param>
    public static SpfVersion Classify(ReadOnlySpan<byte> text) =>
        SpfRecord.IsSpf(text) ? WellFormed
        : IsOutOfTheQuestion(text) ? Other
        : VersionReader.Read(text.ToArray());

    private static SpfVersion WellFormed { get; } = new(SpfVersionKind.Spf, new SpfSpan(0, SpfRecord.VersionText.Length), null);

    private static SpfVersion Other { get; } = new(SpfVersionKind.None, default, null);

    /// <summary>Spares most texts the closer look: without two of its letters near the start, nobody meant SPF.</summary>
    private static bool IsOutOfTheQuestion(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> start = text[..Math.Min(text.Length, StartLength)];
        int missing = (Has(start, 's') ? 0 : 1) + (Has(start, 'p') ? 0 : 1) + (Has(start, 'f') ? 0 : 1);
        return missing > 1 && start.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0;
    }

    private static bool Has(ReadOnlySpan<byte> text, char letter) => text.IndexOfAny((byte)letter, (byte)(letter & ~0x20)) >= 0;
}
