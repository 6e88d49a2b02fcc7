using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones;

/// <summary>Where a zone's origin comes from, in the order in which the sources are asked.</summary>
public enum OriginSource
{
    /// <summary>Nothing tells; relative names stand as if below the root.</summary>
    None,

    /// <summary>The user named it.</summary>
    Given,

    /// <summary>A <c>$ORIGIN</c> before the first relative name.</summary>
    Directive,

    /// <summary>An SOA whose owner is written as an absolute name, or as the only relative one where nothing else tells.</summary>
    SoaOwner,

    /// <summary>The file's name.</summary>
    FileName,
}

/// <summary>Which zone a file holds.</summary>
/// <param name="Origin">Number of the origin that the file starts with.</param>
/// <param name="OriginSource">Who told it.</param>
/// <param name="Apex">Number of the zone's apex: the SOA's owner, else the origin.</param>
/// <param name="IsFragment">
/// Whether the file has neither an SOA nor an NS at the apex: a snippet, of which nothing may be said as a whole.
/// </param>
/// <param name="Class">The class of its records.</param>
public sealed record ZoneIdentity(int Origin, OriginSource OriginSource, int Apex, bool IsFragment, RecordClass Class)
{
    /// <summary>
    /// Whether Windows DNS wrote the file. It takes a TTL that is missing from the SOA's last field, and lists the addresses of name servers
    /// outside the zone.
    /// </summary>
    public bool IsFromWindows { get; internal init; }

    /// <summary>Whether an origin could not be read, so that the names below it stand under another one.</summary>
    public bool HasUnreadableOrigin { get; internal init; }
}
