using System.Collections;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>The names of a zone that are name servers of it or of some delegation, so that their addresses may be glue.</summary>
internal sealed class ServerNames
{
    private readonly BitArray _servers;
    private bool _isOpen;

    private ServerNames(int count) => _servers = new BitArray(count);

    /// <summary>Whether there is an NS record at another name than the apex.</summary>
    public bool HasDelegations { get; private set; }

    /// <summary>Reads all NS records of a zone.</summary>
    public static ServerNames Find(Zone zone)
    {
        var found = new ServerNames(zone.Names.Count);
        for (int index = 0; index < zone.Count; index++)
            found.Note(zone, zone[index]);

        return found;
    }

    /// <summary>Whether a name is among them, as far as can be told.</summary>
    public bool MayHave(int name) => _isOpen || _servers[name];

    /// <summary>Whether an NS record names a name.</summary>
    public bool Has(int name) => _servers[name];

    private void Note(Zone zone, in ZoneRecord record)
    {
        if (record.Type != RecordType.NS || record.Has(RecordTraits.InvalidOwner))
            return;

        HasDelegations |= record.Owner != zone.Apex;

        // What cannot be read, or lacks its final dot, may name any of the zone's hosts.
        if (record.Target < 0 || MissingTargetDot.IsLikely(zone, record))
            _isOpen = true;
        else
            _servers[record.Target] = true;
    }
}
