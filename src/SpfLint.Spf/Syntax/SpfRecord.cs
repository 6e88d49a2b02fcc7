using System.Collections.Immutable;
using System.Text;
using SpfLint.Spf.Syntax.Parsing;

namespace SpfLint.Spf.Syntax;

/// <summary>
/// An SPF record's text (RFC 7208 section 4.6): its version, its terms and what stands between them. Every byte belongs to
/// exactly one of the three.
/// </summary>
public sealed class SpfRecord
{
    internal SpfRecord(ReadOnlyMemory<byte> text) => Text = text;

    /// <summary>The rdata's character-strings joined without spaces (section 3.3).</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The version section, <c>v=spf1</c>, with what stands before it if anything does.</summary>
    public required SpfSpan Version { get; init; }

    /// <summary>The terms, in order.</summary>
    public required ImmutableArray<SpfTerm> Terms { get; init; }

    /// <summary>What stands between and behind the terms, never empty, in order.</summary>
    public required ImmutableArray<SpfSpan> Separators { get; init; }

    /// <summary>All mistakes, those of the terms included, in order of position.</summary>
    public required ImmutableArray<SpfError> Errors { get; init; }

    /// <summary>The version section of a record (section 4.5); letters in any case.</summary>
    /// <summary>Whether the record is plain: receivers read the same tree.</summary>
    internal bool IsPlain { get; set; }

    internal static ReadOnlySpan<byte> VersionText => "v=spf1"u8;

    /// <summary>Whether receivers select this text as an SPF record (section 4.5): <c>v=spf1</c> and then a space or the end.</summary>
    /// <param name="text">The rdata's character-strings joined without spaces.</param>
    public static bool IsSpf(ReadOnlySpan<byte> text) =>
        text.Length >= VersionText.Length
        && Ascii.EqualsIgnoreCase(text[..VersionText.Length], VersionText)
        && (text.Length == VersionText.Length || text[VersionText.Length] == ' ');

    /// <summary>Reads a text as an SPF record, whatever it says. Never throws.</summary>
    /// <param name="text">The rdata's character-strings joined without spaces.</param>
    public static SpfRecord Parse(ReadOnlyMemory<byte> text) => Parse(text, SpfVersion.Classify(text.Span));

    /// <summary>Reads a text as an SPF record whose version section is known. Never throws.</summary>
    /// <param name="text">The rdata's character-strings joined without spaces.</param>
    /// <param name="version">What <see cref="SpfVersion.Classify"/> said of the same text.</param>
    public static SpfRecord Parse(ReadOnlyMemory<byte> text, SpfVersion version) =>
        RecordReader.Read(text, version);
}
