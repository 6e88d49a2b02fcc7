using System.Runtime.InteropServices;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Resolution;

/// <summary>
/// Answers from zone files as their authoritative servers would (RFC 1034 section 4.3.2). A name that no zone holds is
/// <see cref="DnsStatus.Unknown"/>, and so is one that a zone delegates to servers whose zone is not there.
/// </summary>
/// <remarks>
/// When several files hold the same zone (views, say), a name exists if it exists in any of them. Fragments answer for the
/// records they have and for nothing else.
/// </remarks>
public sealed class ZoneSource : AliasFollowingSource
{
    private const int PositiveRank = 3;

    private readonly NameTable _apexes = new();
    private readonly List<List<ZoneAuthority>> _byApex = [];
    private readonly List<ZoneAuthority> _fragments = [];

    /// <summary>Makes a source of zones that have been read.</summary>
    /// <param name="zones">The zones; those of another class than IN are left out.</param>
    public ZoneSource(IEnumerable<Zone> zones)
    {
        foreach (Zone zone in zones)
        {
            if (zone.Identity.Class != RecordClass.IN)
                continue;

            var authority = new ZoneAuthority(zone);
            if (zone.Identity.IsFragment)
                _fragments.Add(authority);
            else
                ZonesAt(_apexes.Add(zone.Names[zone.Apex])).Add(authority);
        }
    }

    /// <summary>
    /// Whether a name of a zone, below its apex, is answered with the records that stand there and with nothing else: no other zone speaks
    /// for it, nothing above takes it away, and it is no alias.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <param name="owner">The name's number in it.</param>
    public bool AnswersAt(Zone zone, int owner) =>
        _fragments.Count == 0 && FindZones(zone.Names[owner]) is [var only] && ReferenceEquals(only.Zone, zone) && only.AnswersAt(owner);

    internal override Step Take(DomainName name, RecordType type)
    {
        Step? found = null;
        foreach (ZoneAuthority zone in CollectionsMarshal.AsSpan(FindZones(name.Wire)))
        {
            Step step = zone.Find(name.Wire, type);
            if (found is null || Rank(step) > Rank(found.Value))
                found = step;
        }

        Step best = found ?? Step.Of(DnsStatus.Unknown);

        if (Rank(best) == PositiveRank)
            return best;

        foreach (ZoneAuthority fragment in _fragments)
        {
            if (fragment.FindStated(name.Wire, type) is { } stated)
                return stated;
        }

        return best;
    }

    /// <summary>Which of two zones of the same apex to believe: what exists before what may exist before what does not.</summary>
    private static int Rank(Step step) => step.Answer?.Status switch
    {
        null or DnsStatus.NoError => PositiveRank,
        DnsStatus.NoData => 1,
        DnsStatus.NxDomain => 0,
        _ => 2,
    };

    /// <summary>The zones with the longest apex that the name is at or below; null when there are none.</summary>
    private List<ZoneAuthority>? FindZones(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> suffix = name;
        while (true)
        {
            if (_apexes.TryFind(suffix, out int apex))
                return _byApex[apex];

            if (suffix.Length == 1)
                return null;

            suffix = WireName.ParentOf(suffix);
        }
    }

    private List<ZoneAuthority> ZonesAt(int apex)
    {
        if (apex == _byApex.Count)
            _byApex.Add([]);

        return _byApex[apex];
    }
}
