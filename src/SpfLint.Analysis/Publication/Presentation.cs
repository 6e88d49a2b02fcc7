using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>How the rdata is written, and the text that was meant by it. At most one fault: the first cause, not what follows from it.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Span">Where, in the file.</param>
/// <param name="Meant">The text that was meant.</param>
/// <param name="Edits">Edits that write it so; empty when they are not plain.</param>
internal sealed record Presentation(PublicationFault Fault, TextSpan Span, MeantText Meant, ImmutableArray<Edit> Edits)
{
    /// <summary>Looks for the faults, the most telling first.</summary>
    public static Presentation Of(RecordText text, CharacterStrings strings)
    {
        Presentation? fault = strings.Strings.Length == 0
            ? null
            : TypographicQuotes.Find(text, strings)
              ?? SemicolonCut.Find(text, strings)
              ?? UnquotedWords.Find(text, strings)
              ?? StringBoundary.Find(text, strings);

        // The text that $GENERATE made stands nowhere: its directive's right-hand side is as near as one can point.
        if (fault is not null && text.IsGenerated)
            return fault with { Span = text.RdataSpan, Edits = [] };

        return fault ?? new Presentation(PublicationFault.None, default, MeantText.From(strings.Joined.Span), []);
    }

    /// <summary>Whether a text is worth a closer look: SPF, or meant to be.</summary>
    public static bool IsSpfLike(ReadOnlySpan<byte> text) => SpfVersion.Classify(text).Kind is SpfVersionKind.Spf or SpfVersionKind.MeantAsSpf;
}
