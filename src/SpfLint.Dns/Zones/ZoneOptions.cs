using SpfLint.Dns.Names;

namespace SpfLint.Dns.Zones;

/// <summary>How to read a zone.</summary>
public sealed class ZoneOptions
{
    /// <summary>The origin that the user named; it wins over the file's own.</summary>
    public DomainName? GivenOrigin { get; init; }

    /// <summary>The origin that the file's name suggests; used when nothing in the file tells.</summary>
    public DomainName? FileNameOrigin { get; init; }

    /// <summary>Opens included files; without it every <c>$INCLUDE</c> is reported as missing.</summary>
    public IIncludeResolver? Includes { get; init; }

    /// <summary>Comments that hold this, in upper or lower case, are kept in <see cref="Zone.Comments"/>; none when it is empty.</summary>
    public ReadOnlyMemory<byte> CommentMarker { get; init; }

    /// <summary>How much is done for the zone at most.</summary>
    public ZoneLimits Limits { get; init; } = new();

    /// <summary>Number of bytes read at a time; the result does not depend on it.</summary>
    public int WindowLength { get; init; } = 1 << 17;

    /// <summary>Number of threads that read one large file; the result does not depend on it.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Number of bytes that each of several threads reads at a time; the result does not depend on it.</summary>
    public int StretchLength { get; init; } = 1 << 18;
}
