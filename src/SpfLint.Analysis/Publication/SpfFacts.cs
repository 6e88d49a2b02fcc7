using SpfLint.Dns.Names;

namespace SpfLint.Analysis.Publication;

/// <summary>What is known about SPF across all zones of a run: who is pointed at by whom.</summary>
public sealed class SpfFacts
{
    private readonly HashSet<DomainName> _included = [];
    private readonly HashSet<DomainName> _redirected = [];

    /// <summary>Number of SPF records in all zones, those that only were meant to be included.</summary>
    public int RecordCount { get; internal set; }

    /// <summary>Whether some record of the run includes this name.</summary>
    public bool IsIncluded(DomainName name) => _included.Contains(name);

    /// <summary>Whether some record of the run redirects to this name.</summary>
    public bool IsRedirectTarget(DomainName name) => _redirected.Contains(name);

    /// <summary>
    /// Whether a record at this name serves only other records: included here, or named as such parts are (<c>_spf.…</c>,
    /// <c>spf1.…</c>, any name with an underscore, which no mail address can have).
    /// </summary>
    public bool IsBuildingBlock(DomainName name)
    {
        if (IsIncluded(name))
            return true;

        ReadOnlySpan<byte> wire = name.Wire;
        for (ReadOnlySpan<byte> rest = wire; rest[0] != 0; rest = WireName.ParentOf(rest))
        {
            ReadOnlySpan<byte> label = WireName.FirstLabel(rest);
            if (label[0] == (byte)'_')
                return true;
        }

        ReadOnlySpan<byte> first = WireName.FirstLabel(wire);
        return first.Length >= 3 && System.Text.Ascii.EqualsIgnoreCase(first[..3], "spf"u8);
    }

    internal void AddInclude(DomainName target) => _included.Add(target);

    internal void AddRedirect(DomainName target) => _redirected.Add(target);
}
