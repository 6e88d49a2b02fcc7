using SpfLint.Dns.Records;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones.Spellings;

/// <summary>A part of a zone file that name servers may read differently.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct Spelling(SpellingKind Kind, TextSpan Span)
{
    /// <summary>What all servers read in its place, where that is known without more than the entry itself; plain ASCII.</summary>
    public string? Portable { get; init; }

    /// <summary>Whether those that read the spelling now read <see cref="Portable"/> as the same.</summary>
    public bool KeepsMeaning { get; init; }

    /// <summary>The type, of <see cref="SpellingKind.Type"/>.</summary>
    public RecordType Type { get; init; }
}
