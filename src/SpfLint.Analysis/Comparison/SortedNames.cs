using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Comparison;

/// <summary>The names of zones in canonical order (RFC 4034 section 6.1), in which those below a domain follow it.</summary>
internal sealed class SortedNames
{
    private readonly DomainName[] _names;

    /// <summary>Sorts names.</summary>
    public SortedNames(IEnumerable<Zone> zones)
    {
        HashSet<DomainName> names = [];
        foreach (Zone zone in zones)
        {
            for (int id = 0; id < zone.Names.Count; id++)
                names.Add(new DomainName(zone.Names[id]));
        }

        _names = [.. names];
        Array.Sort(_names, static (left, right) => CanonicalOrder.Compare(left.Wire, right.Wire));
    }

    /// <summary>
    /// The names below a domain at which the answers of zones may differ: those that are there, those between them and the domain, and of
    /// each of these and the domain the one that stands for all that are not there (RFC 4592 section 2.1.1).
    /// </summary>
    public IEnumerable<DomainName> FindQuestions(DomainName domain)
    {
        int first = Array.BinarySearch(_names, domain, Comparer<DomainName>.Create(static (left, right) => CanonicalOrder.Compare(left.Wire, right.Wire)));
        HashSet<DomainName> told = [domain];
        if (TryMakeWildcard(domain, out DomainName wildcard) && told.Add(wildcard))
            yield return wildcard;

        for (int i = first < 0 ? ~first : first + 1; i < _names.Length && _names[i].IsAtOrBelow(domain); i++)
        {
            for (DomainName name = _names[i]; told.Add(name); name = name.Parent)
            {
                yield return name;
                if (TryMakeWildcard(name, out wildcard) && told.Add(wildcard))
                    yield return wildcard;
            }
        }
    }

    private static bool TryMakeWildcard(DomainName domain, out DomainName wildcard)
    {
        bool fits = !domain.IsWildcard && domain.Wire.Length + 2 <= DomainName.MaxWireLength;
        wildcard = fits ? new DomainName([1, (byte)'*', .. domain.Wire]) : domain;
        return fits;
    }
}
