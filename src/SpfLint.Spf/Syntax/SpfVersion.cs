namespace SpfLint.Spf.Syntax;

/// <summary>The start of a TXT record's text, and whether it makes the text an SPF record.</summary>
/// <param name="Kind">What the text is.</param>
/// <param name="Span">The version section as written; empty when there is none.</param>
/// <param name="Error">What is wrong with it; null for a well-formed version and for other text.</param>
public sealed record SpfVersion(SpfVersionKind Kind, SpfSpan Span, SpfError? Error)
{
    /// <summary>Whether the terms behind the version are worth reading.</summary>
    public bool HasTerms => Kind is SpfVersionKind.Spf or SpfVersionKind.MeantAsSpf;

    /// <summary>Says whether a text is SPF, was meant to be, or is something else. Claims nothing that merely mentions SPF.</summary>
    /// <param name="text">The rdata's character-strings joined without spaces.</param>
    public static SpfVersion Classify(ReadOnlySpan<byte> text) =>
        SpfRecord.IsSpf(text)
            ? new SpfVersion(SpfVersionKind.Spf, new SpfSpan(0, SpfRecord.VersionText.Length), null)
            : new SpfVersion(SpfVersionKind.None, default, null);
}
