using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>
/// Names whose records stand elsewhere: the owner lacks its final dot, or a slip in it or in the <c>$ORIGIN</c> above puts it outside the zone. That is
/// the mistake then, and told as such. Safe for use by several threads.
/// </summary>
internal sealed class MisplacedOwners
{
    // A zone with more is no zone with a slip.
    private const int MostOrigins = 16;

    private readonly Zone _zone;
    private readonly Lazy<List<byte[]>> _origins;
    private readonly Lazy<List<int>> _servers;

    public MisplacedOwners(Zone zone)
    {
        _zone = zone;
        _origins = new Lazy<List<byte[]>>(FindOrigins);
        _servers = new Lazy<List<int>>(FindServers);
    }

    /// <summary>The names at which the addresses of the zone's own name servers stand instead, so that servers refuse the zone.</summary>
    public IReadOnlyList<int> Servers => _servers.Value;

    /// <summary>The name at which the records of a name stand instead.</summary>
    /// <param name="name">A number in the zone's names.</param>
    /// <returns>A number in the zone's names; −1 when there is none.</returns>
    public int Find(int name)
    {
        ReadOnlySpan<byte> wire = _zone.Names[name];
        ReadOnlySpan<byte> apex = _zone.Names[_zone.Apex];
        for (ReadOnlySpan<byte> end = wire; end.Length > 1; end = WireName.ParentOf(end))
        {
            if (WireName.IsAtOrBelow(end, apex) && FindOwner(wire[..^1], end) is >= 0 and var repeated)
                return repeated;

            if (end.Length < wire.Length && FindOutside(wire[..^end.Length]) is >= 0 and var outside)
                return outside;
        }

        return -1;
    }

    private int FindOutside(ReadOnlySpan<byte> labels)
    {
        foreach (byte[] origin in _origins.Value)
        {
            if (FindOwner(labels, origin) is >= 0 and var owner)
                return owner;
        }

        return -1;
    }

    private int FindOwner(ReadOnlySpan<byte> labels, ReadOnlySpan<byte> end)
    {
        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        int length = labels.Length + end.Length;
        if (length > wire.Length)
            return -1;

        labels.CopyTo(wire);
        end.CopyTo(wire[labels.Length..]);
        return _zone.Names.TryFind(wire[..length], out int owner) && !_zone.RecordsAt(owner).IsEmpty ? owner : -1;
    }

    /// <summary>The origins outside the zone that names stand under, and what absolute names outside have in the place of the zone's name.</summary>
    private List<byte[]> FindOrigins()
    {
        List<byte[]> found = [];
        ReadOnlySpan<byte> apex = _zone.Names[_zone.Apex];
        for (int owner = 0; owner < _zone.Names.Count && found.Count < MostOrigins; owner++)
        {
            if (_zone.RecordsAt(owner).IsEmpty || _zone.IsInZone(owner))
                continue;

            ref readonly ZoneRecord record = ref _zone[_zone.RecordsAt(owner)[0]];
            bool isAbsolute = record.Has(RecordTraits.AbsoluteOwner);
            ReadOnlySpan<byte> origin = isAbsolute ? EndLike(apex, _zone.Names[owner]) : _zone.Names[_zone.PassageOf(record).Origin];
            bool isMeant = !isAbsolute || Slip.IsOne(WireName.ToText(origin), WireName.ToText(apex));
            if (isMeant && !WireName.IsAtOrBelow(origin, apex) && !Contains(found, origin))
                found.Add([.. origin]);
        }

        return found;
    }

    /// <summary>As many of a name's last labels as the apex has.</summary>
    private static ReadOnlySpan<byte> EndLike(ReadOnlySpan<byte> apex, ReadOnlySpan<byte> name)
    {
        for (int more = WireName.CountLabels(name) - WireName.CountLabels(apex); more > 0; more--)
            name = WireName.ParentOf(name);

        return name;
    }

    private static bool Contains(List<byte[]> names, ReadOnlySpan<byte> name)
    {
        foreach (byte[] other in names)
        {
            if (WireName.AreEqual(other, name))
                return true;
        }

        return false;
    }

    private List<int> FindServers()
    {
        List<int> found = [];
        if (_zone.Identity.IsFragment)
            return found;

        foreach (int index in _zone.RecordsAt(_zone.Apex))
        {
            int target = _zone[index].Target;
            bool isOwn = _zone[index].Type == RecordType.NS && target >= 0 && _zone.IsInZone(target);
            if (isOwn && !HostTarget.HasAddress(_zone, target) && Find(target) is >= 0 and var owner)
                found.Add(owner);
        }

        return found;
    }
}
