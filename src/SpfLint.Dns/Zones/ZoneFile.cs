using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>One reading of a file as part of a zone; a file included twice is there twice.</summary>
/// <param name="Source">Its bytes.</param>
/// <param name="IncludedFrom">The file whose <c>$INCLUDE</c> led here; null for the zone's own file.</param>
/// <param name="Directive">Where that directive stands in <paramref name="IncludedFrom"/>.</param>
public sealed record ZoneFile(SourceText Source, ZoneFile? IncludedFrom, TextSpan Directive)
{
    /// <summary>The record of a <c>$GENERATE</c> that this reading is about; null for text that stands in the file.</summary>
    public Generation? Generation { get; init; }

    /// <summary>Number of includes that led here.</summary>
    public int Depth => IncludedFrom is null ? 0 : IncludedFrom.Depth + 1;
}
