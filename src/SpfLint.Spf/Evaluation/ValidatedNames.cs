using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Spf.Evaluation;

/// <summary>
/// The names of the client that lead back to its address (RFC 7208 section 5.5). Each is validated once in an evaluation and
/// only when it matters, so that a record full of <c>%{p}</c> asks no more than one with a single <c>ptr</c>.
/// </summary>
/// <param name="session">Asks the questions, and knows the client.</param>
/// <param name="maxNames">Most names that are looked at; those behind are ignored (section 4.6.4).</param>
internal sealed class ValidatedNames(Session session, int maxNames)
{
    private DnsAnswer? _reverse;
    private TriState?[] _isValidated = [];

    /// <summary>The names of the address, not validated.</summary>
    public DnsAnswer Reverse
    {
        get
        {
            if (_reverse is null)
            {
                _reverse = session.Lookup(ReverseName.Of(session.Client), RecordType.Ptr);
                _isValidated = new TriState?[Math.Min(_reverse.Names.Length, maxNames)];
            }

            return _reverse;
        }
    }

    /// <summary>Whether <see cref="FindPreferred"/> had to leave something open since this was last set to false.</summary>
    public bool IsPreferredUnknown { get; set; }

    /// <summary>Whether a validated name is at or below <paramref name="target"/>.</summary>
    public TriState HasNameBelow(DomainName target)
    {
        if (Reverse.Status == DnsStatus.Unknown)
            return TriState.Unknown;

        var result = TriState.No;
        for (int i = 0; i < _isValidated.Length; i++)
        {
            // A name that does not fit need not be validated.
            if (!Reverse.Names[i].IsAtOrBelow(target))
                continue;

            TriState isValidated = Validate(i);
            if (isValidated == TriState.Yes)
                return TriState.Yes;

            if (isValidated == TriState.Unknown)
                result = TriState.Unknown;
        }

        return result;
    }

    /// <summary>
    /// The value of <c>%{p}</c>: the domain itself, else a name below it, else any validated name (section 7.3).
    /// </summary>
    /// <returns>Null when there is none, or when DNS failed.</returns>
    public DomainName? FindPreferred(DomainName domain)
    {
        if (Reverse.Status == DnsStatus.Unknown)
        {
            IsPreferredUnknown = true;
            return null;
        }

        for (Nearness wanted = Nearness.Same; wanted <= Nearness.Other; wanted++)
        {
            for (int i = 0; i < _isValidated.Length; i++)
            {
                if (NearnessOf(Reverse.Names[i], domain) != wanted)
                    continue;

                TriState isValidated = Validate(i);
                IsPreferredUnknown |= isValidated == TriState.Unknown;
                if (isValidated == TriState.Yes)
                    return Reverse.Names[i];
            }
        }

        return null;
    }

    /// <summary>Makes ready for another evaluation.</summary>
    public void Forget()
    {
        _reverse = null;
        _isValidated = [];
        IsPreferredUnknown = false;
    }

    private static Nearness NearnessOf(DomainName name, DomainName domain) =>
        name == domain ? Nearness.Same : name.IsAtOrBelow(domain) ? Nearness.Below : Nearness.Other;

    /// <summary>Asks whether a name has the client's address; a name whose addresses cannot be had is skipped (section 5.5).</summary>
    private TriState Validate(int index)
    {
        if (_isValidated[index] is { } known)
            return known;

        DnsAnswer answer = session.LookupAddresses(Reverse.Names[index]);
        TriState isValidated = answer.Status == DnsStatus.Unknown ? TriState.Unknown
            : AddressMatch.IsListed(session.Client, answer, 32, 128) ? TriState.Yes : TriState.No;
        _isValidated[index] = isValidated;
        return isValidated;
    }

    private enum Nearness
    {
        Same,
        Below,
        Other,
    }
}
