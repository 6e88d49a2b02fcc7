using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>Something that could not be read in a zone file, or should not be written so.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="File">The file, with the chain of <c>$INCLUDE</c>s that led to it.</param>
/// <param name="Span">The exact bytes.</param>
public sealed record ZoneError(ZoneErrorKind Kind, ZoneFile File, TextSpan Span)
{
    /// <summary>The text at the span, or what else a message needs (a path, a limit); raw, at most some hundred bytes.</summary>
    public ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>The record's type, where one was read.</summary>
    public RecordType Type { get; init; }

    /// <summary>The field that is missing or wrong.</summary>
    public RdataField? Field { get; init; }

    /// <summary>What the field may be, or what it lacks, in words for the middle of a sentence.</summary>
    public string Expectation { get; init; } = "";

    /// <summary>The number of the owner whose record was lost by the mistake, or -1 when none was or nothing tells.</summary>
    public int Owner { get; init; } = -1;

    /// <summary>The whole entry, from its first line's start to its last field.</summary>
    public TextSpan Entry { get; init; }
}
