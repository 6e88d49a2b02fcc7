using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Catalogue;

/// <summary>A rule that words what the zone reader could not read.</summary>
public abstract class ZoneErrorRule : Rule
{
    /// <summary>The kinds of mistakes that are this rule's; each kind is one rule's.</summary>
    public abstract ReadOnlySpan<ZoneErrorKind> Kinds { get; }

    /// <summary>Reports one of them, or keeps quiet when another finding says it better.</summary>
    public abstract void Check(ZoneErrorContext context);
}
