namespace SpfLint.Dns.Zones;

/// <summary>
/// How much is done for one zone: its text may come from a stranger, and a line or two can ask for millions of records. What goes
/// beyond a limit is told as an error and left out.
/// </summary>
public sealed record ZoneLimits
{
    // A few lines that each stay below the limit for one line are no attack: reverse zones have them.
    private const int GenerationsPerLine = 16;

    // Longer records are rare, and a template can blow up what is written once by twenty-five.
    private const int UsualRecordLength = 128;

    /// <summary>The most that <see cref="IncludeDepth"/> may be: each level takes its part of the stack.</summary>
    public const int DeepestInclude = 256;

    /// <summary>Deepest nesting of <c>$INCLUDE</c>.</summary>
    public int IncludeDepth { get; init; } = 16;

    /// <summary>Most <c>$INCLUDE</c> directives that are followed.</summary>
    public int Includes { get; init; } = 10_000;

    /// <summary>Most bytes that are read in files that have been included before; files that differ cost no more than they are long.</summary>
    public long RepeatedBytes { get; init; } = 1 << 26;

    /// <summary>Most records that one <c>$GENERATE</c> may make; all those of a zone may make sixteen times as many.</summary>
    public int GeneratedRecords { get; init; } = 65_536;

    /// <summary>Longest entry in bytes, with its comments and line ends; a longer one is cut.</summary>
    public int EntryBytes { get; init; } = 1 << 20;

    /// <summary>Most records that all <c>$GENERATE</c> directives of a zone may make.</summary>
    internal long AllGeneratedRecords => (long)GeneratedRecords * GenerationsPerLine;

    /// <summary>Most bytes that their records may be long together.</summary>
    internal long AllGeneratedBytes => AllGeneratedRecords * UsualRecordLength;
}
