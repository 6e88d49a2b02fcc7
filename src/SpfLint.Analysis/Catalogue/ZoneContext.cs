using SpfLint.Analysis.Publication;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Catalogue;

/// <summary>A zone as a rule's subject.</summary>
public sealed class ZoneContext : RuleContext
{
    internal ZoneContext(FindingSink sink, Zone zone, SpfFacts facts)
        : base(sink, zone, facts)
    {
    }
}
